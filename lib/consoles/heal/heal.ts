import { type Field, fields } from '../../domain/health';
import { readBuyer, whoseTranscript } from '../buyer';
import type { ConsoleDefinition } from '../definition';
import { read } from '../read';
import { agreed } from './agreement';
import { healedIds } from './ids';
import { healedKey } from './key';
import { healedLine } from './line';
import { healedName } from './name';
import { type Names, patched, search } from './names';
import { partsOf } from './parts';
import { rewrite } from './rewrite';
import { healedRows, wereWhole } from './rows';
import type { PageShape } from './shape';
import { healedSides } from './sides';
import type { Work } from './slices';

export interface Healed {
  names: Names;
  definition: ConsoleDefinition;
}

/** Of the definition, what each field is read by. */
const sections: Readonly<Record<Field, (definition: ConsoleDefinition) => unknown>> = {
  buyer: ({ buyer: { key, keyAgain, site, keyInMessages } }) => [key, keyAgain, site, keyInMessages],
  name: ({ buyer: { name, nameAgain, nameGlued } }) => [name, nameAgain, nameGlued],
  messages: ({ messages: { side: _side, ...rules } }) => rules,
  sides: ({ messages: { side } }) => side,
  composer: ({ composer }) => composer,
  product: ({ product, panel }) => [product, product?.card?.some(({ within }) => within === 'panel') ? panel : null],
  orders: ({ orders, panel }) => (orders ? [orders, panel] : null),
  list: ({ conversations }) => conversations,
  shop: ({ shop }) => shop,
  agent: ({ agent }) => agent,
};

const differing = (one: ConsoleDefinition, other: ConsoleDefinition): Field[] =>
  fields.filter((field) => JSON.stringify(sections[field](one)) !== JSON.stringify(sections[field](other)));

/** Whom two places agree on; whom was agreed on before, as long as the page says nothing else; else what the console's own definition says. */
function withBuyer(
  was: ConsoleDefinition,
  found: ConsoleDefinition,
  former: Healed | null,
  look: Look,
): ConsoleDefinition {
  const isOfBuyer = differing(was, found).some((field) => field === 'buyer' || field === 'name');
  if (!isOfBuyer) return found;
  const sure = agreed(was, found, look.shape, look.document);
  if (sure) return sure;
  const before = former && { ...found, buyer: former.definition.buyer };
  const buyer = before && readBuyer(before, look.document);
  const isStill = buyer && whoseTranscript(before, look.document, buyer.key) !== 'foreign';
  return isStill ? before : { ...found, buyer: was.buyer };
}

/** What a look at the page has to go by. */
interface Look {
  document: Document;
  shape: PageShape;
  now: number;
}

/**
 * The definition with what a redesign took from it found anew, by what the page was like before; null where what was found does not make a
 * chat. `former`: what was found before. Reads the page, changes nothing in it. The page may change wherever this is left for a while: whose chat
 * it is is told at the end, in one go.
 */
export function* heal(definition: ConsoleDefinition, former: Healed | null, look: Look): Work<Healed | null> {
  const { document, shape, now } = look;
  const names = yield* search(definition, document, shape, former?.names ?? {});
  const lines = healedIds(healedRows(patched(definition, names), document, wereWhole(definition, shape)), document);
  const named = healedName(lines, document);
  const whole = healedLine(definition, healedKey(named, document), shape, document);
  // As `rewrite` writes it out: the order of members says nothing.
  const was = rewrite(definition, (unit) => unit);
  const healed = withBuyer(was, healedSides(was, whole, [names, former?.names ?? {}], look), former, look);
  const changed = differing(was, healed);
  const hasRows = definition.messages.row.length === 0 || partsOf('row', healed, document).length > 0;
  const isChat = hasRows && read(healed, document, now)?.composer.found === true;
  return isChat && changed.length > 0 ? { names, definition: { ...healed, healed: changed } } : null;
}

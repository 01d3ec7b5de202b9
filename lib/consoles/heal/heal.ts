import { type Field, fields } from '../../domain/health';
import { readBuyer, whoseTranscript } from '../buyer';
import type { ConsoleDefinition } from '../definition';
import { read } from '../read';
import { agreed } from './agreement';
import { candidatesIn } from './candidates';
import { healedKey } from './key';
import { healedName } from './name';
import { partsOf } from './parts';
import { piecesOf } from './pieces';
import { rewrite } from './rewrite';
import { healedRows } from './rows';
import { findSameName } from './same-name';
import { type Now, type Place, type Searched, searchUnit } from './search';
import type { PageShape, UnitShape } from './shape';
import { healedSides } from './sides';
import { createTraits } from './traits';
import { nameOf, type Scope, scopes, type Unit, unitsOf } from './units';

/** What units are answered by since a redesign. */
export type Names = Readonly<Record<string, Now>>;

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

/** It was there in every reading; of what stands in rows and cards only many readings can tell that. */
export const isSteady = ({ there, readings }: UnitShape, scope: Scope): boolean =>
  there >= 0.95 && (scope === 'page' || readings >= 3);

/** Whatever the page is like now, nothing less like than this is the same thing. */
const least = 0.72;
/** What is always there may be so much less like than most, and what comes and goes so much: it may simply not be there. */
const slack = { steady: 0.2, other: 0.07 } as const;
const median = (numbers: readonly number[]): number => numbers.toSorted((a, b) => a - b)[numbers.length >> 1] ?? 1;

/** Finds the units of a definition one scope after the other, each within what the ones before it have found. */
function search(definition: ConsoleDefinition, document: Document, shape: PageShape, former: Names): Names {
  const traitsOf = createTraits();
  const units = unitsOf(definition);
  const taken = new Set(units.flatMap(({ css }) => css ?? []));
  const names: Record<string, Now> = { ...former };
  /** How like most of the page is to what it was: little after a thorough redesign. */
  let usual = 1;
  const isNew = (name: string): boolean => name in names && !(name in former);
  const accept = (unit: Unit, known: UnitShape, { now, score, isKept }: Searched): void => {
    const bound = Math.max(least, usual - (isSteady(known, unit.scope) ? slack.steady : slack.other));
    if (isKept || !now || score < bound) delete names[nameOf(unit)];
    else names[nameOf(unit)] = now;
  };
  for (const scope of scopes) {
    const parts = partsOf(scope, healedRows(patched(definition, names), document), document);
    if (parts.length === 0) continue;
    const pieces = (css: string, use: Unit['use']) =>
      names[nameOf({ scope, css, attr: undefined, use: use === 'self' ? 'self' : 'inside' })]?.css;
    const place: Place = {
      parts,
      all: candidatesIn(parts, scope === 'row' || scope === 'chat'),
      traitsOf,
      taken,
      skipped: scope === 'row' ? definition.messages.skipId : undefined,
      pieces,
    };
    const scores: number[] = [];
    const find = (unit: Unit): void => {
      const name = nameOf(unit);
      const known = shape.units[name];
      if (!known || known.readings === 0) return;
      const pieceUse = unit.use === 'self' ? 'self' : 'inside';
      const kinds = known.kinds.map((css): Unit => ({ ...unit, css, attr: undefined, use: pieceUse }));
      for (const kind of kinds) find(kind);
      // What was found stands until the page contradicts it; but where a piece of it was found only now, the whole is to be made of that.
      const isNews = [...piecesOf(unit.css ?? ''), ...known.kinds].some((css) =>
        isNew(nameOf({ scope, css, attr: undefined, use: pieceUse })),
      );
      if (names[name] && !isNews) return;
      const found = kinds.flatMap((kind) => names[nameOf(kind)]?.css ?? []);
      if (found.length > 0)
        names[name] = { css: found.length === 1 ? found[0] : `:is(${found.join(', ')})`, attr: unit.attr };
      else look(unit, known);
    };
    const look = (unit: Unit, known: UnitShape): void => {
      const searched = searchUnit(unit, place, known);
      if (isSteady(known, scope)) scores.push(searched.score);
      accept(unit, known, searched);
    };
    for (const unit of units) if (unit.scope === scope) find(unit);
    if (scope !== 'page') continue;
    usual = Math.min(1, median(scores));
    const say = (name: string, now: Now): void => {
      names[name] = now;
    };
    findSameName(definition.buyer, patched(definition, names).buyer, document, place, shape, say);
  }
  return names;
}

const patched = (definition: ConsoleDefinition, names: Names): ConsoleDefinition =>
  rewrite(definition, (unit: Unit) => names[nameOf(unit)] ?? unit);

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
 * chat. `former`: what was found before. Reads the page, changes nothing in it.
 */
export function heal(definition: ConsoleDefinition, former: Healed | null, look: Look): Healed | null {
  const { document, shape, now } = look;
  const names = search(definition, document, shape, former?.names ?? {});
  const named = healedName(healedRows(patched(definition, names), document), document);
  const whole = healedKey(named, document);
  // As `rewrite` writes it out: the order of members says nothing.
  const was = rewrite(definition, (unit) => unit);
  const healed = withBuyer(was, healedSides(whole, names, former?.names ?? {}, document), former, look);
  const changed = differing(was, healed);
  const hasRows = definition.messages.row.length === 0 || partsOf('row', healed, document).length > 0;
  const isChat = hasRows && read(healed, document, now)?.composer.found === true;
  return isChat && changed.length > 0 ? { names, definition: { ...healed, healed: changed } } : null;
}

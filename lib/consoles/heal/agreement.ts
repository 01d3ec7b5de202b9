import type { Buyer } from '../../domain/conversation';
import { readBuyer, whoseTranscript } from '../buyer';
import type { ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import { elementsAt } from '../place';
import { isVisible } from '../query';
import { openRow } from './open-row';
import { partsOf } from './parts';
import type { PageShape } from './shape';
import { nameOf } from './units';
import { knownShare, shapesOf } from './values';

/** Where a value was found. */
function elementOf(document: Document, locators: readonly Locator[] = []): Element | null {
  for (const locator of locators) {
    const { attr, match } = locator;
    const own = { ...(attr === undefined ? {} : { attr }), ...(match === undefined ? {} : { match }) };
    const found = elementsAt(document, locator).filter((each) => isVisible(each) && locateLine(each, [own]) !== null);
    const element = found.at(locator.pick === 'last' ? -1 : 0);
    if (element) return element;
  }
  return null;
}

const areApart = (one: Element | null, other: Element | null): boolean =>
  one !== null && other !== null && !one.contains(other) && !other.contains(one);

const areNested = (one: Element, other: Element): boolean => one.contains(other) || other.contains(one);

/** The rows and boxes beside the header that say this name too, and cannot say it of anybody else. */
function witnesses(healed: ConsoleDefinition, document: Document, name: string): Element[] {
  const named = elementOf(document, healed.buyer.name);
  const again = (healed.buyer.nameAgain ?? []).map((locator) => elementOf(document, [locator]));
  const glued = elementOf(document, healed.buyer.nameGlued?.at);
  return [...again, glued, openRow(healed, document, name)].flatMap((element) =>
    element && areApart(element, named) ? [element] : [],
  );
}

/** The key stands in the row that bears the name, or in the transcript whose lines bear it. */
function isKeyOf(healed: ConsoleDefinition, document: Document, names: readonly Element[]): boolean {
  const keyed = elementOf(document, healed.buyer.key);
  if (!keyed) return false;
  const [list] = partsOf('list', healed, document);
  const rows = partsOf('chat', healed, document).filter((part) => part instanceof Element);
  return names.some((name) => {
    const row = rows.find((each) => areNested(each, name)) ?? name;
    return areNested(row, keyed) || (list instanceof Element && list.contains(keyed) && list.contains(name));
  });
}

/** So much of an id must be of the sort that ids were. */
const sameSort = 0.5;

/**
 * Nothing but the open row says who it is, on this console: then what is taken for the id must be of the sort that ids were, and stand with the
 * name in one row, which is dressed as the open row was and no other is.
 */
function isRowAlone(
  { buyer: was }: ConsoleDefinition,
  { buyer: now }: ConsoleDefinition,
  shape: PageShape,
  document: Document,
): boolean {
  if (was.nameAgain || was.nameGlued || was.keyInMessages || was.keyAgain) return false;
  const [keyed, named] = [elementOf(document, now.key), elementOf(document, now.name)];
  if (!keyed || !named || !areNested(keyed, named)) return false;
  return was.key.some(({ css, attr }, at) => {
    const known = attr === undefined ? undefined : shape.units[nameOf({ scope: 'page', css, attr, use: 'inside' })];
    const value = keyed.getAttribute(now.key[at]?.attr ?? '');
    return known !== undefined && value !== null && knownShare(known.values, shapesOf([value])) >= sameSort;
  });
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Two places of the page that have nothing to do with each other say the same of who the buyer is: his name stands in the header and in the
 * open row, or on his lines; and the key comes from the same row, or is what the transcript says. Nothing less will do: whose chat it is
 * must never be guessed. What the definition itself still reads the key by is no guess.
 */
function isAgreed(
  definition: ConsoleDefinition,
  healed: ConsoleDefinition,
  shape: PageShape,
  document: Document,
  buyer: Buyer,
): boolean {
  const whose = whoseTranscript(healed, document, buyer.key);
  if (whose === 'foreign') return false;
  if (whose === 'own' || same(definition.buyer.key, healed.buyer.key)) return true;
  if (buyer.name === null) return false;
  if (isRowAlone(definition, healed, shape, document)) return true;
  const names = witnesses(healed, document, buyer.name);
  return names.length > 0 && (buyer.key === buyer.name || isKeyOf(healed, document, names));
}

/** What was found anew is left out where it may be what contradicts: then the rest has to agree without it. */
function* without(definition: ConsoleDefinition, healed: ConsoleDefinition): Generator<ConsoleDefinition> {
  yield healed;
  const { nameAgain, keyInMessages, ...buyer } = healed.buyer;
  const isSameAgain = same(nameAgain, definition.buyer.nameAgain);
  const isSameKey = same(keyInMessages, definition.buyer.keyInMessages);
  const again = nameAgain ? { nameAgain } : {};
  const inMessages = keyInMessages ? { keyInMessages } : {};
  if (!isSameKey) yield { ...healed, buyer: { ...buyer, ...again } };
  if (!isSameAgain) yield { ...healed, buyer: { ...buyer, ...inMessages } };
  if (!isSameKey && !isSameAgain) yield { ...healed, buyer };
}

/** The healed definition as far as it is certain whose chat the page shows; null where it is not. */
export function agreed(
  definition: ConsoleDefinition,
  healed: ConsoleDefinition,
  shape: PageShape,
  document: Document,
): ConsoleDefinition | null {
  for (const tried of without(definition, healed)) {
    const buyer = readBuyer(tried, document);
    if (buyer && isAgreed(definition, tried, shape, document, buyer)) return tried;
  }
  return null;
}

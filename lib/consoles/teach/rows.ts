import { textOf } from '../page-text';
import { isVisible } from '../query';
import { lastStep, scopeOf, waysTo } from './composed';
import { longestLeaf } from './leaves';
import { marksOf, pathWithin, selectorsOf } from './selectors';

export interface Rows {
  list: Element;
  /** The row of one buyer message, and of one of mine; the same where only one was shown. */
  buyer: Element;
  mine: Element;
  /** Every visible row, in page order. */
  all: readonly Element[];
}

const childHolding = (list: Element, inner: Element): Element | null =>
  [...list.children].find((child) => child.contains(inner)) ?? null;

/** Sisters that read like further rows: the same tag, and something to read. */
export const sistersOf = (element: Element): Element[] =>
  [...(element.parentElement?.children ?? [])].filter(
    (sister) => sister.localName === element.localName && isVisible(sister) && textOf(sister) !== '',
  );

/** The nearest element around `inner` that stands among sisters of its kind, one below the other; itself where none does. */
export function rowAround(inner: Element): Element {
  for (let at: Element | null = inner; at?.parentElement && at !== inner.ownerDocument.body; at = at.parentElement) {
    if (/^(?:li|tr)$/.test(at.localName) || /^(?:listitem|row|option)$/.test(at.getAttribute('role') ?? '')) return at;
    if (/^(?:div|a|button|section|article)$/.test(at.localName) && sistersOf(at).length > 2) return at;
  }
  return inner;
}

/** The transcript around one message of each side: where their ways up meet. Null where both are the same message. */
export function rowsOf(buyer: Element, mine: Element | null): Rows | null {
  let list: Element | null = mine ? buyer.parentElement : rowAround(buyer).parentElement;
  while (list && mine && !list.contains(mine)) list = list.parentElement;
  if (!list) return null;
  const [own, other] = [childHolding(list, buyer), childHolding(list, mine ?? buyer)];
  if (!own || !other || (mine && own === other)) return null;
  const all = [...list.children].filter((row) => isVisible(row) && textOf(row) !== '');
  return { list, buyer: own, mine: other, all };
}

/** Selectors of the rows, the most lasting first: a mark that both sides bear, else children of the list. */
export function rowSelectors({ list, buyer, mine, all }: Rows, listPlaces: readonly string[]): string[] {
  const shared = marksOf(buyer).filter((mark) => mark !== buyer.localName && mine.matches(mark));
  const marks = shared.filter((mark) => {
    const found = [...list.querySelectorAll(mark)];
    return found.length >= all.length / 2 && found.every((row) => row.parentElement === list);
  });
  const tag = buyer.localName === mine.localName ? buyer.localName : '*';
  return [...new Set([...marks.slice(0, 2), ...listPlaces.slice(0, 4).map((place) => `${lastStep(place)} > ${tag}`)])];
}

/** Ways from a row to the same thing in its sisters, each tried on `samples`: rows with what must be found in them. */
export function innerSelectors(samples: readonly { row: Element; inner: Element }[]): string[] {
  const [first] = samples;
  if (!first) return [];
  const path = pathWithin(first.row, first.inner);
  const marks = marksOf(first.inner);
  const tag = first.inner.localName;
  const steps = path.split(' > ');
  const finds = (css: string) => css !== '' && samples.every(({ row, inner }) => row.querySelector(css) === inner);
  const exact = [...marks.slice(0, -1), steps.slice(-2).join(' > '), path, tagPath(first.row, first.inner)];
  // The last goes by less, and so outlives boxes put in between.
  const loose = [tag, ...aroundIn(first.row, first.inner).map((above) => `${above} ${tag}`)];
  return [...new Set([...exact.filter(finds).slice(0, 2), ...loose.filter(finds).slice(0, 1)])];
}

/** Tags between a row and something in it, the innermost first. */
function aroundIn(row: Element, inner: Element): string[] {
  const tags: string[] = [];
  for (let at = inner.parentElement; at && at !== row; at = at.parentElement) tags.push(at.localName);
  return tags;
}

const tagPath = (row: Element, inner: Element): string =>
  [...aroundIn(row, inner).toReversed(), inner.localName].join(' > ');

/** Where the transcript stands: by what it bears, by what it is made of (row upon row of the same kind), by its place. */
export function listPlacesOf({ list, all, buyer, mine }: Rows): string[] {
  const root = scopeOf(list);
  const places = selectorsOf(list);
  const row = buyer.localName;
  const words = [buyer, mine].map((shown) => longestLeaf(shown)?.localName);
  const holding = `${list.localName}:has(> ${row} ${words[0]}):has(> ${row} + ${row} + ${row})`;
  const isTelling = all.length > 2 && row === mine.localName && words[0] === words[1] && words[0] !== row;
  const found = isTelling ? root.querySelectorAll(holding) : [];
  if (found.length !== 1 || found[0] !== list) return places;
  const marked = places.filter((place) => /[.#[]/.test(lastStep(place)) && !/[ >]/.test(lastStep(place))).slice(0, 2);
  return [...new Set([...marked, ...waysTo(list, selectorsOf).map((way) => way + holding), ...places])];
}

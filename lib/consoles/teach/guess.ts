import { type BoxOf, sideOfPage } from '../alignment';
import { parseStatus } from '../orders';
import { onOneLine, textOf } from '../page-text';
import { elementsAt } from '../place';
import { isVisible } from '../query';
import type { Picks, Step } from './lacks';
import { leavesIn, longestLeaf } from './leaves';
import { cardAround } from './product-card';
import { rowAround } from './rows';
import { pricePattern, statusWords } from './values';

const most = 200;

/** Where a reply could be written, the likeliest first: large, and low on the page. */
function boxes(document: Document, box: BoxOf): Element[] {
  const size = (element: Element) => {
    const { width, height, top } = box(element);
    return width * height + top * 20;
  };
  return elementsAt(document, { role: 'textbox' })
    .filter(isVisible)
    .toSorted((a, b) => size(b) - size(a));
}

/** The rows above the reply box: of all groups of sisters there, the one with the most to read. */
function transcript(document: Document, reply: Element | undefined, box: BoxOf): Element | null {
  if (!reply) return null;
  const below = box(reply);
  const middle = below.left + below.width / 2;
  let best: Element | null = null;
  let most = 1;
  for (const element of document.body.querySelectorAll('*')) {
    const { left, top, width } = box(element);
    if (element.contains(reply) || left > middle || left + width < middle || top > below.top) continue;
    const rows = [...element.children].filter((row) => isVisible(row) && textOf(row) !== '');
    const wide = rows.filter((row) => box(row).width > below.width * 0.4);
    if (wide.length > most) [best, most] = [element, wide.length];
  }
  return best;
}

function newestAt(list: Element | null, side: 'left' | 'right', box: BoxOf): Element[] {
  const rows = [...(list?.children ?? [])].filter((row) => isVisible(row) && sideOfPage(row, box) === side);
  const plain = rows.filter((row) => !new RegExp(pricePattern).test(textOf(row)));
  return [...plain.toReversed(), ...rows.toReversed()].flatMap((row) => longestLeaf(row) ?? []);
}

/** Short texts above the messages, headings and such as stand elsewhere too first. */
function names(list: Element | null, leaves: readonly Element[], box: BoxOf): Element[] {
  const short = leaves.filter((leaf) => {
    const { length } = textOf(leaf);
    return length > 0 && length <= 30 && leaf.localName !== 'img' && !leaf.closest('button, [role=tab]');
  });
  if (!list) return short;
  const { top, left, width } = box(list);
  const above = short.filter((leaf) => {
    const at = box(leaf);
    return !list.contains(leaf) && at.top + at.height <= top + 4 && at.left >= left - 4 && at.left < left + width;
  });
  const times = new Map<string, number>();
  for (const leaf of short) times.set(textOf(leaf), (times.get(textOf(leaf)) ?? 0) + 1);
  const score = (leaf: Element) =>
    (times.get(textOf(leaf)) ?? 0) * 2 + (/^h\d$/.test(leaf.localName) ? 1 : 0) + box(leaf).top / 10_000;
  return [...above.toSorted((a, b) => score(b) - score(a)), ...short];
}

function products(list: Element | null, leaves: readonly Element[]): Element[] {
  const priced = leaves.filter((leaf) => new RegExp(pricePattern).test(textOf(leaf)) && textOf(leaf).length < 20);
  const inside = priced.filter((leaf) => list?.contains(leaf)).toReversed();
  const limit = (leaf: Element) => [...(list?.children ?? [])].find((row) => row.contains(leaf)) ?? null;
  return [...inside, ...priced].map((leaf) => cardAround(leaf, limit(leaf)));
}

/** Where the open buyer's name stands again, outside the chat. */
function openRows(picks: Picks, list: Element | null, leaves: readonly Element[]): Element[] {
  const theirs = picks.name ? onOneLine(textOf(picks.name)) : null;
  const outside = leaves.filter((leaf) => leaf !== picks.name && !list?.contains(leaf));
  const same = outside.filter((leaf) => onOneLine(textOf(leaf)) === theirs);
  return [...same, ...outside.filter((leaf) => textOf(leaf).length <= 30)].map(rowAround);
}

/** Words beside the chat that say how an order stands. */
function statuses(list: Element | null, leaves: readonly Element[]): Element[] {
  const beside = leaves.filter((leaf) => !list?.contains(leaf) && textOf(leaf).length <= 12);
  return [...beside.filter((leaf) => parseStatus(textOf(leaf), statusWords) !== 'unknown'), ...beside];
}

/** What could be meant in this step, the likeliest first; the first is what is proposed. At most 200. */
export function candidatesFor(step: Step, picks: Picks, document: Document, box: BoxOf): Element[] {
  const all = boxes(document, box);
  const list = transcript(document, picks.box ?? all[0], box);
  const leaves = step === 'box' ? [] : leavesIn(document.body);
  const among: Record<Step, () => Element[]> = {
    name: () => names(list, leaves, box),
    buyer: () => [...newestAt(list, 'left', box), ...leaves],
    mine: () => [...newestAt(list, 'right', box), ...leaves],
    box: () => all,
    product: () => products(list, leaves),
    row: () => openRows(picks, list, leaves),
    orders: () => statuses(list, leaves),
  };
  return [...new Set(among[step]())].slice(0, most);
}

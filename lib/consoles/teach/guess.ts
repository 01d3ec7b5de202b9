import { type BoxOf, sideOfPage } from '../alignment';
import { parseStatus } from '../orders';
import { onOneLine, textOf } from '../page-text';
import { elementsAt } from '../place';
import { firstMatch, isVisible } from '../query';
import { editableIn, isInside, rootsOf } from './composed';
import type { Picks, Step } from './lacks';
import { leavesOf, longestLeaf } from './leaves';
import { cardAround } from './product-card';
import { rowAround } from './rows';
import { pricePattern, statusWords } from './values';

const most = 200;
/** In CSS px²: no chat is smaller. */
const leastArea = 40_000;

const framesIn = (document: Document): Element[] =>
  rootsOf(document).flatMap((root) => [...root.querySelectorAll('iframe')]);

/** Frames in which the chat itself may stand: large ones with pages of their own, the largest first. */
function pagesWithin(document: Document, box: BoxOf): Element[] {
  const area = (frame: Element) => box(frame).width * box(frame).height;
  return framesIn(document)
    .filter((frame) => isVisible(frame) && area(frame) > leastArea && editableIn(frame) === null)
    .toSorted((a, b) => area(b) - area(a));
}

/** Where a reply could be written, the likeliest first: large, and low on the page. */
function boxes(document: Document, box: BoxOf): Element[] {
  const size = (element: Element) => {
    const { width, height, top } = box(element);
    return width * height + top * 20;
  };
  const inFrames = framesIn(document).flatMap((frame) => editableIn(frame) ?? []);
  return [...rootsOf(document).flatMap((root) => elementsAt(root, { role: 'textbox' })), ...inFrames]
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
  for (const element of rootsOf(document).flatMap((root) => [...root.querySelectorAll('*')])) {
    const { left, top, width } = box(element);
    if (isInside(element, reply) || left > middle || left + width < middle || top > below.top) continue;
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
    return !isInside(list, leaf) && at.top + at.height <= top + 4 && at.left >= left - 4 && at.left < left + width;
  });
  const times = new Map<string, number>();
  for (const leaf of short) times.set(textOf(leaf), (times.get(textOf(leaf)) ?? 0) + 1);
  const score = (leaf: Element) =>
    (times.get(textOf(leaf)) ?? 0) * 2 + (/^h\d$/.test(leaf.localName) ? 1 : 0) + box(leaf).top / 10_000;
  return [...above.toSorted((a, b) => score(b) - score(a)), ...short];
}

/** The smallest elements that read like a price, which may stand in nodes of their own: sign, yuan and fen. */
function pricesIn(document: Document): Element[] {
  const isPrice = (element: Element) =>
    (element.textContent?.length ?? 0) < 60 && firstMatch(textOf(element), pricePattern) !== null;
  const priced = rootsOf(document)
    .flatMap((root) => [...root.querySelectorAll('*')])
    .filter((element) => isPrice(element) && isVisible(element));
  // Page order puts what is inside right after what holds it.
  return priced.filter((element, at) => !element.contains(priced[at + 1] ?? null) && textOf(element).length < 20);
}

function products(list: Element | null, document: Document): Element[] {
  const priced = pricesIn(document);
  const inside = priced.filter((price) => isInside(list, price)).toReversed();
  const limit = (price: Element) => [...(list?.children ?? [])].find((row) => row.contains(price)) ?? null;
  return [...inside, ...priced].map((price) => cardAround(price, limit(price)));
}

/** Where the open buyer's name stands again, outside the chat. */
function openRows(picks: Picks, list: Element | null, leaves: readonly Element[]): Element[] {
  const theirs = picks.name ? onOneLine(textOf(picks.name)) : null;
  const outside = leaves.filter((leaf) => leaf !== picks.name && !isInside(list, leaf));
  const same = outside.filter((leaf) => onOneLine(textOf(leaf)) === theirs);
  return [...same, ...outside.filter((leaf) => textOf(leaf).length <= 30)].map(rowAround);
}

/** Words beside the chat that say how an order stands. */
function statuses(list: Element | null, leaves: readonly Element[]): Element[] {
  const beside = leaves.filter((leaf) => !isInside(list, leaf) && textOf(leaf).length <= 12);
  return [...beside.filter((leaf) => parseStatus(textOf(leaf), statusWords) !== 'unknown'), ...beside];
}

/** What could be meant in this step, the likeliest first; the first is what is proposed. At most 200. */
export function candidatesFor(step: Step, picks: Picks, document: Document, box: BoxOf): Element[] {
  const all = boxes(document, box);
  const list = transcript(document, picks.box ?? all[0], box);
  const leaves = step === 'box' ? [] : leavesOf(document);
  const among: Record<Step, () => Element[]> = {
    name: () => names(list, leaves, box),
    buyer: () => [...newestAt(list, 'left', box), ...leaves],
    mine: () => [...newestAt(list, 'right', box), ...leaves],
    box: () => all,
    product: () => products(list, document),
    row: () => openRows(picks, list, leaves),
    orders: () => statuses(list, leaves),
  };
  // Where nothing can be written in the page itself, what can stands in a frame.
  const frames = pagesWithin(document, box);
  const found = all.length > 0 ? [...among[step](), ...frames] : [...frames, ...among[step]()];
  return [...new Set(found)].slice(0, most);
}

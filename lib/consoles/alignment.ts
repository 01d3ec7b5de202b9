import { textOf } from './page-text';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
/** Where things stand; tests bring their own, for without a layout everything stands nowhere. */
export type BoxOf = (element: Element) => Box;

export const boxOf: BoxOf = (element) => element.getBoundingClientRect();

/** Nearer than this share of the list's width, both gaps count as equal: a line in the middle. */
const equal = 0.08;

/** The element of the row with the most to read. */
export function widestText(row: Element): Element {
  let widest = row;
  let most = 0;
  for (const element of row.querySelectorAll('*')) {
    const isLeaf = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim());
    const { length } = isLeaf ? textOf(element) : '';
    if (length > most) [widest, most] = [element, length];
  }
  return widest;
}

/** At which side of the transcript a row's words stand; null in the middle, and where nothing is laid out. */
export function sideOfPage(row: Element, box: BoxOf = boxOf): 'left' | 'right' | null {
  const [words, list] = [box(widestText(row)), box(row.parentElement ?? row)];
  if (list.width === 0 || words.width === 0) return null;
  const left = words.left - list.left;
  const right = list.left + list.width - (words.left + words.width);
  if (Math.abs(left - right) < list.width * equal) return null;
  return left < right ? 'left' : 'right';
}

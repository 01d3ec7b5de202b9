import { sideOfPage } from '../alignment';
import { hasOwnText, isFragment } from '../fragment';
import { onOneLine, textOf } from '../page-text';
import { timePattern, wholePrice } from '../teach/values';

/** How much of each, between 0 and 1; the sum of a histogram is at most 1. */
export type Shares = Readonly<Record<string, number>>;

/**
 * What elements of one kind are like, on the average: where they stand, how they are dressed, what sort of text they hold. Never the text
 * itself, nor what any attribute says.
 */
export interface Traits {
  /** Means, by name; lengths as logarithms, places as shares of the window or of the part. */
  numbers: Shares;
  /** How often each sort occurs: `tag div`, `font 14px`, `attr data-id`. */
  sorts: Shares;
}

/** A box that is none of its own, around one thing, is like that: it is drawn as if it were not there. */
function drawnIn(element: Element): Element {
  const [only] = element.children;
  if (!only || element.childElementCount > 1 || hasOwnText(element)) return element;
  return element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents' ? drawnIn(only) : element;
}

interface Frame {
  left: number;
  top: number;
  width: number;
  height: number;
  isPage: boolean;
  /** At which side the part's words stand: -1 left, 1 right, 0 neither. */
  side: number;
}

const sideNumbers = { left: -1, right: 1, neither: 0 } as const;

const share = (matches: RegExpMatchArray | null, text: string): number =>
  text === '' ? 0 : (matches?.length ?? 0) / text.length;

function textNumbers(element: Element): Record<string, number> {
  const text = textOf(element);
  const line = onOneLine(text);
  return {
    length: Math.log2(1 + text.length),
    digits: share(text.match(/\d/g), text),
    han: share(text.match(/[\u3400-\u9fff]/g), text),
    latin: share(text.match(/[a-z]/gi), text),
    lines: Math.log2(text.split('\n').length),
    isPrice: Number(wholePrice.test(line)),
    hasPrice: Number(/[¥￥]/.test(text)),
    isTime: Number(timePattern.test(line)),
    hasTime: Number(/\d{1,2}:\d{2}/.test(text)),
    isNumber: Number(/^\d{1,4}\+?$/.test(line)),
    isLong: Number(/\d{10,}/.test(text)),
    isSpan: Number(/^\D{0,4}\d{1,3}\s?(?:秒|分|小时)/.test(line)),
    own: Number(hasOwnText(element) || isInPieces(element)),
  };
}

/** Its text stands in fragments, and is read as one all the same. */
const isInPieces = (element: Element): boolean =>
  element.firstElementChild !== null && isFragment(element.firstElementChild);
const families: Readonly<Record<string, string>> = {
  textarea: 'edit',
  input: 'edit',
  button: 'press',
  a: 'press',
  img: 'picture',
  svg: 'picture',
};

const familyOf = (element: Element): string =>
  (element as HTMLElement).isContentEditable ? 'edit' : (families[element.localName] ?? 'box');

/** Attributes of which the name may be kept: it says what a thing is. */
const told = (name: string): boolean => !/^(?:class|style|id)$/.test(name) && name.length <= 40;

function sortsOf(element: Element, drawn: Element): string[] {
  const style = element.ownerDocument.defaultView?.getComputedStyle(drawn);
  return [
    `tag ${drawn.localName}`,
    `family ${familyOf(drawn)}`,
    `role ${drawn.getAttribute('role') ?? ''}`,
    `font ${style?.fontSize ?? ''}`,
    `bold ${Number(style?.fontWeight ?? 400) >= 600}`,
    `colour ${style?.color ?? ''}`,
    `ground ${style?.backgroundColor ?? ''}`,
    `corner ${style?.borderTopLeftRadius ?? ''} ${style?.borderBottomRightRadius ?? ''}`,
    `padding ${style?.paddingLeft ?? ''} ${style?.paddingTop ?? ''}`,
    `edge ${style?.borderLeftWidth ?? ''} ${style?.borderBottomWidth ?? ''}`,
    `scroll ${style?.overflowY ?? ''}`,
    `cursor ${style?.cursor ?? ''}`,
    `display ${style?.display ?? ''}`,
    ...element
      .getAttributeNames()
      .filter(told)
      .map((name) => `attr ${name}`),
  ];
}

function placeNumbers(element: Element, frame: Frame): Record<string, number> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [wide, high] = [frame.width || 1, frame.isPage ? frame.height || 1 : 100];
  return {
    left: (left - frame.left) / wide,
    right: (frame.left + frame.width - left - width) / wide,
    top: (top - frame.top) / high,
    width: width / wide,
    height: height / high,
    side: frame.side,
    sided: Math.abs(frame.side),
  };
}

/** Looks at each element once. Lays the page out; made for one look and thrown away. */
export function createTraits() {
  const known = new Map<Element, { drawn: Element; numbers: Record<string, number>; sorts: string[] }>();
  const frames = new Map<Document | Element, Frame>();
  const frameOf = (part: Document | Element): Frame => {
    const kept = frames.get(part);
    if (kept) return kept;
    const { documentElement: root } = part.ownerDocument ?? (part as Document);
    const frame =
      part instanceof Element
        ? { ...rectOf(part), isPage: false, side: sideNumbers[sideOfPage(part) ?? 'neither'] }
        : { left: 0, top: 0, width: root.clientWidth, height: root.clientHeight, isPage: true, side: 0 };
    frames.set(part, frame);
    return frame;
  };
  const look = (element: Element) => {
    const kept = known.get(element);
    if (kept) return kept;
    const drawn = drawnIn(element);
    const numbers = {
      ...textNumbers(drawn),
      children: Math.log2(1 + (isInPieces(drawn) ? 0 : drawn.childElementCount)),
      inner: Math.log2(1 + [...drawn.querySelectorAll('*')].filter((each) => !isFragment(each)).length),
    };
    const seen = { drawn, numbers, sorts: sortsOf(element, drawn) };
    known.set(element, seen);
    return seen;
  };
  /** Of elements with the parts they stand in. */
  return (found: readonly { element: Element; part: Document | Element }[]): Traits => {
    const numbers: Record<string, number> = {};
    const sorts: Record<string, number> = {};
    for (const { element, part } of found) {
      const seen = look(element);
      for (const [name, value] of [
        ...Object.entries(seen.numbers),
        ...Object.entries(placeNumbers(seen.drawn, frameOf(part))),
      ])
        numbers[name] = (numbers[name] ?? 0) + value / found.length;
      for (const sort of seen.sorts) sorts[sort] = (sorts[sort] ?? 0) + 1 / found.length;
    }
    return { numbers, sorts };
  };
}

function rectOf(element: Element) {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { left, top, width, height };
}

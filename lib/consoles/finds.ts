import { isVisible } from './query';

/** What a search looked at up to its answer, and whether a person sees it. */
export type Looked = Map<Element, boolean>;

/** Notes what it looks at. `among`: the only elements that can be the answer, in page order; all that the selector finds without them. */
export type Search<Value> = (looked: Looked, among?: readonly Element[]) => Value;

/** What was found in the whole page, for as long as no change since can have made it another. Whoever watches the page tells what has changed. */
export interface Finds {
  /** `isPlace`: what is wanted is the element, whatever it holds. */
  of<Value>(rule: unknown, css: string, isPlace: boolean, search: Search<Value>): Value;
  changed(record: Pick<MutationRecord, 'type' | 'target' | 'addedNodes'>): void;
}

interface Find {
  css: string;
  isPlace: boolean;
  looked: Looked;
  value: unknown;
  /** Came to match since. */
  further: readonly Element[];
}

/** Beyond so many, to look for all of it again costs less than to tell what was touched. */
const mostChanges = 30;
const mostLooked = 8;

/** By such a selector a change matches an element beside it or far from it, or none is needed: siblings, `:hover`, `.a:has(.b) .c`, other roots. */
const reachesFar = /[+~](?!=)|:(?!(?:has|is|not|where)\()|:has\([\s\S]*\)[^,]*[\s>]| >>> /;

const inPageOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

const matchesIn = (element: Element, css: string): Element[] => [
  ...(element.matches(css) ? [element] : []),
  ...element.querySelectorAll(css),
];

export function createFinds(): Finds {
  const finds = new Map<unknown, Find>();
  let targets = new Set<Node>();
  let fresh = new Set<Element>();
  let areTooMany = false;

  /** What was looked at went, came anew, shows or says otherwise; or what holds something else may match now. */
  function isTouched({ css, isPlace, looked }: Find, came: readonly Element[], changed: readonly Node[]): boolean {
    const isDeep = css.includes(':has(');
    for (const element of looked.keys()) {
      if (!element.isConnected || came.some((other) => other.contains(element))) return true;
      if ((isDeep || !isPlace) && changed.some((node) => element.contains(node))) return true;
    }
    return isDeep && changed.some((node) => node instanceof Element && node.closest(css));
  }

  function forgetTouched(): void {
    const came = [...fresh].filter((element) => element.isConnected);
    const changed = [...targets];
    const any = [...finds.values()].map(({ css }) => css).join();
    const telling = came.filter((element) => element.matches(any) || element.querySelector(any));
    for (const [rule, find] of finds) {
      if (isTouched(find, came, changed)) finds.delete(rule);
      else find.further = [...find.further, ...telling.flatMap((element) => matchesIn(element, find.css))];
    }
  }

  function settle(): void {
    try {
      if (areTooMany) finds.clear();
      else if (targets.size > 0 && finds.size > 0) forgetTouched();
    } catch {
      // One of them is no selector: it finds nothing, and of all together nobody can tell.
      finds.clear();
    }
    areTooMany = false;
    targets = new Set();
    fresh = new Set();
  }

  return {
    of: <Value>(rule: unknown, css: string, isPlace: boolean, search: Search<Value>) => {
      settle();
      const known = finds.get(rule);
      // Styles hide things without a word.
      const isKnown = known && [...known.looked].every(([element, wasSeen]) => isVisible(element) === wasSeen);
      if (isKnown && known.further.length === 0) return known.value as Value;
      const looked: Looked = new Map();
      const among = isKnown ? [...new Set([...known.looked.keys(), ...known.further])].sort(inPageOrder) : undefined;
      const value = search(looked, among);
      finds.delete(rule);
      if (looked.size <= mostLooked && !reachesFar.test(css))
        finds.set(rule, { css, isPlace, looked, value, further: [] });
      return value;
    },
    changed: ({ type, target, addedNodes }) => {
      areTooMany ||= targets.size + fresh.size > mostChanges;
      if (areTooMany) return;
      targets.add(target);
      for (const node of type === 'attributes' ? [target] : addedNodes) if (node instanceof Element) fresh.add(node);
    },
  };
}

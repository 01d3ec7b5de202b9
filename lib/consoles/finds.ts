import { isOne, isVisible } from './query';

/** What a search looked at up to its answer, and whether a person sees it. */
export type Looked = Map<Element, boolean>;

/** Notes what it looks at. `among`: the only elements that can be the answer, in page order; all that the selector finds without them. */
export type Search<Value> = (looked: Looked, among?: readonly Element[]) => Value;

/** What was found in the whole page, for as long as no change since can have made it another. Whoever watches the page tells what has changed. */
export interface Finds {
  /** `isPlace`: what is wanted is the element, whatever it holds. */
  of<Value>(rule: unknown, css: string, isPlace: boolean, search: Search<Value>): Value;
  changed(record: Change): void;
}

/** What of a selector looks into elements. */
interface Inward {
  /** The selector up to there: `.a:has(.b)` of `.a:has(.b) .c`. */
  holder: string;
  /** Without one of these that came no holder can match that did not: `.b`. Null where that is not to be told. */
  held: string | null;
}

type Change = Pick<MutationRecord, 'type' | 'target' | 'addedNodes' | 'removedNodes' | 'nextSibling'>;

interface Find {
  css: string;
  inward: readonly Inward[];
  /** What in front of another decides about that: `.a` of `.a ~ .b`; empty where nothing does. */
  front: string;
  isPlace: boolean;
  looked: Looked;
  value: unknown;
  /** Came to match since. */
  further: readonly Element[];
}

/** Beyond so many, to look for all of it again costs less than to tell what was touched. */
const mostChanges = 50;
const mostLooked = 8;

/** By such a selector no change of the page, or one in another root, matches an element: `:hover`, `:has(+ .a)`. */
const isUntold = /:(?!(?:has|is|not|where)\()| >>> |:has\([\s\S]*[+~](?!=)/;

/** Null where it is not to be told: `:is(.a:has(.b) .c)`. */
function inwardOf(css: string): Inward[] | null {
  const found = [...css.matchAll(/:has\(((?:[^()]|\([^()]*\))*)\)/g)];
  const parts = found.flatMap(({ 0: whole, 1: inner = '', index }) => {
    const before = css.slice(0, index);
    const around = before.split('(').length - before.split(')').length;
    const end = index + whole.length;
    if (css.slice(end, end + around) !== ')'.repeat(around)) return [];
    // Within `:not(…)` it is what goes that matters.
    const held = around > 0 ? null : (/^[>*\s]*([^\s>]+)$/.exec(inner)?.[1] ?? null);
    return { holder: css.slice(0, end + around), held };
  });
  return parts.length === css.split(':has(').length - 1 ? parts : null;
}

const inPageOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

const matchesIn = (element: Element, css: string): Element[] => [
  ...(element.matches(css) ? [element] : []),
  ...element.querySelectorAll(css),
];

const comesWith = (elements: readonly Element[], css: string): boolean =>
  elements.some((element) => element.matches(css) || element.querySelector(css) !== null);

/** Whether a holder around what changed may match that did not before. */
function isHeld({ holder, held }: Inward, { css, looked }: Find, came: readonly Element[], targets: readonly Node[]) {
  if (held !== null && !comesWith(came, held)) return false;
  return targets.some((target) => {
    let at = target instanceof Element ? target.closest(holder) : null;
    while (at && holder === css && looked.has(at)) at = at.parentElement?.closest(holder) ?? null;
    return at !== null;
  });
}

/** `.a` of `.a ~ .b`. Right behind an element anything may have stood: there it is all that there is, as where it cannot be told. */
function frontOf(css: string): string {
  if (!/[+~]/.test(css)) return '';
  const fronts = [...css.matchAll(/([^\s>~(),]+(?:\([^()]*\))?)\s*~(?!=)/g)].map(([, front]) => front);
  return css.includes('+') || fronts.length < css.split(/~(?!=)/).length - 1 ? '*' : fronts.join();
}

/** What stands behind something that came, went or changed, and is decided by it; null when that is much. */
function allBehind(changes: readonly Change[], front: string): Element[] | null {
  const all = new Set<Element>();
  for (const { type, target, addedNodes, removedNodes, nextSibling } of changes) {
    const isOwn = type === 'attributes';
    if (!isOwn && ![...addedNodes, ...removedNodes].some((node) => isOne(node, front))) continue;
    let at = (isOwn ? target : nextSibling) as Element | CharacterData | null;
    if (at && !(at instanceof Element)) at = at.nextElementSibling;
    for (; at && !all.has(at as Element); at = at.nextElementSibling)
      if (all.add(at as Element).size > mostChanges) return null;
  }
  return [...all].filter((element) => element.isConnected);
}

/** What was looked at went, came anew or says otherwise; or what holds something else may match now. */
function isTouched(find: Find, came: readonly Element[], targets: readonly Node[]): boolean {
  const { inward, isPlace, looked } = find;
  for (const element of looked.keys()) {
    if (!element.isConnected || came.some((other) => other.contains(element))) return true;
    if (!isPlace && targets.some((node) => element.contains(node))) return true;
  }
  return inward.some((part) => isHeld(part, find, came, targets));
}

/** Drops what was touched, and notes for the rest what matches now. @throws where one of the selectors is none. */
function apply(changes: readonly Change[], finds: Map<unknown, Find>): void {
  const known = [...finds];
  const nodes = [...new Set(changes.map(({ target }) => target))];
  const fresh = changes.flatMap(({ type, target, addedNodes }) => (type === 'attributes' ? [target] : [...addedNodes]));
  const came = [...new Set(fresh)].filter((node) => node instanceof Element && node.isConnected) as Element[];
  const any = known.map(([, { css }]) => css).join();
  const telling = came.filter((element) => comesWith([element], any));
  for (const [rule, find] of known) {
    const behind = find.front === '' ? [] : allBehind(changes, find.front);
    if (!behind || isTouched(find, [...came, ...behind], nodes)) finds.delete(rule);
    else
      find.further = [...find.further, ...[...telling, ...behind].flatMap((element) => matchesIn(element, find.css))];
  }
}

/** Styles hide things, and something inside makes them match no more, without a word. */
const stands = ({ looked, css }: Find): boolean =>
  [...looked].every(([element, wasSeen]) => isVisible(element) === wasSeen && element.matches(css));

export function createFinds(): Finds {
  const finds = new Map<unknown, Find>();
  let changes: Change[] = [];

  function settle(): void {
    if (changes.length === 0) return;
    try {
      if (changes.length > mostChanges) finds.clear();
      else apply(changes, finds);
    } catch {
      // One of them is no selector: it finds nothing, and of all together nobody can tell.
      finds.clear();
    }
    changes = [];
  }

  return {
    of: <Value>(rule: unknown, css: string, isPlace: boolean, search: Search<Value>) => {
      settle();
      const known = finds.get(rule);
      const isKnown = known !== undefined && stands(known);
      if (isKnown && known.further.length === 0) return known.value as Value;
      const looked: Looked = new Map();
      const among = isKnown ? [...new Set([...known.looked.keys(), ...known.further])].sort(inPageOrder) : undefined;
      const value = search(looked, among);
      finds.delete(rule);
      const inward = inwardOf(css);
      if (looked.size <= mostLooked && inward !== null && !isUntold.test(css)) {
        finds.set(rule, { css, inward, front: frontOf(css), isPlace, looked, value, further: [] });
      }
      return value;
    },
    changed: (record) => {
      if (changes.length <= mostChanges) changes.push(record);
    },
  };
}

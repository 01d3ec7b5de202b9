import { isOne, isVisible } from './query';
import { type Inward, type Told, toldOf } from './told';

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

type Change = Pick<MutationRecord, 'type' | 'target' | 'addedNodes' | 'removedNodes' | 'nextSibling'>;

interface Find {
  css: string;
  told: Told;
  isPlace: boolean;
  looked: Looked;
  value: unknown;
  /** Since the last changes. Of one that was not, nobody saw whether it held all the time. */
  isAsked: boolean;
  /** Came to match since. */
  further: readonly Element[];
}

/** Beyond so many, to look for all of it again costs less than to tell what was touched. */
const mostChanges = 50;
const mostLooked = 8;

const inPageOrder = (a: Element, b: Element): number =>
  a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;

const matchesIn = (element: Element, css: string): Element[] => [
  ...(element.matches(css) ? [element] : []),
  ...element.querySelectorAll(css),
];

const comesWith = (elements: readonly Element[], css: string): boolean =>
  elements.some((element) => element.matches(css) || element.querySelector(css) !== null);

/** What came, or is called otherwise now, and all places of change; `hasLost`: something went that something was to lack. */
interface Batch {
  came: readonly Element[];
  targets: readonly Node[];
  hasLost: boolean;
}

/** Whether a holder around what changed may match that did not before. */
function isHeld(
  { holder, held, lacked, isOwn, isDeep }: Inward,
  find: Find,
  { came, targets, hasLost }: Batch,
): boolean {
  if (held !== null && !comesWith(came, held)) return false;
  if (lacked !== null && !hasLost) return false;
  const { looked, isPlace, value } = find;
  const found = [...looked.keys()];
  const heldBefore = (at: Element): boolean => isDeep && found.some((one) => at.contains(one));
  return targets.some((target) => {
    if (!(target instanceof Element)) return false;
    // What stands within the first of all comes behind it.
    const from = isPlace && value instanceof Element && value.contains(target) ? value : target;
    if (heldBefore(from)) return false;
    let at = from.closest(holder);
    while (at && isOwn && looked.has(at)) at = at.parentElement?.closest(holder) ?? null;
    return at !== null && !heldBefore(at);
  });
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
function isTouched(find: Find, batch: Batch): boolean {
  const { told, isPlace, looked } = find;
  for (const element of looked.keys()) {
    if (!element.isConnected || batch.came.some((other) => other.contains(element))) return true;
    if (!isPlace && batch.targets.some((node) => element.contains(node))) return true;
  }
  return told.inward.some((part) => isHeld(part, find, batch));
}

/** Drops what was touched, and notes for the rest what matches now. @throws where one of the selectors is none. */
function apply(changes: readonly Change[], hasLost: boolean, finds: Map<unknown, Find>): void {
  const known = [...finds];
  const targets = [...new Set(changes.map(({ target }) => target))];
  const fresh = changes.flatMap(({ type, target, addedNodes }) => (type === 'attributes' ? [target] : [...addedNodes]));
  const came = [...new Set(fresh)].filter((node) => node instanceof Element && node.isConnected) as Element[];
  const any = [...new Set(known.map(([, { css }]) => css))].join();
  const telling = came.filter((element) => comesWith([element], any));
  for (const [rule, find] of known) {
    const behind = find.told.front === '' ? [] : allBehind(changes, find.told.front);
    if (!behind || !find.isAsked || isTouched(find, { came: [...came, ...behind], targets, hasLost }))
      finds.delete(rule);
    else {
      find.isAsked = false;
      find.further = [...find.further, ...[...telling, ...behind].flatMap((element) => matchesIn(element, find.css))];
    }
  }
}

/** The selector in parts: to look for one thing inside costs browsers a tenth of what `:has()` does. */
const matches = (element: Element, { bare, within, without }: Told): boolean =>
  element.matches(bare) &&
  within.every((css) => element.querySelector(css) !== null) &&
  without.every((css) => element.querySelector(css) === null);

/** Styles hide things, and something inside makes them match no more, without a word. */
const stands = ({ looked, told }: Find): boolean =>
  [...looked].every(([element, wasSeen]) => isVisible(element) === wasSeen && matches(element, told));

export function createFinds(): Finds {
  const finds = new Map<unknown, Find>();
  let changes: Change[] = [];
  let hasLost = false;
  /** What some of them want not to be there. */
  let lacked = '';

  function settle(): void {
    if (changes.length === 0) return;
    try {
      if (changes.length > mostChanges) finds.clear();
      else apply(changes, hasLost, finds);
    } catch {
      // One of them is no selector: it finds nothing, and of all together nobody can tell.
      finds.clear();
    }
    changes = [];
    hasLost = false;
  }

  /** Looked at as soon as it went: who knows what becomes of it out there. */
  function isLost({ type, removedNodes }: Change): boolean {
    if (type === 'attributes') return true;
    const gone = [...removedNodes].filter((node) => node instanceof Element);
    try {
      return gone.length > 0 && lacked !== '' && comesWith(gone, lacked);
    } catch {
      return true;
    }
  }

  return {
    of: <Value>(rule: unknown, css: string, isPlace: boolean, search: Search<Value>) => {
      settle();
      const known = finds.get(rule);
      const isKnown = known !== undefined && stands(known);
      if (isKnown) known.isAsked = true;
      if (isKnown && known.further.length === 0) return known.value as Value;
      const looked: Looked = new Map();
      const among = isKnown ? [...new Set([...known.looked.keys(), ...known.further])].sort(inPageOrder) : undefined;
      const value = search(looked, among);
      finds.delete(rule);
      const told = toldOf(css);
      if (told && looked.size <= mostLooked)
        finds.set(rule, { css, told, isPlace, looked, value, isAsked: true, further: [] });
      return value;
    },
    changed: (record) => {
      if (changes.length > mostChanges) return;
      if (changes.length === 0)
        lacked = [...finds.values()].flatMap(({ told }) => told.inward.flatMap((part) => part.lacked ?? [])).join();
      changes.push(record);
      hasLost ||= isLost(record);
    },
  };
}

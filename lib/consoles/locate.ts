import type { CardLocator, Locator } from './definition';
import type { Finds, Looked } from './finds';
import type { Memory } from './memory';
import { onOneLine, textOf, tidy } from './page-text';
import { elementsAt } from './place';
import { firstMatch, isVisible, queryAll } from './query';

/** Visible cards in page order; of nested ones the innermost, so that the list around them is no card. */
export function findCards(scope: ParentNode, { css, text }: CardLocator): Element[] {
  const seen = queryAll(scope, css).filter(isVisible);
  if (text === undefined) return seen;
  const telling = seen.filter((card) => firstMatch(textOf(card), text) !== null);
  // Page order puts what is inside right after what holds it.
  return telling.filter((card, i) => !card.contains(telling[i + 1] ?? null));
}

/** The lowest visible card; what each says is read once. */
export function findLastCard(scope: ParentNode, { css, text }: CardLocator, memory: Memory): Element | null {
  const what = `tells ${text}`;
  const tells = (card: Element): boolean =>
    text === undefined || memory.of(card, what, () => firstMatch(textOf(card), text) !== null);
  // Page order puts what is inside behind what holds it: the last one is an innermost one.
  return queryAll(scope, css).findLast((card) => tells(card) && isVisible(card)) ?? null;
}

function take(element: Element, { attr, background }: Locator): string {
  if (attr !== undefined) return tidy(element.getAttribute(attr) ?? '');
  if (!background) return textOf(element);
  const image = element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? '';
  return firstMatch(image, '^url\\("?(.*?)"?\\)$') ?? '';
}

/** Values are taken one by one, so that of 500 rows with a mark only the wanted one is looked at. */
function choose(elements: readonly Element[], locator: Locator, looked?: Looked): string {
  const wanted = locator.pick === 'last' ? elements.toReversed() : elements;
  let chosen = '';
  let joined: Element | null = null;
  for (const element of wanted) {
    // Page order puts what is inside right after what holds it: that was joined with it.
    if (locator.pick === 'join' && joined?.contains(element)) continue;
    const isSeen = isVisible(element);
    looked?.set(element, isSeen);
    const value = isSeen ? take(element, locator) : '';
    if (locator.pick === 'join') {
      chosen += value;
      joined = value === '' ? joined : element;
    } else if (locator.pick === 'longest') chosen = value.length > chosen.length ? value : chosen;
    else if (value) return value;
  }
  return chosen;
}

/** A frame may not look at the address of a page of another origin. */
function addressOf({ location, defaultView }: Document, whose: 'frame' | 'page'): string {
  try {
    return whose === 'page' ? (defaultView?.top?.location.href ?? '') : location.href;
  } catch {
    return '';
  }
}

/** What a picture's address is made of, no change of the page tells; and only a selector alone says where it may come to match. */
const isKept = ({ role, label, text, near, background }: Locator): boolean =>
  [role, label, text, near, background].every((condition) => condition === undefined);

function search(scope: Document | Element, locator: Locator, finds?: Finds): string {
  const { css } = locator;
  return finds && css !== undefined && isKept(locator)
    ? finds.of(locator, css, false, (looked, among) => choose(among ?? elementsAt(scope, locator), locator, looked))
    : choose(elementsAt(scope, locator), locator);
}

function locateOne(scope: Document | Element, locator: Locator, finds?: Finds): string {
  const document = scope.ownerDocument ?? (scope as Document);
  const { css, role, label, text, near, url, match } = locator;
  const isScope = [css, role, label, text, near].every((condition) => condition === undefined);
  const value = url
    ? addressOf(document, url)
    : isScope
      ? take(scope as Element, locator)
      : search(scope, locator, finds);
  return match === undefined ? value : (firstMatch(value, match) ?? '');
}

/** The first non-empty value that the ordered list yields, line breaks kept; null without one. `finds`: what is remembered of the whole page. */
export function locate(scope: Document | Element, locators: readonly Locator[] = [], finds?: Finds): string | null {
  for (const locator of locators) {
    const value = locateOne(scope, locator, finds).trim();
    if (value) return value;
  }
  return null;
}

/** The same on one line, as names and prices are read. */
export function locateLine(scope: Document | Element, locators?: readonly Locator[], finds?: Finds): string | null {
  const value = locate(scope, locators, finds);
  return value && onOneLine(value);
}

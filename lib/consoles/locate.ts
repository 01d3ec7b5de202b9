import type { CardLocator, Locator } from './definition';
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

function take(element: Element, { attr, background }: Locator): string {
  if (attr !== undefined) return tidy(element.getAttribute(attr) ?? '');
  if (!background) return textOf(element);
  const image = element.ownerDocument.defaultView?.getComputedStyle(element).backgroundImage ?? '';
  return firstMatch(image, '^url\\("?(.*?)"?\\)$') ?? '';
}

/** Values are taken one by one, so that of 500 rows with a mark only the wanted one is looked at. */
function choose(elements: Element[], locator: Locator): string {
  const wanted = locator.pick === 'last' ? elements.toReversed() : elements;
  let chosen = '';
  for (const element of wanted) {
    const value = isVisible(element) ? take(element, locator) : '';
    if (locator.pick === 'join') chosen += value;
    else if (locator.pick === 'longest') chosen = value.length > chosen.length ? value : chosen;
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

function locateOne(scope: Document | Element, locator: Locator): string {
  const document = scope.ownerDocument ?? (scope as Document);
  const { css, role, label, text, near, url, match } = locator;
  const isScope = [css, role, label, text, near].every((condition) => condition === undefined);
  const value = url
    ? addressOf(document, url)
    : isScope
      ? take(scope as Element, locator)
      : choose(elementsAt(scope, locator), locator);
  return match === undefined ? value : (firstMatch(value, match) ?? '');
}

/** The first non-empty value that the ordered list yields, line breaks kept; null without one. */
export function locate(scope: Document | Element, locators: readonly Locator[] = []): string | null {
  for (const locator of locators) {
    const value = locateOne(scope, locator).trim();
    if (value) return value;
  }
  return null;
}

/** The same on one line, as names and prices are read. */
export function locateLine(scope: Document | Element, locators?: readonly Locator[]): string | null {
  const value = locate(scope, locators);
  return value && onOneLine(value);
}

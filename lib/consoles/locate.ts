import type { CardLocator, Locator } from './definition';
import { onOneLine, textOf, tidy } from './page-text';

const expressions = new Map<string, RegExp | null>();

/** Null for what is no regular expression: definitions come from other people, and must not throw into a page. */
function expression(source: string): RegExp | null {
  let found = expressions.get(source);
  if (found === undefined) {
    try {
      found = new RegExp(source);
    } catch {
      found = null;
    }
    expressions.set(source, found);
  }
  return found;
}

/** First group, else the whole match; null without one. */
export function firstMatch(text: string, source: string): string | null {
  const match = expression(source)?.exec(text);
  return match ? (match[1] ?? match[0]) : null;
}

/** Has a box in the page; scrolled out of view is visible. */
export function isVisible(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** All that match, hidden ones too. An invalid selector finds nothing. */
export function queryAll(scope: ParentNode, css: string): Element[] {
  try {
    return [...scope.querySelectorAll(css)];
  } catch {
    return [];
  }
}

/** The first that matches, hidden or not: most selectors here have one match, and looking ends with it. */
function queryFirst(scope: ParentNode, css: string): Element | null {
  try {
    return scope.querySelector(css);
  } catch {
    return null;
  }
}

/** The node is an element that matches. An invalid selector matches nothing. */
export function isOne(node: Node, css: string): boolean {
  try {
    return node instanceof Element && node.matches(css);
  } catch {
    return false;
  }
}

/** The element itself, or something in it, matches. */
export function holds(element: Element, css: string): boolean {
  try {
    return element.matches(css) || element.querySelector(css) !== null;
  } catch {
    return false;
  }
}

/** The first visible element of the first selector that has one. */
export function findFirst(scope: ParentNode, selectors: readonly string[]): Element | null {
  for (const css of selectors) {
    const found = queryFirst(scope, css);
    if (!found) continue;
    if (isVisible(found)) return found;
    const other = queryAll(scope, css).find(isVisible);
    if (other) return other;
  }
  return null;
}

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

function locateOne(scope: Document | Element, locator: Locator): string {
  const document = scope.ownerDocument ?? (scope as Document);
  const { css, url, match } = locator;
  const value = url
    ? document.location.href
    : css === undefined
      ? take(scope as Element, locator)
      : choose(queryAll(scope, css), locator);
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

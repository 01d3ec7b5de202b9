import type { Place, PlaceRule } from './definition';
import type { Finds, Looked } from './finds';
import { textOf, tidy } from './page-text';
import { firstMatch, isVisible, queryAll, queryFirst } from './query';

/** Tags that have a role without saying so. */
const implied: Readonly<Record<string, string>> = {
  textbox:
    'textarea, input:not([type]), input[type=text], [contenteditable=""], [contenteditable=true], [contenteditable=plaintext-only]',
  button: 'button, input[type=button], input[type=submit]',
  link: 'a[href]',
  list: 'ul, ol',
  listitem: 'li',
  heading: 'h1, h2, h3, h4, h5, h6',
  img: 'img',
  row: 'tr',
};

const byRole = (role: string): string => {
  const said = `[role="${role.replace(/["\\]/g, '')}"]`;
  return implied[role] === undefined ? said : `${said}, :is(${implied[role]}):not([role])`;
};

/** What names an element to a person who does not see it. */
function labelOf(element: Element): string {
  const { ownerDocument: document } = element;
  const by = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
  const labels = by.map((id) => textOf(document.getElementById(id) ?? document.createElement('i')));
  const own = ['aria-label', 'title', 'placeholder', 'alt'].map((name) => element.getAttribute(name) ?? '');
  const written = element.matches('button, a, [role=button], [role=link], [role=tab]') ? textOf(element) : '';
  return tidy([...labels, ...own, written].find((label) => label.trim() !== '') ?? '');
}

const innermost = (elements: readonly Element[]): Element[] =>
  // Page order puts what is inside right after what holds it.
  elements.filter((element, i) => !element.contains(elements[i + 1] ?? null));

/** The element after the caption, or after what holds the caption alone. */
function after(caption: Element): Element | null {
  for (let at: Element | null = caption; at; at = at.parentElement) {
    if (at.nextElementSibling) return at.nextElementSibling;
    if (textOf(at.parentElement ?? at) !== textOf(caption)) return null;
  }
  return null;
}

/** All that a rule means, hidden ones too, in page order. */
export function elementsAt(scope: ParentNode, { css, role, label, text, near }: PlaceRule): Element[] {
  let found = queryAll(scope, near !== undefined ? '*' : (css ?? (role === undefined ? '*' : byRole(role))));
  if (near !== undefined) {
    const captions = innermost(found.filter((element) => firstMatch(textOf(element), near) !== null));
    found = captions.flatMap((caption) => after(caption) ?? []);
    if (css !== undefined) found = found.filter((element) => element.matches(css));
  }
  if (role !== undefined && (css !== undefined || near !== undefined))
    found = found.filter((element) => element.matches(byRole(role)));
  if (label !== undefined) found = found.filter((element) => firstMatch(labelOf(element), label) !== null);
  if (text !== undefined) found = innermost(found.filter((element) => firstMatch(textOf(element), text) !== null));
  return found;
}

/** All visible elements at one place. */
export function visibleAt(scope: ParentNode, place: Place): Element[] {
  return (typeof place === 'string' ? queryAll(scope, place) : elementsAt(scope, place)).filter(isVisible);
}

function firstSeen(scope: ParentNode, css: string, looked?: Looked, among?: readonly Element[]): Element | null {
  const isSeen = (element: Element): boolean => {
    const isIt = isVisible(element);
    looked?.set(element, isIt);
    return isIt;
  };
  if (among) return among.find(isSeen) ?? null;
  const found = queryFirst(scope, css);
  return !found || isSeen(found) ? found : (queryAll(scope, css).find(isSeen) ?? null);
}

function firstAt(scope: ParentNode, place: Place, finds?: Finds): Element | null {
  if (typeof place !== 'string') return elementsAt(scope, place).find(isVisible) ?? null;
  return finds
    ? finds.of(place, place, true, (looked, among) => firstSeen(scope, place, looked, among))
    : firstSeen(scope, place);
}

/** The first visible element of the first place that has one. `finds`: what is remembered of the whole page. */
export function findFirst(scope: ParentNode, places: readonly Place[], finds?: Finds): Element | null {
  for (const place of places) {
    const found = firstAt(scope, place, finds);
    if (found) return found;
  }
  return null;
}

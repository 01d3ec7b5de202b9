import type { ConsoleDefinition } from '../definition';
import { onOneLine, textOf } from '../page-text';
import { isVisible } from '../query';
import { rowAround, sistersOf } from '../teach/rows';
import { partsOf } from './parts';

const groundOf = (element: Element): string => {
  const style = element.ownerDocument.defaultView?.getComputedStyle(element);
  return `${style?.backgroundColor} ${style?.borderLeftColor} ${style?.borderLeftWidth} ${style?.boxShadow}`;
};

/** How a row is dressed: itself, and the few boxes in it that are as wide. */
function dressOf(row: Element): string {
  const { width } = row.getBoundingClientRect();
  const wide = [...row.querySelectorAll('*')]
    .slice(0, 12)
    .filter((box) => box.getBoundingClientRect().width > width * 0.9);
  return [row, ...wide].map(groundOf).join();
}

const says = (element: Element, name: string): boolean =>
  element.getAttribute('title') === name || (element.childElementCount < 4 && onOneLine(textOf(element)) === name);

/** What in the row says the name alone, the innermost. */
export const nameIn = (row: Element, name: string): Element | null =>
  [row, ...row.querySelectorAll('*')].filter((element) => says(element, name)).at(-1) ?? null;

/**
 * The row of the list of conversations that is dressed like no other, if it bears this name: consoles mark whose chat is open so that a person sees
 * it, whatever the mark is called. Null where no row, or not just one, stands out.
 */
export function openRow(definition: ConsoleDefinition, document: Document, name: string): Element | null {
  const known = partsOf('chat', definition, document).filter((part) => part instanceof Element);
  const rows = known.length > 2 ? known : rowsByName(definition, document, name);
  if (rows.length < 3) return null;
  const dresses = rows.map(dressOf);
  const alone = rows.filter((_, at) => dresses.indexOf(dresses[at] ?? '') === dresses.lastIndexOf(dresses[at] ?? ''));
  const [open, other] = alone;
  return open && !other && nameIn(open, name) ? open : null;
}

/** Where the list is not known: the sisters of whatever bears the name outside the messages. */
function rowsByName(definition: ConsoleDefinition, document: Document, name: string): Element[] {
  const [list] = partsOf('list', definition, document);
  for (const element of document.body.querySelectorAll('*')) {
    if (list instanceof Element && list.contains(element)) continue;
    if (!says(element, name) || !isVisible(element)) continue;
    const sisters = sistersOf(rowAround(element));
    if (sisters.length > 2) return sisters;
  }
  return [];
}

import type { ConsoleDefinition } from '../definition';
import { textOf } from '../page-text';
import { isVisible, queryAll, queryFirst } from '../query';
import { partsOf } from './parts';
import { uniqueSelector } from './unique';

const saysSomething = (element: Element): boolean =>
  isVisible(element) && (textOf(element) !== '' || element.querySelector('img') !== null);

/** Where the lines stand one below the other: the first box, from the list down, that holds several. */
function holderOf(list: Element): { holder: Element; lines: readonly Element[] } {
  let holder = list;
  let lines = [...holder.children].filter(saysSomething);
  while (lines.length === 1 && lines[0]) {
    const inner = [...lines[0].children].filter(saysSomething);
    if (inner.length === 0) break;
    [holder, lines] = [lines[0], inner];
  }
  return { holder, lines };
}

/**
 * Lines of different sides may be called differently now, so that what was found is but some of them: then every line of the list is one,
 * whatever it is called.
 */
export function healedRows(definition: ConsoleDefinition, document: Document): ConsoleDefinition {
  const [list] = partsOf('list', definition, document);
  if (!(list instanceof Element)) return definition;
  const { messages } = definition;
  const { holder, lines } = holderOf(list);
  // The list was taken for what holds the reply box too.
  if (holder.querySelector('textarea, [contenteditable]')) return definition;
  const css = messages.row.find((row) => queryFirst(list, row) !== null);
  const rows = [css, messages.timeRow].flatMap((row) => (row === undefined ? [] : queryAll(list, row)));
  const isRead = (line: Element) => rows.some((row) => row.contains(line) || line.contains(row));
  if (lines.length < 2 || lines.length < rows.length || lines.slice(-20).every(isRead)) return definition;
  const own = uniqueSelector(holder, document);
  return own === null ? definition : { ...definition, messages: { ...messages, row: [`${own} > *`] } };
}

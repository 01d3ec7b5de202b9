import type { ConsoleDefinition } from '../definition';
import { textOf } from '../page-text';
import { isVisible, queryAll, queryFirst } from '../query';
import { partsOf } from './parts';
import { isSteady, type PageShape } from './shape';
import { uniqueSelector } from './unique';
import { nameOf } from './units';

const saysSomething = (element: Element): boolean =>
  isVisible(element) && (textOf(element) !== '' || element.querySelector('img') !== null);

/** What stands in it; a box that is none of its own (`display: contents`) is looked through. */
const partsIn = (box: Element): Element[] =>
  [...box.children].flatMap((child) =>
    getComputedStyle(child).display === 'contents' ? partsIn(child) : saysSomething(child) ? [child] : [],
  );

interface Lines {
  holder: Element;
  lines: readonly Element[];
}

/** Where the lines stand one below the other: the first box, from the list down, that holds several. */
function holderDown(list: Element): Lines {
  let holder = list;
  let lines = partsIn(holder);
  while (lines.length === 1 && lines[0]) {
    const inner = partsIn(lines[0]);
    if (inner.length === 0) break;
    [holder, lines] = [lines[0], inner];
  }
  return { holder, lines };
}

/** The same, where some lines are known: the box around all of them. */
function holderOf(list: Element, [row, ...rows]: readonly Element[]): Lines {
  let holder = rows.length > 0 ? row?.parentElement : null;
  while (holder && !rows.every((each) => holder?.contains(each))) holder = holder.parentElement;
  return holder && list.contains(holder) ? { holder, lines: partsIn(holder) } : holderDown(list);
}

/** How a line stands in the box around all of them: in it, or in boxes that are none. */
function stepsTo(line: Element, holder: Element): string {
  let steps = ' > *';
  for (let at = line.parentElement; at && at !== holder; at = at.parentElement) steps += ' > *';
  return steps;
}

/** Without those of the rows in which a time stands alone: what is found by its tag may be as wide as that. */
function withoutTimes(definition: ConsoleDefinition, list: Element): ConsoleDefinition {
  const { messages } = definition;
  const row = messages.row.map((css) => {
    const not = timeless(queryAll(list, css), messages.timeRow);
    return not === '*' ? css : `:is(${css})${not}`;
  });
  return row.every((css, at) => css === messages.row[at])
    ? definition
    : { ...definition, messages: { ...messages, row } };
}

/** The row says but some of what its line in the list does, in which no other row stands. */
function isPiece(row: Element, rows: readonly Element[], line: Element): boolean {
  const isAlone = line !== row && line.contains(row) && rows.every((other) => other === row || !line.contains(other));
  return isAlone && textOf(line) !== textOf(row);
}

/** How many of the rows are the whole of their line in the list, between 0 and 1; null without rows. */
export function wholeShare(definition: ConsoleDefinition, document: Document): number | null {
  const [list] = partsOf('list', definition, document);
  const rows = partsOf('row', definition, document).filter((row) => row instanceof Element);
  if (!(list instanceof Element) || rows.length === 0) return null;
  const { lines } = holderOf(list, rows);
  return rows.filter((row) => !lines.some((line) => isPiece(row, rows, line))).length / rows.length;
}

/** Whether rows always were the whole of their line. */
export const wereWhole = ({ messages }: ConsoleDefinition, { units }: PageShape): boolean =>
  messages.row.some((css) => {
    const known = units[nameOf({ scope: 'list', css, attr: undefined, use: 'row' })];
    return known !== undefined && isSteady(known, 'list') && known.traits.numbers.whole === 1;
  });

/**
 * Lines of different sides may be called differently now, so that what was found is but some of them, or a piece of some: then every line of the
 * list is one, whatever it is called. `areWhole`: no row ever was but a piece of its line.
 */
export function healedRows(found: ConsoleDefinition, document: Document, areWhole = false): ConsoleDefinition {
  const [list] = partsOf('list', found, document);
  if (!(list instanceof Element)) return found;
  const definition = withoutTimes(found, list);
  const { messages } = definition;
  const css = messages.row.find((row) => queryFirst(list, row) !== null);
  const rows = [css, messages.timeRow].flatMap((row) => (row === undefined ? [] : queryAll(list, row)));
  const { holder, lines } = holderOf(list, rows);
  // The list was taken for what holds the reply box too.
  if (holder.querySelector('textarea, [contenteditable]')) return definition;
  const stands = (line: Element) => rows.some((row) => row.contains(line) || line.contains(row));
  const isRead = (line: Element) => stands(line) && !(areWhole && rows.some((row) => isPiece(row, rows, line)));
  // What is found already stands elsewhere: those are no lines of it.
  if (rows.length > 0 && !lines.some(stands)) return definition;
  if (lines.length < 2 || lines.length < rows.length || lines.slice(-20).every(isRead)) return definition;
  // Rows are asked for in the list alone.
  const own = uniqueSelector(holder, document) ?? (holder === list ? null : uniqueSelector(holder, list));
  const steps = new Set(lines.map((line) => stepsTo(line, holder)));
  const [step] = steps;
  return own === null || step === undefined || steps.size > 1
    ? definition
    : { ...definition, messages: { ...messages, row: [own + step.replace(/\*$/, timeless(lines, messages.timeRow))] } };
}

/** Any line but what a time stands in alone: that is no message. */
function timeless(lines: readonly Element[], timeRow: string | undefined): string {
  if (timeRow === undefined) return '*';
  const around = lines.filter((line) => queryFirst(line, timeRow) !== null);
  const isAlone = around.every((line) => textOf(line) === textOf(queryFirst(line, timeRow) ?? line));
  return around.length > 0 && isAlone ? `:not(:has(${timeRow}))` : '*';
}

import { formatRate } from '../tally/figures';
import { shanghaiText } from './moment';
import type { Cell, Column } from './sheet';

/** Without the mark Excel reads UTF-8 as GBK. */
const BOM = '\uFEFF';

/**
 * A spreadsheet runs what begins with one of these as a formula, and an agent's or script's name comes from a page. Leading white space does
 * not protect. Our own numbers are never negative.
 */
const startsFormula = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** A spreadsheet keeps 15 digits of a number: an order number would lose its end. A tab before it, which nobody sees, keeps it a text. */
const isLongNumber = /^\d[\d.e]{11,}$/i;

function asText(text: string): string {
  if (startsFormula.test(text)) return `'${text}`;
  return isLongNumber.test(text) ? `\t${text}` : text;
}

const quoted = (text: string): string => `"${asText(text).replaceAll('"', '""')}"`;

function toField(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(cell);
  if ('count' in cell) return String(cell.count);
  if ('fen' in cell) return (cell.fen / 100).toFixed(2);
  if ('rate' in cell) return formatRate(cell.rate);
  if ('ms' in cell) return (cell.ms / 1000).toFixed(2);
  return 'at' in cell ? shanghaiText(cell.at) : cell.day;
}

/** Excel's own dialect: texts quoted, CRLF. */
const toLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');

/** A CSV file begins with this; its rows follow as {@link csvRows}. */
export const csvHead = (columns: readonly Column[]): string => BOM + toLines([columns.map(({ name }) => name)]);
export const csvRows = toLines;

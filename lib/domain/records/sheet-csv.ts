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

/**
 * A spreadsheet takes such a text for a number, a day or a share, quoted or not: `007` becomes 7, `1E5` 100000, `3-5` the fifth of March, and of an
 * order number only 15 digits stay. A tab before it, which nobody sees, keeps it a text.
 */
const looksLikeValue = /^(?=.*\d)[\d\s.,:/\-()%eE年月日]+$/;
const looksLikeTruth = /^(?:true|false)$/i;

function asText(text: string): string {
  if (startsFormula.test(text)) return `'${text}`;
  return looksLikeValue.test(text) || looksLikeTruth.test(text) ? `\t${text}` : text;
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

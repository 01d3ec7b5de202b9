/**
 * A spreadsheet runs a cell that begins like a formula, and makes numbers and dates of codes: `007` loses its zeros, `1-2` becomes a day. An
 * apostrophe before it stops both. One that a text itself begins with is doubled, so that taking one away always gives the text.
 */
const isAtRisk = /^\s*[=+\-@＝＋－＠]|^[\t\r\n']|^[\d\s.,:/\-%年月日eE]+$/;

export const protect = (cell: string): string => (isAtRisk.test(cell) ? `'${cell}` : cell);
export const unprotect = (cell: string): string => (cell.startsWith("'") ? cell.slice(1) : cell);

/** Stands in the header of a sheet whose cells are protected, and stays there when Excel saves it in another format. */
export const protectedMark = '（格首的 ’ 是防公式的，导入时会去掉）';

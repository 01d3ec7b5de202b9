import Papa from 'papaparse';
import type { Leftover } from './drafts';
import { createCells, inOrder, ownColumns, ownHeader } from './own-sheet';
import type { Library } from './plan';
import { protect, protectedMark } from './protect';

/** Without the mark Excel reads UTF-8 as GBK. */
const BOM = '\uFEFF';

const csv = (rows: readonly (readonly string[])[]): string =>
  BOM + Papa.unparse(rows as string[][], { quotes: true, newline: '\r\n' });

/** The scripts as CSV that Excel and WPS open as it is meant, and that comes back as it was. */
export function writeCsv(library: Library): string {
  const cellOf = createCells(library);
  const days = new Set<string>(['from', 'until']);
  const rows = inOrder(library).map((script) =>
    ownColumns.map((column) => (days.has(column) ? cellOf(script, column) : protect(cellOf(script, column)))),
  );
  const header = ownHeader.map((name, at) => (at === ownHeader.length - 1 ? name + protectedMark : name));
  return csv([header, ...rows]);
}

/** Rows that were not taken, as they were, with the reason. */
export function writeLeftovers(leftovers: readonly (Leftover & { sheet: string })[]): string {
  const rows = leftovers.map(({ sheet, line, reason, isIn, cells }) => [
    sheet,
    String(line),
    isIn ? '已导入' : '没导入',
    reason,
    ...cells.map(protect),
  ]);
  return csv([['工作表', '行号', '结果', '原因', '原来的内容'], ...rows]);
}

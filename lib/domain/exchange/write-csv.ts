import { createCells, inOrder, ownColumns, ownHeader } from './own-sheet';
import type { Library } from './plan';
import { protect, protectedMark } from './protect';
import { toCsv } from './to-csv';

/** The scripts as CSV that Excel and WPS open as it is meant, and that comes back as it was. */
export function writeCsv(library: Library): string {
  const cellOf = createCells(library);
  const days = new Set<string>(['from', 'until']);
  const rows = inOrder(library).map((script) =>
    ownColumns.map((column) => (days.has(column) ? cellOf(script, column) : protect(cellOf(script, column)))),
  );
  const header = ownHeader.map((name, at) => (at === ownHeader.length - 1 ? name + protectedMark : name));
  return toCsv([header, ...rows]);
}

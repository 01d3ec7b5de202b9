import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { createCells, groupPaths, inOrder, ownColumns, ownHeader } from './own-sheet';
import type { Library } from './plan';

/** Widths of columns, in characters; others have 12. */
const widths: Readonly<Partial<Record<(typeof ownColumns)[number], number>>> = {
  title: 20,
  text: 60,
  note: 30,
  words: 20,
};

/** Characters that XML cannot hold are written as `_xHHHH_`, and so is what would be read as one. */
const unwritable = /[[\p{Cc}--[\t\n]]\p{Cs}\uFDD0-\uFDEF\uFFFD-\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/gv;
const asCode = (sign: string): string => `_x${sign.charCodeAt(0).toString(16).padStart(4, '0')}_`;

/** write-excel-file 4.1.1 looks texts up in a plain object, and writes a workbook that nothing opens where one is `toString`: seen 2026-11. */
const isMisread = (text: string): boolean => text in Object.prototype;

function escaped(text: string): string {
  const safe = text.replace(unwritable, asCode);
  return isMisread(safe) ? asCode(safe) + safe.slice(1) : safe;
}

const textCell = (value: string) =>
  value === '' ? null : { value: escaped(value), type: String, format: '@', wrap: true };
const dayCell = (day: string) =>
  day === '' ? null : { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
const headCell = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });

/** The scripts as a workbook, texts as texts and days as days, the header always in sight; a second sheet lists the groups. */
export function writeXlsx(library: Library): Promise<Blob> {
  const cellOf = createCells(library);
  const rows = inOrder(library).map((script) =>
    ownColumns.map((column) => {
      const cell = cellOf(script, column);
      return column === 'from' || column === 'until' ? dayCell(cell) : textCell(cell);
    }),
  );
  const scripts: SheetData = [ownHeader.map(headCell), ...rows];
  const groups: SheetData = [
    ['一级分组', '二级分组'].map(headCell),
    ...groupPaths(library).map((path) => path.map(textCell)),
  ];
  return writeXlsxFile([
    {
      data: scripts,
      sheet: '话术',
      stickyRowsCount: 1,
      columns: ownColumns.map((column) => ({ width: widths[column] ?? 12 })),
    },
    { data: groups, sheet: '分组', stickyRowsCount: 1, columns: [{ width: 20 }, { width: 20 }] },
  ]).toBlob();
}

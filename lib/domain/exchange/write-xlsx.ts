import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { createCells, groupPaths, inOrder, ownColumns, ownHeader } from './own-sheet';
import type { Library } from './plan';
import { xlsxText } from './xlsx-text';

/** Widths of columns, in characters; others have 12. */
const widths: Readonly<Partial<Record<(typeof ownColumns)[number], number>>> = {
  title: 20,
  text: 60,
  note: 30,
  words: 20,
};

const textCell = (value: string) =>
  value === '' ? null : { value: xlsxText(value), type: String, format: '@', wrap: true };
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

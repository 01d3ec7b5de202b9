import writeXlsxFile, { type SheetData } from 'write-excel-file/universal';
import { shanghaiDate } from '../records/moment';
import type { Cell, Sheet } from '../records/sheet';
import { xlsxText } from './xlsx-text';

type XlsxCell = SheetData[number][number];

const numberCell = (value: number, format: string): XlsxCell => ({ value, type: Number, format });
const dateCell = (value: Date, format: string): XlsxCell => ({ value, type: Date, format });

function toCell(cell: Cell): XlsxCell {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: xlsxText(cell), type: String, format: '@' };
  if ('count' in cell) return numberCell(cell.count, '0');
  if ('fen' in cell) return numberCell(cell.fen / 100, '#,##0.00');
  if ('rate' in cell) return numberCell(cell.rate.over / cell.rate.under, '0.00%');
  if ('ms' in cell) return numberCell(cell.ms / 1000, '0.00');
  if ('at' in cell) return dateCell(shanghaiDate(cell.at), 'yyyy-mm-dd hh:mm:ss');
  return dateCell(new Date(`${cell.day}T00:00:00Z`), 'yyyy-mm-dd');
}

/** One workbook of several sheets: numbers as numbers, money as money, days as days, the header always in sight. */
export function writeSheets(sheets: readonly Sheet[]): Promise<Blob> {
  return writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      data: [
        columns.map((column): XlsxCell => ({ value: xlsxText(column.name), type: String, fontWeight: 'bold' })),
        ...rows.map((row) => row.map(toCell)),
      ],
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map(({ width }) => ({ width: width ?? 14 })),
    })),
  ).toBlob();
}

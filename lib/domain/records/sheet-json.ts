import { shanghaiText } from './moment';
import type { Cell, Sheet } from './sheet';

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/** Money in yuan, spans in seconds, rates as shares of one, moments with Shanghai's zone. */
function jsonOf(cell: Cell): string | number | null {
  if (cell === null || typeof cell === 'string') return cell;
  if ('count' in cell) return cell.count;
  if ('fen' in cell) return cell.fen / 100;
  if ('rate' in cell) return round(cell.rate.over / cell.rate.under, 6);
  if ('ms' in cell) return round(cell.ms / 1000, 3);
  return 'at' in cell ? `${shanghaiText(cell.at).replace(' ', 'T')}+08:00` : cell.day;
}

/** The rows of a sheet as objects whose members are named as its columns are. */
export const jsonRows = ({ columns, rows }: Sheet): string =>
  rows
    .map((row) => JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, jsonOf(row[at] ?? null)]))))
    .join(',\n');

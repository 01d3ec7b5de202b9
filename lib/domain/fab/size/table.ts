import { type Measure, measureNames, measures, type WeightUnit } from './measure';

/** Both ends count; null: open on that side (180以上). cm, the weight kg. */
export interface Range {
  low: number | null;
  high: number | null;
}

export interface SizeRow {
  size: string;
  ranges: Readonly<Partial<Record<Measure, Range>>>;
}

/** Which size fits whom, smallest first, as the shop's own table says it. */
export interface SizeTable {
  rows: readonly SizeRow[];
  /** How the shop writes weights. */
  unit: WeightUnit;
}

const mostRows = 40;
const isEnd = (value: unknown): value is number | null =>
  value === null || (typeof value === 'number' && value >= 0 && value <= 400);

function parseRange(value: unknown): Range | null {
  if (typeof value !== 'object' || value === null) return null;
  const { low, high } = value as Record<string, unknown>;
  if (!isEnd(low) || !isEnd(high) || (low === null && high === null)) return null;
  return low !== null && high !== null && low > high ? null : { low, high };
}

function parseRow(value: unknown): SizeRow | null {
  if (typeof value !== 'object' || value === null) return null;
  const { size, ranges } = value as Record<string, unknown>;
  if (typeof size !== 'string' || size.trim() === '' || typeof ranges !== 'object' || ranges === null) return null;
  const read = measures.flatMap((measure) => {
    const range = parseRange((ranges as Record<string, unknown>)[measure]);
    return range ? [[measure, range] as const] : [];
  });
  return read.length > 0
    ? { size: [...size.replace(/[{}<>\p{Cc}]/gu, '').trim()].slice(0, 12).join(''), ranges: Object.fromEntries(read) }
    : null;
}

/** From a kept value; null for what is no table. */
export function parseSizeTable(value: unknown): SizeTable | null {
  if (typeof value !== 'object' || value === null) return null;
  const { rows, unit } = value as Record<string, unknown>;
  const read = Array.isArray(rows) ? rows.slice(0, mostRows).flatMap((row) => parseRow(row) ?? []) : [];
  return read.length > 0 ? { rows: read, unit: unit === 'kg' ? 'kg' : 'jin' } : null;
}

/** The measures that a table knows, in its columns' order. */
export const measuresOf = ({ rows }: SizeTable): Measure[] =>
  measures.filter((measure) => rows.some(({ ranges }) => ranges[measure]));

/** 100 kg is written 200 in a table of 斤. */
export const shownNumber = (measure: Measure, value: number, unit: WeightUnit): string =>
  String(Math.round((measure === 'weight' && unit === 'jin' ? value * 2 : value) * 10) / 10);

const unitNames: Readonly<Record<WeightUnit, string>> = { jin: '斤', kg: '公斤' };
export const unitOfMeasure = (measure: Measure, unit: WeightUnit): string =>
  measure === 'weight' ? unitNames[unit] : '';

/** `158–165`, `180以上`; a weight in the table's unit. */
export function shownRange(measure: Measure, { low, high }: Range, unit: WeightUnit): string {
  const number = (value: number): string => shownNumber(measure, value, unit);
  if (low === null || high === null) return low === null ? `${number(high ?? 0)}以下` : `${number(low)}以上`;
  return low === high ? number(low) : `${number(low)}–${number(high)}`;
}

/** The table as it is typed: a line for each size, columns with names above. */
export function writeSizeTable(table: SizeTable): string {
  const columns = measuresOf(table);
  const head = [
    '尺码',
    ...columns.map((measure) => `${measureNames[measure]}${measure === 'weight' ? `(${unitNames[table.unit]})` : ''}`),
  ];
  const rows = table.rows.map(({ size, ranges }) => [
    size,
    ...columns.map((measure) =>
      ranges[measure] ? shownRange(measure, ranges[measure], table.unit).replace('–', '-') : '-',
    ),
  ]);
  return [head, ...rows].map((cells) => cells.join('\t')).join('\n');
}

import { type Measure, measureNames, measures, type WeightUnit } from './measure';
import type { Range, SizeRow, SizeTable } from './table';

export type TypedTable = { ok: true; table: SizeTable | null } | { ok: false; line: string };

const openBelow = /^(?:≤|<|小于|低于)?(\d{1,3}(?:\.\d)?)(?:以下|以内)?$/;
const openAbove = /^(?:≥|>|大于|高于)?(\d{1,3}(?:\.\d)?)(?:以上|\+)?$/;

/** `158-165`, `158~165`, `180以上`, `≤158`; a lone number for a foot is the length up to which the size goes. Null for what is none of these. */
function readRange(cell: string, measure: Measure): Range | null {
  const text = cell.replace(/(?:cm|kg|公斤|厘米|斤)/gi, '').replace(/\s/g, '');
  const both = /^(\d{1,3}(?:\.\d)?)[-~～—–－至到/](\d{1,3}(?:\.\d)?)$/.exec(text);
  if (both) {
    const [low, high] = [Number(both[1]), Number(both[2])];
    return low <= high ? { low, high } : null;
  }
  const isOpen = /[≤<≥>+]|以|于/.test(text);
  const below = /[≤<]|以下|以内|小于|低于/.test(text) ? openBelow.exec(text) : null;
  if (below) return { low: null, high: Number(below[1]) };
  const above = isOpen ? openAbove.exec(text) : null;
  if (above) return { low: Number(above[1]), high: null };
  const lone = /^\d{1,3}(?:\.\d)?$/.test(text) ? Number(text) : null;
  return lone === null ? null : { low: measure === 'foot' ? null : lone, high: lone };
}

interface Column {
  measure: Measure;
  /** Typed in this: 1 for cm and kg, 0.5 for 斤, 0.1 for mm. */
  factor: number;
}

function readHead(cells: readonly string[]): Column[] | null {
  const columns = cells.slice(1).map((cell): Column | null => {
    const measure = measures.find((each) => cell.includes(measureNames[each].slice(0, 2)));
    if (!measure) return null;
    return {
      measure,
      factor: measure === 'weight' ? (/kg|公斤|千克/i.test(cell) ? 1 : 0.5) : /mm|毫米/i.test(cell) ? 0.1 : 1,
    };
  });
  return columns.length > 0 && columns.every((column) => column !== null) ? columns : null;
}

const cellsOf = (line: string): string[] =>
  (line.includes('\t') ? line.split('\t') : line.trim().split(/[\s,，|]+/)).map((cell) => cell.trim());

const scaled = ({ low, high }: Range, factor: number): Range => ({
  low: low === null ? null : Math.round(low * factor * 100) / 100,
  high: high === null ? null : Math.round(high * factor * 100) / 100,
});

function readRow(cells: readonly string[], columns: readonly Column[]): SizeRow | string {
  const [size = '', ...rest] = cells;
  if (rest.length !== columns.length) return `“${size}”这行有 ${rest.length} 个数，表头有 ${columns.length} 列`;
  const ranges: Partial<Record<Measure, Range>> = {};
  for (const [place, cell] of rest.entries()) {
    const column = columns[place];
    if (!column || cell === '-' || cell === '') continue;
    const range = readRange(cell, column.measure);
    if (!range) return `“${size}”这行的 ${cell} 没看懂，写成 158-165 这样`;
    ranges[column.measure] = scaled(range, column.factor);
  }
  return Object.keys(ranges).length > 0 ? { size, ranges } : `“${size}”这行没有数`;
}

/** A lone foot length goes from just above the size before. */
function closeFeet(rows: readonly SizeRow[]): SizeRow[] {
  return rows.map((row, place) => {
    const { foot } = row.ranges;
    if (!foot || foot.low !== null || foot.high === null) return row;
    const before = rows[place - 1]?.ranges.foot?.high ?? null;
    const low = before === null ? foot.high - 0.5 : before;
    return low < foot.high
      ? { ...row, ranges: { ...row.ranges, foot: { low: Math.round((low + 0.1) * 10) / 10, high: foot.high } } }
      : row;
  });
}

/**
 * What the shop typed or pasted from a sheet: a head line (尺码 身高 体重), then a line for each size. Without a head: 尺码 身高 体重(斤).
 * Blank is no table; what is not understood is said by its line.
 */
export function readTypedTable(text: string): TypedTable {
  const lines = text
    .slice(0, 10_000)
    .split(/\r?\n/)
    .map((line) => line.replace(/\s+$/, ''))
    .filter((line) => line.trim() !== '');
  if (lines.length === 0) return { ok: true, table: null };
  const head = cellsOf(lines[0] ?? '');
  const hasHead = measures.some((measure) => (lines[0] ?? '').includes(measureNames[measure]));
  const columns = hasHead
    ? readHead(head)
    : [
        { measure: 'height' as const, factor: 1 },
        { measure: 'weight' as const, factor: 0.5 },
      ];
  if (!columns) return { ok: false, line: '表头写成：尺码 身高 体重(斤) 胸围 腰围 臀围 肩宽 脚长，用得上哪列写哪列' };
  const read = lines.slice(hasHead ? 1 : 0, 41).map((line) => readRow(cellsOf(line), columns));
  const slip = read.find((row): row is string => typeof row === 'string');
  if (slip !== undefined) return { ok: false, line: slip };
  const rows = closeFeet(read.filter((row): row is SizeRow => typeof row !== 'string'));
  if (rows.length === 0) return { ok: false, line: '只有表头，下面一行写一个码：M 158-165 95-110' };
  const weight = columns.find(({ measure }) => measure === 'weight');
  const unit: WeightUnit = weight?.factor === 1 ? 'kg' : 'jin';
  return { ok: true, table: { rows, unit } };
}

import type { StatRow, StatTable } from './tables';

/** How a shape looks: told apart by lightness and outline, never by hue alone. */
export type Tone = 'ink' | 'quiet' | 'bar' | 'before' | 'grid';

export type Shape =
  | { shape: 'rect'; x: number; y: number; width: number; height: number; tone: Tone }
  | { shape: 'text'; x: number; y: number; text: string; anchor: 'start' | 'middle' | 'end'; tone: Tone }
  | { shape: 'line'; x1: number; y1: number; x2: number; y2: number; tone: Tone };

export interface Chart {
  width: number;
  height: number;
  shapes: readonly Shape[];
}

/** CSS pixels; a hanzi is about as wide as the text is high. */
export const textSize = 12;

/** About how wide a text is drawn: hanzi full, all else a little over half. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) > 0x2e80 ? textSize : textSize * 0.6), 0);

/** Cut to fit, with an ellipsis. */
function fitted(text: string, room: number): string {
  if (widthOf(text) <= room) return text;
  const signs = [...text];
  while (signs.length > 1 && widthOf(`${signs.join('')}…`) > room) signs.pop();
  return `${signs.join('')}…`;
}

const largest = (rows: readonly StatRow[]): number =>
  Math.max(1, ...rows.map(({ value, before }) => Math.max(value, before ?? 0)));

const rowHeight = 26;
const mostBars = 10;

/** Lying bars, for groups with names: the label before, the number behind, the days compared with as an outline below. */
export function barChart({ rows }: Pick<StatTable, 'rows'>, width: number): Chart {
  const shown = rows.slice(0, mostBars);
  const labelRoom = Math.min(width * 0.36, Math.max(48, ...shown.map(({ label }) => widthOf(label))) + 8);
  const room = Math.max(20, width - labelRoom - 52);
  const top = largest(shown);
  const shapes = shown.flatMap((row, i): Shape[] => {
    const y = i * rowHeight;
    const label: Shape = {
      shape: 'text',
      x: 0,
      y: y + 15,
      text: fitted(row.label, labelRoom - 8),
      anchor: 'start',
      tone: 'ink',
    };
    const bar: Shape = {
      shape: 'rect',
      x: labelRoom,
      y: y + 4,
      width: (row.value / top) * room,
      height: 13,
      tone: 'bar',
    };
    const end = labelRoom + (Math.max(row.value, row.before ?? 0) / top) * room;
    const number: Shape = {
      shape: 'text',
      x: end + 6,
      y: y + 15,
      text: String(row.value),
      anchor: 'start',
      tone: 'ink',
    };
    const before: Shape[] =
      row.before === null
        ? []
        : [{ shape: 'rect', x: labelRoom, y: y + 18, width: (row.before / top) * room, height: 4, tone: 'before' }];
    return [label, bar, ...before, number];
  });
  return { width, height: Math.max(rowHeight, shown.length * rowHeight), shapes };
}

const columnsHeight = 168;
const floor = columnsHeight - 22;

/** Standing columns, for what follows in time or size. */
export function columnChart({ rows }: Pick<StatTable, 'rows'>, width: number): Chart {
  const top = largest(rows);
  const step = width / Math.max(1, rows.length);
  const heightOf = (value: number): number => (value / top) * (floor - 20);
  const every = Math.ceil(Math.max(0, ...rows.map(({ label }) => widthOf(label) + 6)) / step) || 1;
  const shapes = rows.flatMap((row, i): Shape[] => {
    const x = i * step + step * 0.14;
    const wide = step * 0.72;
    const middle = x + wide / 2;
    const height = heightOf(row.value);
    const own = row.before === null ? wide : wide * 0.62;
    const before: Shape[] =
      row.before === null
        ? []
        : [
            {
              shape: 'rect',
              x: x + own + 1,
              y: floor - heightOf(row.before),
              width: wide - own - 1,
              height: heightOf(row.before),
              tone: 'before',
            },
          ];
    const number: Shape[] =
      row.value === 0
        ? []
        : [
            {
              shape: 'text',
              x: x + own / 2,
              y: floor - height - 5,
              text: String(row.value),
              anchor: 'middle',
              tone: 'ink',
            },
          ];
    const label: Shape[] =
      i % every === 0
        ? [{ shape: 'text', x: middle, y: columnsHeight - 5, text: row.label, anchor: 'middle', tone: 'quiet' }]
        : [];
    return [{ shape: 'rect', x, y: floor - height, width: own, height, tone: 'bar' }, ...before, ...number, ...label];
  });
  const line: Shape = { shape: 'line', x1: 0, y1: floor, x2: width, y2: floor, tone: 'grid' };
  return { width, height: columnsHeight, shapes: [line, ...shapes] };
}

export const chartOf = (table: StatTable, width: number): Chart =>
  table.id === 'hours' || table.id === 'waits' ? columnChart(table, width) : barChart(table, width);

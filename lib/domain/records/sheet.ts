import type { Fen } from '../money';
import type { Rate } from '../tally/figures';

/** A value of a sheet, with its kind, so that a spreadsheet counts numbers, sorts days and sums money. Null: empty. */
export type Cell =
  | null
  | string
  | { count: number }
  | { fen: Fen }
  | { rate: Rate }
  /** A span, shown in seconds. */
  | { ms: number }
  /** A moment, shown in Shanghai's time. */
  | { at: number }
  /** `2025-06-10` */
  | { day: string };

export interface Column {
  name: string;
  /** In characters. */
  width?: number;
}

export interface Sheet {
  name: string;
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

export const countCell = (count: number): Cell => ({ count });
export const moneyCell = (fen: Fen | null): Cell => (fen === null ? null : { fen });
export const rateCell = (rate: Rate | null): Cell => (rate === null ? null : { rate });
export const spanCell = (ms: number | null): Cell => (ms === null ? null : { ms });

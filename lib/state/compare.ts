import { signal } from '@preact/signals';
import type { ComparedRow } from '../domain/records/compare';
import type { PlatformId } from '../domain/records/platforms';
import type { DayRange } from './range';

export interface Comparison {
  name: string;
  platform: PlatformId;
  range: DayRange;
  rows: readonly ComparedRow[];
}

/** A platform's sheet beside our figures. */
export const createCompareState = () => ({
  result: signal<Comparison | null>(null),
  /** What is wrong with the chosen file. */
  problem: signal<string | null>(null),
});
export type CompareState = ReturnType<typeof createCompareState>;

import type { DayFigures, Figures, RangeFigures, Rate } from '../tally/figures';
import { differences } from './platform-columns';
import type { PlatformCount } from './platform-count';
import { type Measure, oursOf, type PlatformId } from './platforms';
import type { PlatformRow } from './read-platform';

/** One figure of one row, as the platform has it and as we have it; null where one of them has none. */
export interface Compared {
  measure: Measure;
  theirs: number | null;
  ours: number | null;
  /** Why they differ by definition; null where nothing is known to. */
  why: string | null;
}

export interface ComparedRow {
  day: string | null;
  agent: string | null;
  /** False: nobody of this name is in our log. */
  isKnown: boolean;
  figures: readonly Compared[];
}

const numberOf = (value: number | Rate | null | undefined): number | null =>
  typeof value === 'object' ? value && value.over / value.under : (value ?? null);

function figuresOf(row: PlatformRow, figures: RangeFigures | undefined): Figures | undefined {
  if (!figures || row.day === null) return figures?.total;
  return figures.days.find(({ day }: DayFigures) => day === row.day);
}

/** Each row of the platform's sheet beside our own figures by its definitions; `local` by agent, null for all together. */
export function compare(
  rows: readonly PlatformRow[],
  measures: readonly Measure[],
  platform: PlatformId,
  local: ReadonlyMap<string | null, RangeFigures>,
  count: PlatformCount,
): ComparedRow[] {
  return rows.map((row) => {
    const figures = figuresOf(row, local.get(row.agent));
    const ours = figures && { ...oursOf(figures), ...count.values(row.agent, row.day) };
    return {
      day: row.day,
      agent: row.agent,
      isKnown: local.has(row.agent),
      figures: measures.map((measure) => ({
        measure,
        theirs: row.values[measure] ?? null,
        ours: numberOf(ours?.[measure]),
        why: differences[platform][measure] ?? null,
      })),
    };
  });
}

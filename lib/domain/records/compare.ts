import type { DayFigures, Figures, RangeFigures } from '../tally/figures';
import { differences } from './platform-columns';
import type { Measure, PlatformId } from './platforms';
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

const numbers: Readonly<Record<Measure, (figures: Figures) => number | null>> = {
  inquiry: ({ inquiry }) => inquiry,
  ordered: ({ ordered }) => ordered,
  paid: ({ paid }) => paid,
  rate: ({ rate }) => rate && rate.over / rate.under,
  sales: ({ sales }) => sales,
  averageOrder: ({ averageOrder }) => averageOrder,
  firstResponse: ({ firstResponseMs }) => firstResponseMs,
  averageResponse: ({ averageResponseMs }) => averageResponseMs,
};

function oursOf(row: PlatformRow, figures: RangeFigures | undefined): Figures | undefined {
  if (!figures || row.day === null) return figures?.total;
  return figures.days.find(({ day }: DayFigures) => day === row.day);
}

/** Each row of the platform's sheet beside our own figures; `local` by agent, null for all together. */
export function compare(
  rows: readonly PlatformRow[],
  measures: readonly Measure[],
  platform: PlatformId,
  local: ReadonlyMap<string | null, RangeFigures>,
): ComparedRow[] {
  return rows.map((row) => {
    const figures = oursOf(row, local.get(row.agent));
    return {
      day: row.day,
      agent: row.agent,
      isKnown: local.has(row.agent),
      figures: measures.map((measure) => ({
        measure,
        theirs: row.values[measure] ?? null,
        ours: figures ? numbers[measure](figures) : null,
        why: differences[platform][measure] ?? null,
      })),
    };
  });
}

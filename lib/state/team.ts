import { signal } from '@preact/signals';
import type { PlatformCount } from '../domain/records/platform-count';
import type { RangeFigures } from '../domain/tally/figures';
import type { DayRange } from './range';

export interface TeamFile {
  name: string;
  /** Events of these days that no file before it brought. */
  added: number;
  /** Why it could not be read; the others count without it. */
  problem: string | null;
}

export interface TeamResult {
  range: DayRange;
  files: readonly TeamFile[];
  /** All together first, then agent by agent. */
  figures: readonly RangeFigures[];
  /** The same by the definitions of the sheet that they are exported as. */
  count: PlatformCount;
}

/** Several people's records, merged to be looked at: nothing of them is kept. */
export const createTeamState = () => ({
  /** This computer's own records too. */
  withOwn: signal(true),
  result: signal<TeamResult | null>(null),
});
export type TeamState = ReturnType<typeof createTeamState>;

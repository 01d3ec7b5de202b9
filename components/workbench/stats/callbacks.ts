import type { NextStep } from '../../../lib/domain/stats/advice';
import type { BehindFilter } from '../../../lib/domain/stats/behind';
import type { ScoreSettings } from '../../../lib/domain/stats/score-item';
import type { StatTable } from '../../../lib/domain/stats/tables';
import type { Trial } from '../../../lib/domain/stats/trial';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import type { DayRange } from '../../../lib/state/range';
import type { BehindUnit } from '../../../lib/state/stats';

/** What the agent can do in this section. */
export interface StatsCallbacks {
  changeRange: (change: Partial<DayRange>) => void;
  compareWith: (range: DayRange | null) => void;
  changeAgent: (agent: string) => void;
  chooseIntent: (intent: string | null) => void;
  hideColumns: (names: readonly string[]) => void;
  keepScore: (score: ScoreSettings) => void;
  /** To where it is done. */
  takeStep: (step: NextStep) => void;
  openBehind: (filter: Partial<BehindFilter>) => void;
  changeFilter: (change: Partial<BehindFilter>) => void;
  changeUnit: (unit: BehindUnit) => void;
  closeBehind: () => void;
  takeBack: (event: InquiryEvent) => void;
  exportTable: (table: StatTable) => void;
  saveChart: (title: string, picture: Blob) => void;
  startTrial: (a: string, b: string) => void;
  switchTrial: (trial: Trial, on: boolean) => void;
  removeTrial: (trial: Trial) => void;
  learn: (learns: boolean) => void;
  copySummary: () => void;
  print: () => void;
}

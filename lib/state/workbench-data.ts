import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { dayOf } from '../domain/tally/day';
import type { RangeFigures } from '../domain/tally/figures';
import type { BackupHead, Inventory, KeptBackup, RestoreReport } from '../messages/protocol';
import type { Settings } from '../settings/settings';
import { createWork } from './data-work';
import { createExportChoice } from './export-choice';
import { type DayRange, rangePresets, rangeProblems } from './range';

/** A chosen backup, put aside, and what taking it in would do, or why it cannot be. */
export interface RestorePreview {
  name: string;
  /** Null where the file could not be read. */
  head: BackupHead | null;
  /** What was changed here later goes back to what the backup says. */
  fileWins: boolean;
  report: RestoreReport;
}

/** The section 数据: figures of a range, export, backup. */
export function createDataState(settings: ReadonlySignal<Settings>, openedAt: number) {
  /** The moment of the last look: a page left open over midnight must not stay at yesterday. */
  const lookedAt = signal(openedAt);
  const dayStartMs = computed(() => settings.value.dayStartMinutes * 60_000);
  const today = computed(() => dayOf(lookedAt.value, dayStartMs.value));
  const range = signal<DayRange>(rangePresets(today.value)[2]?.range ?? { from: today.value, to: today.value });
  return {
    lookedAt,
    dayStartMs,
    today,
    range,
    problems: computed(() => rangeProblems(range.value)),
    presets: computed(() => rangePresets(today.value)),
    /** `''` = all. */
    agent: signal(''),
    agents: signal<readonly string[]>([]),
    /** Null while they are being counted. */
    figures: signal<RangeFigures | null>(null),
    /** What share of the log has been counted, where that takes longer than a moment. */
    built: signal(1),
    preview: signal<RestorePreview | null>(null),
    exporting: createExportChoice(),
    /** What is being written or read; one thing at a time. */
    work: createWork(),
    kept: signal<readonly KeptBackup[]>([]),
    /** Null until it was asked for. */
    inventory: signal<Inventory | null>(null),
  };
}
export type DataState = ReturnType<typeof createDataState>;

import { computed, signal } from '@preact/signals';
import type { Dialect } from '../domain/exchange/dialects';
import type { Leftover } from '../domain/exchange/drafts';
import type { Columns } from '../domain/exchange/header';
import { type Choice, type Fate, isWritten, type Library, type Planned } from '../domain/exchange/plan';
import type { Encoding, Table } from '../domain/exchange/table';
import { groupKind, parseOwnScript, parseScriptGroup, scriptKind } from '../domain/scripts/own';
import type { ItemsState } from './items';

/** A sheet of the file, and how it is read. */
export interface ImportSheet {
  table: Table;
  columns: Columns;
  dialect: Dialect | null;
  isUsed: boolean;
  /** Empty groups are those of the row above. */
  fillDown: boolean;
  /** The sheet's name is the group of all its scripts. */
  asGroup: boolean;
}

/** What was chosen or pasted. */
export interface ImportSource {
  name: string;
  /** Null for what was pasted. */
  bytes: ArrayBuffer | null;
  /** How its characters were read; null where the format itself says it. */
  encoding: Encoding | null;
  remarks: readonly string[];
  /** Groups that the file lists by themselves. */
  groups: readonly (readonly string[])[];
}

export interface ImportPlan {
  planned: readonly Planned[];
  leftovers: readonly (Leftover & { sheet: string })[];
}

export interface ImportResult {
  added: number;
  changed: number;
  skipped: number;
  /** Not all was written, for the agent stopped it. */
  isStopped: boolean;
  state: 'done' | 'undoing' | 'undone';
}

/** What is being done, and how far it is. */
export interface Busy {
  label: string;
  done: number;
  total: number;
}

export type Counts = Readonly<Record<Fate, number>>;

function countFates(planned: readonly Planned[]): Counts {
  const counts = { new: 0, same: 0, changed: 0, twice: 0 };
  for (const { fate } of planned) counts[fate]++;
  return counts;
}

/** Import and export of the library. Only the actions of `lib/session/library-import.ts` and `library-export.ts` write here. */
export function createImportState(items: ItemsState) {
  const own = items.live(scriptKind, parseOwnScript);
  const groups = items.live(groupKind, parseScriptGroup);
  const plan = signal<ImportPlan | null>(null);
  const choice = signal<Choice>('skip');
  const counts = computed(() => countFates(plan.value?.planned ?? []));
  return {
    library: computed((): Library => ({ own: own.value, groups: groups.value })),
    /** Which of the two stands in place of the list. */
    view: signal<'import' | 'export' | null>(null),
    busy: signal<Busy | null>(null),
    /** Why the file cannot be used, or what went wrong. */
    problem: signal<string | null>(null),
    pasted: signal(''),
    source: signal<ImportSource | null>(null),
    sheets: signal<readonly ImportSheet[]>([]),
    /** Which sheet is shown. */
    at: signal(0),
    plan,
    choice,
    counts,
    /** How many rows would be written. */
    written: computed(() =>
      (Object.keys(counts.value) as Fate[]).reduce(
        (sum, fate) => sum + (isWritten(fate, choice.value) ? counts.value[fate] : 0),
        0,
      ),
    ),
    result: signal<ImportResult | null>(null),
  };
}
export type ImportState = ReturnType<typeof createImportState>;

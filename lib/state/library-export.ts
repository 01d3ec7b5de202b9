import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Format } from '../domain/exchange/job';
import type { Library } from '../domain/exchange/plan';

/** A group at the top with all that stands in it; `id` empty: 未分组. */
export interface ExportGroup {
  id: string;
  name: string;
  scripts: number;
}

function topGroups({ own, groups }: Library): ExportGroup[] {
  const topOf = new Map(groups.map(({ id, parent }) => [id, parent ?? id]));
  const counts = new Map<string, number>();
  for (const { group } of own) {
    const top = group === null ? '' : (topOf.get(group) ?? '');
    counts.set(top, (counts.get(top) ?? 0) + 1);
  }
  const tops = groups.filter(({ parent }) => parent === null).sort((a, b) => a.place - b.place);
  const named = tops.map(({ id, name }) => ({ id, name, scripts: counts.get(id) ?? 0 }));
  const none = counts.get('') ?? 0;
  return none > 0 ? [...named, { id: '', name: '未分组', scripts: none }] : named;
}

/** The export of the library. */
export function createExportState(library: ReadonlySignal<Library>) {
  const left = signal<ReadonlySet<string>>(new Set());
  const groups = computed(() => topGroups(library.value));
  return {
    library,
    groups,
    /** Groups that are left out. */
    left,
    scripts: computed(() => groups.value.reduce((sum, { id, scripts }) => sum + (left.value.has(id) ? 0 : scripts), 0)),
    format: signal<Format>('xlsx'),
    isBusy: signal(false),
    problem: signal<string | null>(null),
  };
}
export type ExportState = ReturnType<typeof createExportState>;

import { type Format, formats } from '../domain/exchange/job';
import type { Library } from '../domain/exchange/plan';
import type { ExportState } from '../state/library-export';
import type { ExchangePorts } from './library-import';

const types: Readonly<Record<Format, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  json: 'application/json',
};

/** The scripts of the chosen groups, and those groups. */
export function chosenPart({ own, groups }: Library, left: ReadonlySet<string>): Library {
  const topOf = new Map(groups.map(({ id, parent }) => [id, parent ?? id]));
  const isIn = (group: string | null): boolean => !left.has(group === null ? '' : (topOf.get(group) ?? ''));
  return { own: own.filter(({ group }) => isIn(group)), groups: groups.filter(({ id }) => isIn(id)) };
}

/** Export: which groups, in which format. */
export function createExportActions(state: ExportState, { exchange, save }: ExchangePorts, today: () => string) {
  let work = new AbortController();
  return {
    toggleGroup(top: string): void {
      const left = new Set(state.left.value);
      if (!left.delete(top)) left.add(top);
      state.left.value = left;
    },
    toggleAll(): void {
      const all = state.groups.value.map(({ id }) => id);
      state.left.value = new Set(state.left.value.size > 0 ? [] : all);
    },
    chooseFormat(format: Format): void {
      state.format.value = formats.includes(format) ? format : 'xlsx';
    },
    stop(): void {
      work.abort();
    },
    async run(): Promise<void> {
      work = new AbortController();
      const { format } = state;
      state.problem.value = null;
      state.isBusy.value = true;
      try {
        const part = chosenPart(state.library.value, state.left.value);
        const file = await exchange.write(format.value, part, work.signal);
        save(`成单话术-${today()}.${format.value}`, file, types[format.value]);
      } catch {
        if (!work.signal.aborted) state.problem.value = '没能导出，请再试一次';
      } finally {
        state.isBusy.value = false;
      }
    },
  };
}

import { compare } from '../domain/records/compare';
import { readPlatform } from '../domain/records/read-platform';
import type { RangeFigures } from '../domain/tally/figures';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { CompareState } from '../state/compare';
import type { DayRange } from '../state/range';
import type { DataWorker } from './data-work';
import type { Exchange } from './exchange-worker';
import { countPlatform } from './platform-count';

interface Ports {
  state: CompareState;
  worker: DataWorker;
  readFile: Exchange['readFile'];
  /** The days that the page shows: those of a sheet that names none. */
  range: () => DayRange;
  dayStartMs: () => number;
  now: () => number;
}

const mostDays = 366;

/** The days that the sheet names, else those the page shows. */
function rangeOf(days: readonly (string | null)[], shown: DayRange): DayRange {
  const named = days.filter((day) => day !== null).sort();
  const [from, to] = [named[0], named.at(-1)];
  if (from === undefined || to === undefined) return shown;
  const earliest = new Date(Date.parse(to) - (mostDays - 1) * 86_400_000).toISOString().slice(0, 10);
  return { from: from < earliest ? earliest : from, to };
}

/** Opens a platform's own sheet and lays our figures beside it. Nothing of it is kept. */
export function createCompareActions({ state, worker, readFile, range, dayStartMs, now }: Ports) {
  async function localOf(agents: readonly (string | null)[], days: DayRange) {
    const known = new Set<string | null>([null, ...(await call('tally.agents'))]);
    const local = new Map<string | null, RangeFigures>();
    for (const agent of new Set(agents)) {
      if (known.has(agent)) local.set(agent, await readFigures({ ...days, agent, now: now() }));
    }
    return local;
  }
  return {
    compareWith: (file: File) =>
      worker.run('正在读平台的表', '这个文件读不出来，请换一个', async ({ signal, onProgress }) => {
        state.problem.value = null;
        state.result.value = null;
        const content = await readFile(await file.arrayBuffer(), null, { signal, onProgress });
        const read = content.ok
          ? readPlatform(content.value.tables.map((table) => ({ ...table, name: table.name || file.name })))
          : content;
        if (!read.ok) {
          state.problem.value = read.line;
          return null;
        }
        const days = rangeOf(
          read.rows.map(({ day }) => day),
          range(),
        );
        const local = await localOf(
          read.rows.map(({ agent }) => agent),
          days,
        );
        const about = { dayStartMs: dayStartMs(), now: now() };
        const count = await countPlatform(read.platform, days, about, { signal, onProgress });
        const rows = compare(read.rows, read.measures, read.platform, local, count);
        state.result.value = { name: file.name, platform: read.platform, range: days, rows };
        return null;
      }),
    closeCompare: () => {
      state.result.value = null;
      state.problem.value = null;
    },
  };
}

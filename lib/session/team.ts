import { figureSheet } from '../domain/records/figure-sheet';
import { platformSheets } from '../domain/records/platforms';
import type { Sheet } from '../domain/records/sheet';
import { createTeamLog, TooManyEvents } from '../domain/records/team';
import { daysBetween } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import { parseEvent } from '../domain/tally/parse-event';
import { call } from '../messages/client';
import type { DayRange } from '../state/range';
import type { TeamFile, TeamState } from '../state/team';
import { readBackup, type Watch } from './backup';
import type { DataWorker } from './data-work';
import type { ExportPorts } from './export';
import { TooLarge } from './record-sink';

interface Ports extends ExportPorts {
  state: TeamState;
  worker: DataWorker;
  /** The days that the page shows, and the start of the shop's day. */
  range: () => DayRange;
  dayStartMs: () => number;
  now: () => number;
}

type Log = ReturnType<typeof createTeamLog>;

/** A file that is damaged half-way counts for nothing: what it brought is put in only when all of it could be read. */
async function addFile(log: Log, file: File, watch: Watch): Promise<TeamFile> {
  const events: InquiryEvent[][] = [];
  const read = await readBackup(
    file,
    async (portion) => {
      events.push(log.ofDays(portion.events.flatMap((event) => parseEvent(event) ?? [])));
    },
    watch,
  );
  if (!read.ok) return { name: file.name, added: 0, problem: read.line };
  return { name: file.name, added: events.reduce((sum, more) => sum + log.add(more), 0), problem: null };
}

/** One after the other. `watch` is told how many bytes of all were read. */
async function addFiles(log: Log, files: readonly File[], { signal, onProgress }: Watch): Promise<TeamFile[]> {
  const read: TeamFile[] = [];
  let before = 0;
  for (const file of files) {
    const sofar = before;
    read.push(await addFile(log, file, { signal, onProgress: (done, total) => onProgress(sofar + done, total) }));
    before += file.size;
  }
  return read;
}

async function addOwn(log: Log, { from, to }: DayRange): Promise<void> {
  const days = daysBetween(from, to);
  for (let at = 0; at < days.length; at += 7) {
    const week = days.slice(at, at + 7);
    log.add(await call('tally.events', { from: week[0] ?? from, to: week.at(-1) ?? to, agent: null }));
  }
}

/** For a lead: several agents' backups opened together. */
export function createTeamActions({ state, worker, range, dayStartMs, now, save, writeSheets }: Ports) {
  return {
    toggleOwn: () => {
      state.withOwn.value = !state.withOwn.value;
    },
    openTeam: (files: readonly File[]) =>
      worker.run('正在合并', '没能合并，请再试一次', async ({ signal, onProgress }) => {
        const days = range();
        const log = createTeamLog(days, dayStartMs());
        const size = files.reduce((sum, file) => sum + file.size, 0);
        let read: TeamFile[];
        try {
          const withOwn = state.withOwn.value;
          if (withOwn) await addOwn(log, days);
          read = await addFiles(log, files, { signal, onProgress: (done) => onProgress(done, size) });
          if (log.wantsEarlier()) {
            if (withOwn) await addOwn(log, days);
            const again = await addFiles(log, files, {
              signal,
              onProgress: (done) => onProgress(size + done, 2 * size),
            });
            read = read.map((file, at) => ({ ...file, added: file.added + (again[at]?.added ?? 0) }));
          }
        } catch (error) {
          if (error instanceof TooManyEvents) throw new TooLarge('这些文件在选定日期里的记录太多，请缩短日期再合并');
          throw error;
        }
        state.result.value = {
          range: days,
          files: read,
          figures: log.figures(now()),
          count: log.count('feige-agent', now()),
        };
        return null;
      }),
    closeTeam: () => {
      state.result.value = null;
    },
    exportTeam: () =>
      worker.run('正在导出', '没能导出，请再试一次', async ({ signal }) => {
        const { value } = state.result;
        if (!value) return null;
        const sheet: Sheet = figureSheet(value.figures, platformSheets['feige-agent'], value.count);
        const file = await writeSheets([sheet], signal);
        save(`成单-${value.range.from}至${value.range.to}-团队.xlsx`, file, file.type);
        return null;
      }),
  };
}

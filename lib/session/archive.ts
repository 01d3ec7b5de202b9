import { backupEnd, backupLines, backupMiddle, backupStart } from '../domain/records/backup-format';
import { dayOf } from '../domain/tally/day';
import { call } from '../messages/client';
import type { ArchiveState, SavedPage } from '../state/archive';
import type { Watch } from './backup';
import type { DataWorker } from './data-work';
import type { Save } from './export';

const monthMs = (365.25 / 12) * 86_400_000;

interface Ports {
  state: ArchiveState;
  worker: DataWorker;
  save: Save;
  now: () => number;
  reload: () => Promise<unknown>;
}

/** The archive file is a backup of its events alone: it is restored like any other. */
async function writeArchive(cut: number, { signal, onProgress }: Watch) {
  const { hashKey, events } = await call('backup.head');
  const parts: string[] = [backupStart(hashKey, {})];
  const blobs: Blob[] = [];
  const pages: SavedPage[] = [];
  let count = 0;
  for (let after: string | null = ''; after !== null; ) {
    signal.throwIfAborted();
    const page: Awaited<ReturnType<typeof call<'archive.page'>>> = await call('archive.page', { cut, after });
    if (page.events.length > 0) {
      blobs.push(new Blob([...parts.splice(0), backupLines(page.events, count === 0)]));
      pages.push({ after, count: page.events.length });
      count += page.events.length;
    }
    after = page.upTo;
    onProgress(count, events);
  }
  return { file: new Blob([...blobs, backupMiddle, backupEnd], { type: 'application/json' }), pages, count };
}

export function createArchiveActions({ state, worker, save, now, reload }: Ports) {
  return {
    chooseMonths: (months: '6' | '12' | '24'): void => {
      state.months.value = months;
      state.saved.value = null;
    },
    saveArchive: () =>
      worker.run('正在归档', '没能归档，记录都还在，请再试一次', async (watch) => {
        const cut = now() - Number(state.months.value) * monthMs;
        const { file, pages, count } = await writeArchive(cut, watch);
        if (count === 0) return '没有这么久没来过的买家，不用归档';
        const name = `成单-${dayOf(cut)}以前-归档.json`;
        save(name, file, file.type);
        state.saved.value = { name, cut, events: count, pages };
        return null;
      }),
    keepArchived: (): void => {
      state.saved.value = null;
    },
    removeArchived: () =>
      worker.run('正在移走', '没有全部移走：记录刚刚变了。请重新归档', async () => {
        const { value } = state.saved;
        if (!value) return null;
        state.saved.value = null;
        for (const page of value.pages) await call('archive.remove', { cut: value.cut, ...page });
        await reload();
        return `已从本机移走 ${value.events.toLocaleString('zh-CN')} 条旧记录，统计里的数不变`;
      }),
  };
}

import { call } from '../messages/client';
import type { BackupHead } from '../messages/protocol';
import type { WorkbenchState } from '../state/workbench';
import { makeBackup, stageFile } from './backup';
import type { DataWorker } from './data-work';
import type { Save } from './export';

interface Ports {
  state: Pick<WorkbenchState, 'data' | 'notice'>;
  worker: DataWorker;
  save: Save;
  /** Counts again what the page shows. */
  reload: () => Promise<unknown>;
  /** What this page itself keeps besides: drafts. */
  forgetDrafts: () => void;
}

/** Backups out and in, what is kept, and the end of all of it. */
export function createBackupActions({ state: { data }, worker, save, reload, forgetDrafts }: Ports) {
  const { preview } = data;
  const look = async (name: string, head: BackupHead, fileWins: boolean): Promise<void> => {
    preview.value = { name, head, fileWins, report: await call('restore.plan', { head, fileWins }) };
  };
  const loadKept = async (): Promise<void> => {
    data.kept.value = await call('backup.kept');
  };
  const close = async (): Promise<void> => {
    preview.value = null;
    await call('restore.begin');
  };
  return {
    loadKept,
    exportBackup: () =>
      worker.run('正在生成备份', '没能生成备份，请再试一次', async (watch) => {
        save(`成单-${data.today.value}-备份.json`, await makeBackup(watch), 'application/json');
        return null;
      }),
    previewRestore: (file: File) =>
      worker.run('正在读备份文件', '这个文件读不出来，请换一个。没有改动任何数据', async (watch) => {
        preview.value = null;
        const read = await stageFile(file, watch);
        if (read.ok) await look(file.name, read.head, false);
        else preview.value = { name: file.name, head: null, fileWins: false, report: read };
        return null;
      }),
    previewKept: (day: string) =>
      worker.run('正在打开备份', '这份备份打不开，请换一天的。没有改动任何数据', async () => {
        preview.value = null;
        const head = await call('backup.stageKept', day);
        if (!head) throw new Error('incomplete');
        // Whoever goes back to a day wants that day's scripts, not those changed since.
        await look(`${day} 的自动备份`, head, true);
        return null;
      }),
    chooseFileWins: (fileWins: boolean) =>
      worker.run('正在比对', '没能比对，请再试一次', async () => {
        const { value } = preview;
        if (value?.head) await look(value.name, value.head, fileWins);
        return null;
      }),
    cancelRestore: () => void close().catch(() => {}),
    restore: () =>
      worker.run('正在恢复', '没能恢复，数据保持原样，请再试一次', async () => {
        const { value } = preview;
        if (!value?.head) return null;
        const report = await call('restore.commit', { head: value.head, fileWins: value.fileWins });
        if (!report.ok) {
          preview.value = { ...value, report };
          return null;
        }
        preview.value = null;
        await reload();
        return `已合并：新增 ${report.eventsNew} 条记录，原有 ${report.eventsKnown} 条没有重复计入`;
      }),
    takeInventory: () =>
      worker.run('正在清点', '没能清点，请再试一次', async () => {
        data.inventory.value = await call('data.inventory');
        return null;
      }),
    wipe: () =>
      worker.run('正在清空', '没能全部清空，请再试一次', async () => {
        await call('data.wipe');
        forgetDrafts();
        data.inventory.value = null;
        preview.value = null;
        await Promise.all([reload(), loadKept()]);
        return '已清空。开着的客服台页面刷新一下，就从零开始记';
      }),
  };
}

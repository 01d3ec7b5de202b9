import { download } from '../../components/ui/download';
import { DataSection } from '../../components/workbench/DataSection';
import { createBackupActions } from '../../lib/session/backup-actions';
import { createWorker } from '../../lib/session/data-work';
import { createExchange } from '../../lib/session/exchange-worker';
import { createExportRecords } from '../../lib/session/export-actions';
import { createDataActions } from '../../lib/session/workbench-data';
import type { WorkbenchState } from '../../lib/state/workbench';

/** 数据 */
export function dataPage(state: WorkbenchState) {
  const { writeSheets } = createExchange(
    () => new Worker(new URL('./exchange-worker.ts', import.meta.url), { type: 'module' }),
  );
  const figures = createDataActions(state, Date.now);
  const worker = createWorker(state.data.work, state.notice);
  const backup = createBackupActions({
    state,
    worker,
    save: download,
    reload: figures.load,
    forgetDrafts: () => localStorage.clear(),
  });
  const records = createExportRecords(state, worker, { save: download, writeSheets });
  const on = { ...figures, ...backup, ...records, stop: worker.stop };
  return { load: figures.load, loadKept: backup.loadKept, page: () => <DataSection data={state.data} on={on} /> };
}

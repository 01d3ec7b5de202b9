import { download } from '../../components/ui/download';
import { ArchivePanel } from '../../components/workbench/ArchivePanel';
import { ComparePanel } from '../../components/workbench/ComparePanel';
import { DataSection } from '../../components/workbench/DataSection';
import { TeamPanel } from '../../components/workbench/TeamPanel';
import { createArchiveActions } from '../../lib/session/archive';
import { createBackupActions } from '../../lib/session/backup-actions';
import { createCompareActions } from '../../lib/session/compare';
import { createWorker } from '../../lib/session/data-work';
import { createExchange } from '../../lib/session/exchange-worker';
import { createExportRecords } from '../../lib/session/export-actions';
import { createTeamActions } from '../../lib/session/team';
import { createDataActions } from '../../lib/session/workbench-data';
import { createArchiveState } from '../../lib/state/archive';
import { createCompareState } from '../../lib/state/compare';
import { createTeamState } from '../../lib/state/team';
import type { WorkbenchState } from '../../lib/state/workbench';

/** 数据 */
export function dataPage(state: WorkbenchState) {
  const { writeSheets, readFile } = createExchange(
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
  const { data } = state;
  const [compare, team, archive] = [createCompareState(), createTeamState(), createArchiveState()];
  const range = () => data.range.value;
  const dayStartMs = () => data.dayStartMs.value;
  const onCompare = createCompareActions({ state: compare, worker, readFile, range, dayStartMs, now: Date.now });
  const onTeam = createTeamActions({
    state: team,
    worker,
    range,
    dayStartMs,
    now: Date.now,
    save: download,
    writeSheets,
  });
  const onArchive = createArchiveActions({
    state: archive,
    worker,
    save: download,
    now: Date.now,
    reload: figures.load,
  });
  const on = { ...figures, ...backup, ...records, stop: worker.stop };
  const page = () => {
    const isBusy = data.work.value !== null;
    return (
      <DataSection data={data} on={on}>
        <ComparePanel
          state={compare}
          isBusy={isBusy}
          onChoose={onCompare.compareWith}
          onClose={onCompare.closeCompare}
        />
        <TeamPanel
          state={team}
          isBusy={isBusy}
          onToggleOwn={onTeam.toggleOwn}
          onOpen={onTeam.openTeam}
          onExport={onTeam.exportTeam}
          onClose={onTeam.closeTeam}
        />
        <ArchivePanel
          state={archive}
          isBusy={isBusy}
          onMonths={onArchive.chooseMonths}
          onSave={onArchive.saveArchive}
          onKeep={onArchive.keepArchived}
          onRemove={onArchive.removeArchived}
        />
      </DataSection>
    );
  };
  return { load: figures.load, loadKept: backup.loadKept, page };
}

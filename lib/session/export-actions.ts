import type { Format } from '../domain/exchange/job';
import { type RecordKind, recordKinds } from '../domain/records/kinds';
import type { PlatformId } from '../domain/records/platforms';
import type { WorkbenchState } from '../state/workbench';
import type { DataWorker } from './data-work';
import { type ExportPorts, exportRecords } from './export';

type State = Pick<WorkbenchState, 'data' | 'settings' | 'scripts'>;

/** Records out: of the days and the agent that the page shows. */
export function createExportRecords({ data, settings, scripts }: State, worker: DataWorker, ports: ExportPorts) {
  const { exporting } = data;
  return {
    toggleKind(kind: RecordKind): void {
      const chosen = new Set(exporting.kinds.value);
      if (!chosen.delete(kind)) chosen.add(kind);
      exporting.kinds.value = (Object.keys(recordKinds) as RecordKind[]).filter((one) => chosen.has(one));
    },
    chooseFormat: (format: Format): void => {
      exporting.format.value = format;
    },
    choosePlatform: (platform: PlatformId): void => {
      exporting.platform.value = platform;
    },
    exportRecords: () =>
      worker.run('正在导出', '没能导出，请再试一次', async (watch) => {
        const ask = {
          range: { ...data.range.value, agent: data.agent.value || null },
          kinds: exporting.kinds.value,
          format: exporting.format.value,
          platform: exporting.platform.value,
          rules: settings.value,
          titles: new Map(scripts.value.map(({ id, title }) => [id, title])),
        };
        await exportRecords(ask, ports, watch);
        return null;
      }),
  };
}

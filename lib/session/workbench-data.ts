import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { Range } from '../messages/protocol';
import type { DayRange } from '../state/range';
import type { WorkbenchState } from '../state/workbench';
import { exportEvents, exportFigures, type Save } from './export';

/** A message to the background may hold 64 MB; a backup has some 150 bytes an event. */
const LARGEST_BACKUP = 60 * 1024 * 1024;
const tooLargeLine = '文件超过 60 MB，不像成单的备份。没有改动任何数据。';

/** What the agent can do with the figures and the data. Whatever fails is said in `state.notice`. */
export function createDataActions({ data, settings, notice }: WorkbenchState, save: Save, now: () => number) {
  const attempt = async (failure: string, run: () => Promise<string | null>): Promise<void> => {
    try {
      const line = await run();
      notice.value = line === null ? null : { line, failed: false };
    } catch {
      notice.value = { line: failure, failed: true };
    }
  };
  const isWrong = () => data.problems.value.from !== null || data.problems.value.to !== null;
  const range = (): Range => ({ ...data.range.value, agent: data.agent.value || null });

  /** Of two that overlap, only the later shows its figures. */
  let latest = 0;
  const load = () => {
    latest += 1;
    const turn = latest;
    const onProgress = (built: number): void => {
      if (turn === latest) data.built.value = built;
    };
    data.lookedAt.value = now();
    if (isWrong()) return Promise.resolve();
    return attempt('没能读到统计。记录都还在，请刷新页面再试', async () => {
      const asked = range();
      const [agents, figures] = await Promise.all([
        call('tally.agents'),
        readFigures({ ...asked, now: data.lookedAt.value }, onProgress),
      ]);
      if (turn !== latest) return null;
      data.agents.value = agents;
      data.figures.value = figures;
      data.built.value = 1;
      return null;
    });
  };

  /** Old figures must not stand under a new heading. */
  const loadAnew = () => {
    data.figures.value = null;
    return load();
  };

  return {
    /** Counts again what is shown; the old figures stand until the new are there. */
    load,
    changeRange: (change: Partial<DayRange>) => {
      data.range.value = { ...data.range.value, ...change };
      return loadAnew();
    },
    changeAgent: (agent: string) => {
      data.agent.value = agent;
      return loadAnew();
    },
    exportFigures: () =>
      attempt('没能导出日报，请再试一次', async () => {
        await exportFigures(range(), save);
        return null;
      }),
    exportEvents: () =>
      attempt('没能导出明细，请再试一次', async () => {
        await exportEvents(range(), settings.value, save);
        return null;
      }),
    exportBackup: () =>
      attempt('没能生成备份，请再试一次', async () => {
        save(`成单-${data.today.value}-备份.json`, await call('backup.export'), 'application/json');
        return null;
      }),
    previewRestore: (file: File) =>
      attempt('这个文件读不出来，请换一个。没有改动任何数据', async () => {
        data.preview.value = null;
        if (file.size > LARGEST_BACKUP) {
          data.preview.value = { name: file.name, text: '', report: { ok: false, line: tooLargeLine } };
          return null;
        }
        const text = await file.text();
        data.preview.value = { name: file.name, text, report: await call('backup.preview', text) };
        return null;
      }),
    cancelRestore: () => {
      data.preview.value = null;
    },
    restore: () =>
      attempt('没能恢复，数据保持原样，请再试一次', async () => {
        const { preview } = data;
        if (!preview.value) return null;
        const report = await call('backup.restore', preview.value.text);
        if (!report.ok) {
          preview.value = { ...preview.value, report };
          return null;
        }
        preview.value = null;
        await load();
        return `已合并：新增 ${report.eventsNew} 条记录，原有 ${report.eventsKnown} 条没有重复计入`;
      }),
  };
}

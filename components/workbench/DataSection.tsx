import type { DayRange } from '../../lib/state/range';
import type { DataState } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';
import { BackupPanel } from './BackupPanel';
import { FiguresTable } from './FiguresTable';
import { Panel } from './Panel';
import { RangeBar } from './RangeBar';
import { StoredPanel } from './StoredPanel';

/** What the agent can do in this section. */
export interface DataCallbacks {
  changeRange: (change: Partial<DayRange>) => void;
  changeAgent: (agent: string) => void;
  exportFigures: () => void;
  exportEvents: () => void;
  exportBackup: () => void;
  previewRestore: (file: File) => void;
  cancelRestore: () => void;
  restore: () => void;
}

/** Only after an update or a restored backup is there more to count than takes a moment. */
const countingLine = (built: number): string => (built < 1 ? `正在统计… ${Math.floor(built * 100)}%` : '正在统计…');

/** 数据: figures of any days, files in and out, and what is kept. */
export function DataSection({ data, on }: { data: DataState; on: DataCallbacks }) {
  const figures = data.figures.value;
  const isWrong = data.problems.value.from !== null || data.problems.value.to !== null;
  const exports = (
    <>
      <Button onClick={on.exportFigures} disabled={figures === null}>
        导出日报
      </Button>
      <Button onClick={on.exportEvents} disabled={figures === null}>
        导出明细
      </Button>
    </>
  );
  return (
    <>
      <h1>数据</h1>
      <Panel title="接待统计" actions={exports}>
        <RangeBar data={data} onRange={on.changeRange} onAgent={on.changeAgent} />
        {figures ? (
          <FiguresTable figures={figures} />
        ) : (
          <p class="quiet" role="status">
            {isWrong ? '改好日期后显示统计。' : countingLine(data.built.value)}
          </p>
        )}
      </Panel>
      <div class="pair">
        <BackupPanel
          preview={data.preview.value}
          onExport={on.exportBackup}
          onChoose={on.previewRestore}
          onCancel={on.cancelRestore}
          onRestore={on.restore}
        />
        <StoredPanel />
      </div>
    </>
  );
}

import type { ComponentChildren } from 'preact';
import type { Format } from '../../lib/domain/exchange/job';
import type { RecordKind } from '../../lib/domain/records/kinds';
import type { PlatformId } from '../../lib/domain/records/platforms';
import type { DayRange } from '../../lib/state/range';
import type { DataState } from '../../lib/state/workbench-data';
import { Progress } from '../ui/Progress';
import { BackupPanel } from './BackupPanel';
import './DataSection.css';
import { ExportPanel } from './ExportPanel';
import { FiguresTable } from './FiguresTable';
import { Panel } from './Panel';
import { RangeBar } from './RangeBar';
import { StoredPanel } from './StoredPanel';
import { WipePanel } from './WipePanel';

/** What the agent can do in this section. */
export interface DataCallbacks {
  changeRange: (change: Partial<DayRange>) => void;
  changeAgent: (agent: string) => void;
  toggleKind: (kind: RecordKind) => void;
  chooseFormat: (format: Format) => void;
  choosePlatform: (platform: PlatformId) => void;
  exportRecords: () => void;
  exportBackup: () => void;
  previewRestore: (file: File) => void;
  previewKept: (day: string) => void;
  chooseFileWins: (fileWins: boolean) => void;
  cancelRestore: () => void;
  restore: () => void;
  takeInventory: () => void;
  wipe: () => void;
  stop: () => void;
}

/** Only after an update or a restored backup is there more to count than takes a moment. */
const countingLine = (built: number): string => (built < 1 ? `正在统计… ${Math.floor(built * 100)}%` : '正在统计…');

interface Props {
  data: DataState;
  on: DataCallbacks;
  /** Panels that concern other people's files. */
  children?: ComponentChildren;
}

/** 数据: figures of any days, files in and out, and what is kept. */
export function DataSection({ data, on, children }: Props) {
  const figures = data.figures.value;
  const work = data.work.value;
  const isBusy = work !== null;
  const { from, to } = data.range.value;
  const isWrong = data.problems.value.from !== null || data.problems.value.to !== null;
  return (
    <>
      <h1>数据</h1>
      <Panel title="接待统计">
        <RangeBar data={data} onRange={on.changeRange} onAgent={on.changeAgent} />
        {figures ? (
          <FiguresTable figures={figures} hidden={['咨询人数']} />
        ) : (
          <p class="quiet" role="status">
            {isWrong ? '改好日期后显示统计。' : countingLine(data.built.value)}
          </p>
        )}
      </Panel>
      <div class="pair">
        <ExportPanel
          choice={data.exporting}
          days={isWrong ? '先改好日期' : from === to ? from : `${from} 至 ${to}`}
          isOff={isWrong || isBusy}
          onToggle={on.toggleKind}
          onFormat={on.chooseFormat}
          onPlatform={on.choosePlatform}
          onExport={on.exportRecords}
        />
        <BackupPanel
          preview={data.preview.value}
          kept={data.kept.value}
          isBusy={isBusy}
          onExport={on.exportBackup}
          onChoose={on.previewRestore}
          onChooseKept={on.previewKept}
          onFileWins={on.chooseFileWins}
          onCancel={on.cancelRestore}
          onRestore={on.restore}
        />
      </div>
      {children}
      <StoredPanel inventory={data.inventory.value} isBusy={isBusy} onTake={on.takeInventory} />
      <WipePanel isBusy={isBusy} onWipe={on.wipe} />
      {work && (
        <div class="data-work">
          <Progress {...work} {...(work.total > 0 ? { onStop: on.stop } : {})} />
        </div>
      )}
    </>
  );
}

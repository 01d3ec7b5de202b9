import type { KeptBackup } from '../../lib/messages/protocol';
import type { RestorePreview } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { Panel } from './Panel';
import { RestoreQuestion } from './RestoreQuestion';

interface Props {
  preview: RestorePreview | null;
  kept: readonly KeptBackup[];
  isBusy: boolean;
  onExport: () => void;
  onChoose: (file: File) => void;
  onChooseKept: (day: string) => void;
  onFileWins: (fileWins: boolean) => void;
  onCancel: () => void;
  onRestore: () => void;
}

const count = (number: number): string => number.toLocaleString('zh-CN');

function KeptList({ kept, isBusy, onChooseKept }: Pick<Props, 'kept' | 'isBusy' | 'onChooseKept'>) {
  if (kept.length === 0) return <p class="quiet">还没有自动备份。有了记录以后，每天第一次用成单时会自动留一份。</p>;
  return (
    <ul class="kept-backups" aria-label="自动备份">
      {kept.map(({ day, events, items }) => (
        <li key={day}>
          <span>{day}</span>
          <span class="quiet">
            {count(events)} 条记录，{count(items)} 条话术和资料
          </span>
          <Button disabled={isBusy} onClick={() => onChooseKept(day)} aria-label={`看看恢复到 ${day} 会怎样`}>
            恢复…
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Everything in one file, and back: first what the file would bring, then the merge. Below, what is kept day by day. */
export function BackupPanel({ preview, isBusy, onExport, onChoose, onFileWins, onCancel, onRestore, ...kept }: Props) {
  return (
    <Panel title="备份与恢复" hint="全部记录和设置存成一个文件，换电脑或重装后可以合并回来，重复的不会多算。">
      <div class="row">
        <Button disabled={isBusy} onClick={onExport}>
          下载备份
        </Button>
        <FileButton
          label="备份文件"
          accept=".json,application/json"
          disabled={isBusy}
          onFiles={([file]) => file && onChoose(file)}
        >
          从备份恢复…
        </FileButton>
      </div>
      {preview && (
        <RestoreQuestion
          preview={preview}
          isBusy={isBusy}
          onFileWins={onFileWins}
          onCancel={onCancel}
          onRestore={onRestore}
        />
      )}
      <h3>最近 10 天的自动备份</h3>
      <KeptList {...kept} isBusy={isBusy} />
    </Panel>
  );
}

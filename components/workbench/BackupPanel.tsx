import { useRef } from 'preact/hooks';
import type { RestorePreview } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';
import { Panel } from './Panel';
import { RestoreQuestion } from './RestoreQuestion';

interface Props {
  preview: RestorePreview | null;
  onExport: () => void;
  onChoose: (file: File) => void;
  onCancel: () => void;
  onRestore: () => void;
}

/** Everything in one file, and back: first what the file would bring, then the merge. */
export function BackupPanel({ preview, onExport, onChoose, onCancel, onRestore }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: { currentTarget: HTMLInputElement }) => {
    const file = event.currentTarget.files?.[0];
    // The same file can be chosen again after it was mended.
    event.currentTarget.value = '';
    if (file) onChoose(file);
  };
  return (
    <Panel title="备份与恢复" hint="全部记录和设置存成一个文件，换电脑或重装后可以合并回来，重复的不会多算。">
      <div class="row">
        <Button onClick={onExport}>下载备份</Button>
        <Button onClick={() => input.current?.click()}>从备份恢复…</Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          aria-label="备份文件"
          tabIndex={-1}
          class="off-screen"
          onChange={choose}
        />
      </div>
      {preview && <RestoreQuestion preview={preview} onCancel={onCancel} onRestore={onRestore} />}
    </Panel>
  );
}

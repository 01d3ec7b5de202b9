import type { ArchiveState } from '../../lib/state/archive';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { Panel } from './Panel';

const spans = { '6': '半年没来过的买家', '12': '一年没来过的买家', '24': '两年没来过的买家' } as const;

interface Props {
  state: ArchiveState;
  isBusy: boolean;
  onMonths: (months: keyof typeof spans) => void;
  onSave: () => void;
  onKeep: () => void;
  onRemove: () => void;
}

/** Old records go to a file first, and out of the log only when the agent has seen the file. */
export function ArchivePanel({ state, isBusy, onMonths, onSave, onKeep, onRemove }: Props) {
  const saved = state.saved.value;
  return (
    <Panel
      title="归档旧记录"
      hint="把很久没来过的买家的记录存成文件，再从本机移走，省地方。每天的统计不变；要查明细时，用“从备份恢复”合并回来。换电脑时和备份一起带走。"
    >
      {saved ? (
        <div class="restore" role="status">
          <p>
            <strong>{saved.name}</strong> 里有 {saved.events.toLocaleString('zh-CN')} 条。看到文件存好了，再从本机移走。
          </p>
          <div class="row">
            <Button look="primary" disabled={isBusy} onClick={onRemove}>
              文件在了，移走
            </Button>
            <Button onClick={onKeep}>先不移走</Button>
          </div>
        </div>
      ) : (
        <div class="export-line">
          <Choice label="归档哪些" names={spans} value={state.months.value} onChoose={onMonths} />
          <Button disabled={isBusy} onClick={onSave}>
            存成归档文件
          </Button>
        </div>
      )}
    </Panel>
  );
}

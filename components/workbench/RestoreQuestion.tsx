import type { RestoreReport } from '../../lib/messages/protocol';
import type { RestorePreview } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';
import { settingNames } from './setting-names';

function Plan({ report }: { report: RestoreReport & { ok: true } }) {
  const names = report.settings.map((key) => settingNames[key] ?? key);
  return (
    <ul class="plain-list">
      <li>新增 {report.eventsNew} 条记录</li>
      <li>已有 {report.eventsKnown} 条，不会重复计入</li>
      {report.itemsNew > 0 && <li>话术和资料 {report.itemsNew} 条新增或更新</li>}
      {names.length > 0 && <li>设置改成文件里的：{names.join('、')}</li>}
    </ul>
  );
}

interface Props {
  preview: RestorePreview;
  isBusy: boolean;
  onFileWins: (fileWins: boolean) => void;
  onCancel: () => void;
  onRestore: () => void;
}

/** What a chosen file would bring, or why it cannot be used. Nothing is changed before 合并. */
export function RestoreQuestion({ preview, isBusy, onFileWins, onCancel, onRestore }: Props) {
  const { name, report, fileWins } = preview;
  return (
    <div class="restore" role="status" data-failed={!report.ok}>
      <strong>{name}</strong>
      {report.ok ? <Plan report={report} /> : <p class="ui-problem">{report.line}</p>}
      {report.ok && (
        <fieldset class="choices">
          <legend>这份备份之后又改过的话术和资料</legend>
          <label>
            <input type="radio" name="restore-wins" checked={!fileWins} onChange={() => onFileWins(false)} />
            保留现在的
          </label>
          <label>
            <input type="radio" name="restore-wins" checked={fileWins} onChange={() => onFileWins(true)} />
            改回备份里的
          </label>
        </fieldset>
      )}
      <div class="row">
        {report.ok && (
          <Button look="primary" disabled={isBusy} onClick={onRestore}>
            合并
          </Button>
        )}
        <Button onClick={onCancel}>{report.ok ? '取消' : '知道了'}</Button>
      </div>
    </div>
  );
}

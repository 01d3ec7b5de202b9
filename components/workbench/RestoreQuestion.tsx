import type { RestoreReport } from '../../lib/messages/protocol';
import type { RestorePreview } from '../../lib/state/workbench-data';
import { Button } from '../ui/Button';

/** Switches as agents know them, by their key in the file. */
const settingNames: Readonly<Record<string, string>> = {
  bindings: '快捷键',
  pins: '常用话术',
  docks: '浮层位置',
  consolesOff: '各客服台开关',
  agents: '客服名字',
  lossReasons: '流失原因',
  openAs: '打开方式',
  dayStartMinutes: '每天几点起算',
  tone: '推荐话术的语气',
};

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
  onCancel: () => void;
  onRestore: () => void;
}

/** What a chosen file would bring, or why it cannot be used. Nothing is changed before 合并. */
export function RestoreQuestion({ preview: { name, report }, onCancel, onRestore }: Props) {
  return (
    <div class="restore" role="status" data-failed={!report.ok}>
      <strong>{name}</strong>
      {report.ok ? <Plan report={report} /> : <p class="ui-problem">{report.line}</p>}
      <div class="row">
        {report.ok && (
          <Button look="primary" onClick={onRestore}>
            合并
          </Button>
        )}
        <Button onClick={onCancel}>{report.ok ? '取消' : '知道了'}</Button>
      </div>
    </div>
  );
}

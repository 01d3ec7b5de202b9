import type { Format } from '../../../lib/domain/exchange/job';
import type { ExportState } from '../../../lib/state/library-export';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import { Problem } from '../../ui/Problem';
import { useStepHeading } from '../../ui/step-focus';
import { Panel } from '../Panel';
import './Import.css';
import { ImportBusy } from './ImportBusy';

const formatNames: Readonly<Record<Format, string>> = {
  xlsx: 'Excel 表格（.xlsx）',
  csv: 'CSV（Excel、WPS 和别的工具都能开）',
  json: 'JSON（给程序用）',
};

interface Props {
  state: ExportState;
  onToggle: (group: string) => void;
  onToggleAll: () => void;
  onFormat: (format: Format) => void;
  onRun: () => void;
  onStop: () => void;
  onClose: () => void;
}

function Choices({ state, onToggle, onToggleAll, onFormat, onRun, onStop }: Omit<Props, 'onClose'>) {
  const count = state.scripts.value;
  return (
    <Panel title="导出什么" hint="再导入回来一条不差：分组、编码、备注、编号都在表里。">
      <fieldset class="choices">
        <legend>分组</legend>
        {state.groups.value.map(({ id, name, scripts }) => (
          <label key={id}>
            <input type="checkbox" checked={!state.left.value.has(id)} onChange={() => onToggle(id)} />
            {name} <span class="quiet">{scripts}</span>
          </label>
        ))}
        {state.groups.value.length > 1 && (
          <Button look="plain" onClick={onToggleAll}>
            {state.left.value.size > 0 ? '全选' : '全不选'}
          </Button>
        )}
      </fieldset>
      <fieldset class="choices">
        <legend>格式</legend>
        {(Object.keys(formatNames) as Format[]).map((format) => (
          <label key={format}>
            <input
              type="radio"
              name="export-format"
              checked={state.format.value === format}
              onChange={() => onFormat(format)}
            />
            {formatNames[format]}
          </label>
        ))}
      </fieldset>
      <Problem id="export-problem" line={state.problem.value} />
      {state.isBusy.value ? (
        <ImportBusy busy={{ label: '正在生成文件', done: 0, total: 0 }} onStop={onStop} />
      ) : (
        <div class="row">
          <Button look="primary" disabled={count === 0} onClick={onRun}>
            导出 {count.toLocaleString('zh-CN')} 条
          </Button>
        </div>
      )}
    </Panel>
  );
}

/** 导出话术: which groups, in which format. */
export function ExportView({ onClose, ...props }: Props) {
  const heading = useStepHeading(String(props.state.isBusy.value));
  return (
    <>
      <header class="section-head">
        <h1 ref={heading} tabIndex={-1}>
          导出话术
        </h1>
        <Button onClick={onClose}>返回</Button>
      </header>
      {props.state.groups.value.length === 0 ? (
        <EmptyState title="还没有自己的话术">自带的话术不用导出，每台电脑上都有。</EmptyState>
      ) : (
        <Choices {...props} />
      )}
    </>
  );
}

import { yuan } from '../../lib/domain/money';
import { agentLabel } from '../../lib/domain/records/names';
import { type Figures, formatRate, formatWait } from '../../lib/domain/tally/figures';
import type { TeamFile, TeamResult, TeamState } from '../../lib/state/team';
import { Button } from '../ui/Button';
import { FileButton } from '../ui/FileButton';
import { Tick } from '../ui/Tick';
import { Panel } from './Panel';

const names = ['询单人数', '下单人数', '支付人数', '询单转化率', '客服销售额', '客单价', '首次响应', '平均响应'];

const cellsOf = (figures: Figures): readonly (string | number)[] => [
  figures.inquiry,
  figures.ordered,
  figures.paid,
  formatRate(figures.rate),
  yuan(figures.sales),
  figures.averageOrder === null ? '—' : yuan(figures.averageOrder),
  formatWait(figures.firstResponseMs),
  formatWait(figures.averageResponseMs),
];

function FileLine({ file: { name, added, problem } }: { file: TeamFile }) {
  return (
    <li>
      {name}：{problem ? <span class="ui-problem">{problem}</span> : `${added.toLocaleString('zh-CN')} 条计入`}
    </li>
  );
}

function Result({ result: { range, files, figures } }: { result: TeamResult }) {
  return (
    <>
      <ul class="plain-list" aria-label="合并的文件">
        {files.map((file, at) => (
          <FileLine key={`${at} ${file.name}`} file={file} />
        ))}
      </ul>
      <div class="table-frame">
        <table class="figures">
          <caption class="quiet">
            {range.from === range.to ? range.from : `${range.from} 至 ${range.to}`}
            ，本机统计，抖音口径。同一条记录出现在几个文件里只算一次；每台电脑的买家标识不同，同一位买家找过两台电脑上的客服会算两位。
          </caption>
          <thead>
            <tr>
              <th scope="col">客服</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {figures.map(({ total }) => (
              <tr key={total.agent} class={total.agent === null ? 'total' : ''}>
                <th scope="row">{total.agent === null ? '合计' : agentLabel(total.agent)}</th>
                {cellsOf(total).map((cell, at) => (
                  <td key={names[at]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

interface Props {
  state: TeamState;
  isBusy: boolean;
  onToggleOwn: () => void;
  onOpen: (files: readonly File[]) => void;
  onExport: () => void;
  onClose: () => void;
}

/** For a lead: several agents' backups, merged to be looked at. */
export function TeamPanel({ state, isBusy, onToggleOwn, onOpen, onExport, onClose }: Props) {
  const result = state.result.value;
  return (
    <Panel
      title="合看几位客服"
      hint="每位客服在自己电脑上“下载备份”，把文件发给组长，一起选进来看上面选的日期。只看，不写进这台电脑。话术包在「话术」里导出、导入。"
      actions={
        result && (
          <>
            <Button disabled={isBusy} onClick={onExport}>
              导出表格
            </Button>
            <Button onClick={onClose}>收起</Button>
          </>
        )
      }
    >
      <div class="row">
        <FileButton label="几位客服的备份" accept=".json,application/json" multiple disabled={isBusy} onFiles={onOpen}>
          选几份备份…
        </FileButton>
        <Tick label="也算上这台电脑的" checked={state.withOwn.value} onTick={onToggleOwn} />
      </div>
      {result && <Result result={result} />}
    </Panel>
  );
}

import { Fragment } from 'preact';
import { yuan } from '../../lib/domain/money';
import type { Compared, ComparedRow } from '../../lib/domain/records/compare';
import { always } from '../../lib/domain/records/platform-columns';
import { type Measure, platformSheets } from '../../lib/domain/records/platforms';
import { formatWait } from '../../lib/domain/tally/figures';
import type { CompareState, Comparison } from '../../lib/state/compare';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { FileButton } from '../ui/FileButton';
import { Problem } from '../ui/Problem';
import { Panel } from './Panel';

const count = (value: number): string => value.toLocaleString('zh-CN');
const share = (value: number): string => `${(value * 100).toFixed(2)}%`;
const measures: Readonly<Record<Measure, { name: string; format: (value: number) => string }>> = {
  sessions: { name: '会话量', format: count },
  inquiry: { name: '询单人数', format: count },
  ordered: { name: '下单人数', format: count },
  paid: { name: '支付人数', format: count },
  rate: { name: '询单转化率', format: share },
  sales: { name: '客服销售额', format: yuan },
  averageOrder: { name: '客单价', format: yuan },
  firstResponse: { name: '首次响应', format: formatWait },
  averageResponse: { name: '平均响应', format: formatWait },
  inTime: { name: '及时回复率', format: share },
};

/** Where no definition parts them. */
const sameRule = '口径相同，差的多半是本机没看到的会话或订单';

function gapOf({ measure, theirs, ours }: Compared): string {
  if (theirs === null || ours === null) return '—';
  const gap = ours - theirs;
  const { format } = measures[measure];
  const shown = format(Math.abs(gap));
  if (shown === format(0)) return '一致';
  const points = measure === 'rate' || measure === 'inTime' ? `${(Math.abs(gap) * 100).toFixed(2)} 个百分点` : shown;
  return gap > 0 ? `本机多 ${points}` : `本机少 ${points}`;
}

function Figure({ figure }: { figure: Compared }) {
  const { name, format } = measures[figure.measure];
  const show = (value: number | null): string => (value === null ? '—' : format(value));
  const gap = gapOf(figure);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{show(figure.theirs)}</td>
      <td>{show(figure.ours)}</td>
      <td data-gap={gap !== '一致' && gap !== '—'}>{gap}</td>
      <td class="compare-why">{gap === '一致' || gap === '—' ? '' : (figure.why ?? sameRule)}</td>
    </tr>
  );
}

function Rows({ row: { day, agent, isKnown, figures } }: { row: ComparedRow }) {
  return (
    <>
      <tr class="compare-who">
        <th scope="rowgroup" colSpan={5}>
          {agent ?? '全部客服'} {day} {!isKnown && <Chip>本机没有这位客服的记录</Chip>}
        </th>
      </tr>
      {isKnown && figures.map((figure) => <Figure key={figure.measure} figure={figure} />)}
    </>
  );
}

function Result({ result: { name, platform, range, rows } }: { result: Comparison }) {
  return (
    <div class="table-frame">
      <table class="figures compare">
        <caption class="quiet">{always}</caption>
        <thead>
          <tr>
            <th scope="col">
              {name}，{range.from === range.to ? range.from : `${range.from} 至 ${range.to}`}
            </th>
            <th scope="col">{platformSheets[platform].name}</th>
            <th scope="col">本机（按{platformSheets[platform].rule}口径）</th>
            <th scope="col">差</th>
            <th scope="col">口径上为什么会差</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <Fragment key={`${row.day} ${row.agent} ${at}`}>
              <Rows row={row} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Props {
  state: CompareState;
  isBusy: boolean;
  onChoose: (file: File) => void;
  onClose: () => void;
}

/** The platform's own sheet beside our figures. */
export function ComparePanel({ state, isBusy, onChoose, onClose }: Props) {
  const result = state.result.value;
  return (
    <Panel
      title="和平台对数"
      hint="选平台后台导出的客服数据（飞鸽、快手、拼多多、千牛、京东、小红书），并排看差在哪。表里没写日期的，按上面选的日期对。只对数，不存。"
      actions={result && <Button onClick={onClose}>收起</Button>}
    >
      <div class="row">
        <FileButton
          label="平台的表"
          accept=".xlsx,.csv,.tsv,.txt,.xls"
          disabled={isBusy}
          onFiles={([file]) => file && onChoose(file)}
        >
          选平台的表…
        </FileButton>
      </div>
      <Problem id="compare-problem" line={state.problem.value} />
      {result && <Result result={result} />}
    </Panel>
  );
}

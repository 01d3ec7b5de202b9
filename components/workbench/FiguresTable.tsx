import { yuan } from '../../lib/domain/money';
import { type Figures, formatRate, formatWait, type RangeFigures } from '../../lib/domain/tally/figures';
import { Chip } from '../ui/Chip';
import { EmptyState } from '../ui/EmptyState';

const columns: readonly { name: string; cell: (figures: Figures) => string | number }[] = [
  { name: '咨询人数', cell: ({ consulted }) => consulted },
  { name: '询单人数', cell: ({ inquiry }) => inquiry },
  { name: '下单人数', cell: ({ ordered }) => ordered },
  { name: '支付人数', cell: ({ paid }) => paid },
  { name: '询单转化率', cell: ({ rate }) => formatRate(rate) },
  { name: '客服销售额', cell: salesCell },
  { name: '客单价', cell: ({ averageOrder }) => (averageOrder === null ? '—' : yuan(averageOrder)) },
  { name: '首次响应', cell: ({ firstResponseMs }) => formatWait(firstResponseMs) },
  { name: '平均响应', cell: ({ averageResponseMs }) => formatWait(averageResponseMs) },
];

/** Names of the columns, in their order. */
export const figureColumns = columns.map(({ name }) => name);

/** Payments without a known amount are missing in the sum, and it says so. */
function salesCell({ sales, unpriced }: Figures): string {
  return unpriced === 0 ? yuan(sales) : `${yuan(sales)}（另 ${unpriced} 笔未填）`;
}

const hasHappened = (figures: Figures): boolean =>
  figures.inquiry + figures.paid + figures.rounds + figures.lateRounds + figures.sales > 0;

type Column = (typeof columns)[number];

function Cells({ figures, columns }: { figures: Figures; columns: readonly Column[] }) {
  return (
    <>
      {columns.map(({ name, cell }) => (
        <td key={name}>{cell(figures)}</td>
      ))}
    </>
  );
}

/** A line for each day on which something happened, the newest first, under the sum of all. */
export function FiguresTable({ figures, hidden }: { figures: RangeFigures; hidden: readonly string[] }) {
  const shown = columns.filter(({ name }) => !hidden.includes(name));
  const days = figures.days.filter(hasHappened).reverse();
  if (days.length === 0) {
    return <EmptyState title="这几天没有记录">打开客服台接待买家后，这里会有每天的统计。</EmptyState>;
  }
  const idle = figures.days.length - days.length;
  return (
    <div class="table-frame">
      <table class="figures">
        <caption class="quiet">本机统计，抖音口径；“未定”的日子 72 小时内付款还会算进去，以平台数据为准。</caption>
        <thead>
          <tr>
            <th scope="col">日期</th>
            {shown.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr class="total">
            <th scope="row">合计</th>
            <Cells figures={figures.total} columns={shown} />
          </tr>
          {days.map((day) => (
            <tr key={day.day}>
              <th scope="row">
                {day.day} {!day.final && <Chip>未定</Chip>}
              </th>
              <Cells figures={day} columns={shown} />
            </tr>
          ))}
        </tbody>
      </table>
      {idle > 0 && <p class="quiet">其余 {idle} 天没有记录。</p>}
    </div>
  );
}

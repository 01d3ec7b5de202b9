import { type DayFigures, formatRate, formatWait } from '../../lib/domain/tally/figures';
import { Chip } from '../ui/Chip';

const weekdays = ['日', '一', '二', '三', '四', '五', '六'];

/** `2026-11-22` → `11月22日 周日`. */
function dayLabel(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 周${weekdays[date.getUTCDay()]}`;
}

interface Props {
  day: string;
  /** Null while they are being counted. */
  figures: DayFigures | null;
}

/** Today at a glance: how many of those who asked paid, then the counts it is made of, then how fast the replies were. */
export function TodayFigures({ day, figures }: Props) {
  const count = (value: number | undefined) => value ?? '…';
  return (
    <section aria-label="今天的统计" aria-busy={figures === null} class="today">
      <header>
        <h1>{dayLabel(day)}</h1>
        <Chip>本机统计</Chip>
        {figures?.final === false && <Chip>未定</Chip>}
      </header>
      <dl class="today-figures">
        <div class="today-rate">
          <dt>询单转化率</dt>
          <dd>{figures ? formatRate(figures.rate) : '…'}</dd>
        </div>
        <div>
          <dt>询单人数</dt>
          <dd>{count(figures?.inquiry)}</dd>
        </div>
        <div>
          <dt>下单人数</dt>
          <dd>{count(figures?.ordered)}</dd>
        </div>
        <div>
          <dt>支付人数</dt>
          <dd>{count(figures?.paid)}</dd>
        </div>
      </dl>
      <dl class="today-waits">
        <div>
          <dt>首次响应</dt>
          <dd>{figures ? formatWait(figures.firstResponseMs) : '…'}</dd>
        </div>
        <div>
          <dt>平均响应</dt>
          <dd>{figures ? formatWait(figures.averageResponseMs) : '…'}</dd>
        </div>
      </dl>
      {figures?.final === false && <p class="quiet">72 小时内付款还会算进今天；以平台数据为准。</p>}
    </section>
  );
}

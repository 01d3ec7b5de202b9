import { yuan } from '../../../lib/domain/money';
import { type NextStep, reachesLine } from '../../../lib/domain/stats/advice';
import { type BehindFilter, orderedGroup } from '../../../lib/domain/stats/behind';
import { type Figures, formatRate, formatWait } from '../../../lib/domain/tally/figures';
import { Chip } from '../../ui/Chip';
import './Headline.css';

interface Props {
  figures: Figures;
  /** The days compared with, and their name. */
  before: { name: string; figures: Figures } | null;
  /** In percent. */
  line: string;
  steps: readonly NextStep[];
  onStep: (step: NextStep) => void;
  onOpen: (filter: Partial<BehindFilter>) => void;
}

const stepsOfFunnel = [
  { name: '咨询', of: 'consulted', filter: {} },
  { name: '询单', of: 'inquiry', filter: { inquiry: 'yes' } },
  { name: '下单', of: 'ordered', filter: { inquiry: 'yes', group: orderedGroup } },
  { name: '支付', of: 'paid', filter: { result: 'paid' } },
] as const;

const percentOf = ({ rate }: Figures): number | null => (rate ? (rate.over / rate.under) * 100 : null);

/** `比昨天 +3`, `和昨天一样`. */
function differenceLine(name: string, now: number, then: number): string {
  if (now === then) return `和${name}一样`;
  return `比${name} ${now > then ? '+' : '−'}${Math.abs(now - then)}`;
}

function rateLine({ figures, before }: Pick<Props, 'figures' | 'before'>): string | null {
  const [now, then] = [percentOf(figures), before && percentOf(before.figures)];
  if (!before || now === null || then === null) return null;
  const points = now - then;
  const same = formatRate(figures.rate) === formatRate(before.figures.rate);
  if (same) return `和${before.name}持平`;
  return `${before.name} ${formatRate(before.figures.rate)}，${points >= 0 ? '高' : '低'} ${Math.abs(points).toFixed(2)} 个点`;
}

/** How it goes, in five seconds: the funnel, the conversion against its line, and what to do next. */
export function Headline({ figures, before, line, steps, onStep, onOpen }: Props) {
  const reached = reachesLine(figures, line);
  const percent = percentOf(figures);
  return (
    <section class="headline" aria-label="今天怎么样">
      <div class="conversion">
        <p class="quiet">询单转化率</p>
        <p class="conversion-rate">
          {formatRate(figures.rate)}
          {reached !== null && <Chip look={reached ? 'accent' : 'warn'}>{reached ? '到线了' : '还没到线'}</Chip>}
        </p>
        <div
          class="conversion-bar"
          role="img"
          aria-label={`转化率 ${formatRate(figures.rate)}，线 ${line}%`}
          style={{ '--at': `${Math.min(100, percent ?? 0)}%`, '--line-at': `${Math.min(100, Number(line))}%` }}
        >
          <span />
          <i>线 {line}%</i>
        </div>
        <p class="quiet">{rateLine({ figures, before }) ?? '还没有可比的日子'}</p>
      </div>
      <ol class="funnel" aria-label="漏斗">
        {stepsOfFunnel.map(({ name, of, filter }, i) => {
          const former = stepsOfFunnel[i - 1]?.of;
          return (
            <li key={of}>
              <span class="quiet">{name}</span>
              <button
                type="button"
                class="funnel-number"
                title={`看这 ${figures[of]} 人`}
                onClick={() => onOpen(filter)}
              >
                {figures[of]}
                <span class="off-screen"> 人{name}，看是哪些买家</span>
              </button>
              <span class="quiet">
                {former && figures[former] > 0
                  ? `${stepsOfFunnel[i - 1]?.name}的 ${formatRate({ over: figures[of], under: figures[former] })}`
                  : '\u00a0'}
              </span>
              {before && <span class="quiet">{differenceLine(before.name, figures[of], before.figures[of])}</span>}
            </li>
          );
        })}
      </ol>
      <dl class="headline-more">
        <dt>销售额</dt>
        <dd>
          {yuan(figures.sales)}
          {figures.unpriced > 0 && <span class="quiet"> 另 {figures.unpriced} 笔未填</span>}
        </dd>
        <dt>客单价</dt>
        <dd>{figures.averageOrder === null ? '—' : yuan(figures.averageOrder)}</dd>
        <dt>首次响应</dt>
        <dd>{formatWait(figures.firstResponseMs)}</dd>
        <dt>平均响应</dt>
        <dd>{formatWait(figures.averageResponseMs)}</dd>
      </dl>
      <div class="next-steps">
        <h2>接下来</h2>
        {steps.length === 0 ? (
          <p class="quiet">{figures.consulted === 0 ? '还没有买家来问。' : '都跟上了，保持住。'}</p>
        ) : (
          <ol>
            {steps.map((step) => (
              <li key={step.line}>
                {step.at === null ? (
                  step.line
                ) : (
                  <button type="button" class="next-step" onClick={() => onStep(step)}>
                    {step.line}
                  </button>
                )}
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

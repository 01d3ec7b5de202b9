import type { Judged, NudgeList } from '../nudges/judge';
import { type Figures, formatRate, formatWait } from '../tally/figures';
import { type Groups, groupsOfKind } from '../tally/groups';
import { isAtLeast, parseDecimal } from '../tally/presets/fraction';

/** Whether a share of people reaches the line, `30` being 30 %, by the exact quotient; null without anybody. */
export function reachesLine({ rate }: Pick<Figures, 'rate'>, line: string): boolean | null {
  if (!rate) return null;
  return isAtLeast({ over: BigInt(rate.over) * 100n, under: BigInt(rate.under) }, parseDecimal(line));
}

/** How many more of those who asked would have to pay for the line to be reached; 0 where it is. 8 of 30 at 30 %: one. */
export function paidToLine({ inquiry, paid }: Pick<Figures, 'inquiry' | 'paid'>, line: string): number {
  const { over, under } = parseDecimal(line);
  const wanted = (BigInt(inquiry) * over + under * 100n - 1n) / (under * 100n);
  return Math.max(0, Number(wanted) - paid);
}

/** From so many waits on, a slow first reply is worth saying. */
const slowMs = 30_000;

/** One thing to do next, and where it is done: on the desk of follow-ups, or among the buyers whose talk nobody has said the end of. */
export interface NextStep {
  line: string;
  at: { desk: NudgeList; id: string | null } | 'open' | null;
}

/** Who is due for a nudge now is the most pressing of all: `小鱼`, because of 下单 10 分钟还没付款. */
export function dueStep(due: readonly Judged[]): NextStep[] {
  const [first] = due;
  if (!first) return [];
  const { followUp, verdict, list } = first;
  const who = followUp.name === null ? '' : `“${followUp.name}”`;
  const line =
    due.length === 1
      ? `${who || '1 位买家'}到点跟进：${verdict.why}`
      : `${due.length} 位买家到点跟进，先看${who || '最急的'}：${verdict.why}`;
  return [{ line, at: { desk: list, id: followUp.id } }];
}

/** At most three things to do next, the weightiest first; each is said by a figure and only where it holds. `due`: who is due for a nudge now. */
export function nextSteps(figures: Figures, groups: Groups, line: string, due: readonly Judged[] = []): NextStep[] {
  const { inquiry, ordered, paid } = figures;
  const unpaid = ordered - Math.min(paid, ordered);
  const missing = paidToLine(figures, line);
  const open = groupsOfKind(groups, 'loss').get('')?.lost ?? 0;
  const steps: NextStep[] = dueStep(due);
  const say = (said: string, at: NextStep['at'] = null) => steps.push({ line: said, at });
  if (unpaid > 0) say(`${unpaid} 人下了单还没付款，先去催付`, { desk: 'pay', id: null });
  if (inquiry > 0 && missing > 0)
    say(`转化率 ${formatRate(figures.rate)}，再成 ${missing} 人就到 ${line}% 的线`, { desk: 'order', id: null });
  if (open > unpaid) say(`${open - unpaid} 位询单的还没说明结果，回去看一眼，该跟的跟`, 'open');
  if (figures.firstResponseMs !== null && figures.firstResponseMs > slowMs)
    say(`首次响应平均 ${formatWait(figures.firstResponseMs)}，先回一句再慢慢查`);
  if (figures.lateRounds > 0) say(`有 ${figures.lateRounds} 次隔了 10 分钟以上才回`);
  return steps.slice(0, 3);
}

import { yuan } from '../money';
import { type Figures, formatRate, formatWait } from '../tally/figures';
import type { StatTable } from './tables';

export interface SummaryInput {
  /** `2025-06-10`, or `2025-06-01 至 2025-06-10`. */
  days: string;
  /** `''` = all. */
  agent: string;
  figures: Figures;
  /** The days compared with, and what they are called; null: none. */
  before: { label: string; figures: Figures } | null;
  line: string;
  losses: StatTable;
  steps: readonly string[];
}

/** 交班小结, as it is pasted into the group: plain lines, nothing that is not counted. */
export function shiftSummary({ days, agent, figures, before, line, losses, steps }: SummaryInput): string {
  const { consulted, inquiry, ordered, paid, sales, unpriced, averageOrder } = figures;
  const former = before ? `，${before.label} ${formatRate(before.figures.rate)}` : '';
  const money = [
    `销售额 ${yuan(sales)}${unpriced > 0 ? `（另 ${unpriced} 笔金额未填）` : ''}`,
    ...(averageOrder === null ? [] : [`客单价 ${yuan(averageOrder)}`]),
  ];
  const waits = `首次响应 ${formatWait(figures.firstResponseMs)}，平均响应 ${formatWait(figures.averageResponseMs)}`;
  const lost = losses.rows.filter(({ value }) => value > 0).map(({ label, value }) => `${label} ${value}`);
  return [
    `【交班小结】${days}${agent === '' ? '' : ` ${agent}`}`,
    `咨询 ${consulted}，询单 ${inquiry}，下单 ${ordered}，支付 ${paid}`,
    `询单转化率 ${formatRate(figures.rate)}（线 ${line}%${former}）${figures.final ? '' : '，72 小时内付款还会算进来'}`,
    money.join('，'),
    waits,
    ...(lost.length === 0 ? [] : [`没成的：${lost.join('、')}`]),
    ...(steps.length === 0 ? [] : ['接下来：', ...steps.map((step, i) => `${i + 1}. ${step}`)]),
    '本机统计，抖音口径，以平台数据为准',
  ].join('\n');
}

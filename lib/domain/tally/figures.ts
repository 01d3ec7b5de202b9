import { groupBy } from '../group-by';
import type { Fen } from '../money';
import type { CreditRules } from './credits';
import { dayBounds, daysBetween } from './day';
import type { InquiryEvent } from './events';
import { type Groups, sumGroups } from './groups';
import { WINDOW_MS } from './rules';
import { addSums, noSums, type Part, partsOfBuyer, type Sums } from './sums';

/** A quotient as its two counts: shown rounded, compared and summed exactly. */
export interface Rate {
  over: number;
  under: number;
}

/** The agent's own tally (本机统计) by the definitions of one platform; other presets give other figures under the same names. */
export interface Figures {
  preset: 'dy';
  /** Null: the whole shop, as far as this browser saw it. */
  agent: string | null;
  /** False while a payment could still come within 72 hours. */
  final: boolean;
  /** 咨询人数, and those of them whom a person answered. */
  consulted: number;
  replied: number;
  /** 询单人数, 下单人数, 支付人数: buyer-days. */
  inquiry: number;
  ordered: number;
  paid: number;
  /** 询单转化率, paid over inquiry; null without inquiries. */
  rate: Rate | null;
  /** 客服销售额 */
  sales: Fen;
  /** Payments whose amount nobody saw; they are missing in `sales`. */
  unpriced: number;
  /** Orders placed after a chat, and those of them that were paid (支付率 of a score sheet). */
  placedOrders: number;
  paidOrders: number;
  /** 客单价, to the fen, half up; null where nobody paid that day or an amount is missing. */
  averageOrder: Fen | null;
  /** 首次响应 and 平均响应: mean of so many waits; null without any. */
  firstResponseMs: number | null;
  firstResponses: number;
  averageResponseMs: number | null;
  rounds: number;
  /** Replies after 10 minutes of silence, in no mean. */
  lateRounds: number;
}

export interface DayFigures extends Figures {
  day: string;
}

export interface RangeFigures {
  days: readonly DayFigures[];
  /** The days' sums, and rates and means of the sums. */
  total: Figures;
}

export interface FiguresOptions extends Partial<CreditRules> {
  /** Null = all. */
  agent: string | null;
  now: number;
}

const mean = (total: number, count: number): number | null => (count === 0 ? null : total / count);

function toFigures(sums: Sums, agent: string | null, final: boolean): Figures {
  const { consulted, replied, inquiry, ordered, paid, sales, unpriced, placedOrders, paidOrders } = sums;
  const { firstMs, firsts, roundsMs, rounds, lateRounds } = sums;
  return {
    preset: 'dy',
    agent,
    final,
    consulted,
    replied,
    inquiry,
    ordered,
    paid,
    rate: inquiry === 0 ? null : { over: paid, under: inquiry },
    sales,
    unpriced,
    placedOrders,
    paidOrders,
    averageOrder: paid === 0 || unpriced > 0 ? null : Math.floor((2 * sales + paid) / (2 * paid)),
    firstResponseMs: mean(firstMs, firsts),
    firstResponses: firsts,
    averageResponseMs: mean(roundsMs, rounds),
    rounds,
    lateRounds,
  };
}

/** Whose parts are asked for: one agent's, training included, or the shop's without it. */
const countsPart =
  (agent: string | null) =>
  ({ agent: theirs, practice }: Part): boolean =>
    agent === null ? !practice : theirs === agent;

/** The groups of all these days together. */
export function groupsOfParts(parts: readonly Part[], agent: string | null): Groups {
  return sumGroups(parts.filter(countsPart(agent)).map(({ groups }) => groups));
}

/** Figures of every day from `from` to `to`, both included, and of all of them together, from what buyers added to those days. */
export function figuresOfParts(
  parts: readonly Part[],
  { from, to, agent, now, dayStartMs = 0 }: FiguresOptions & { from: string; to: string },
): RangeFigures {
  const byDay = groupBy(parts.filter(countsPart(agent)), ({ day }) => day);
  const isFinal = (day: string): boolean => now >= dayBounds(day, dayStartMs).end + WINDOW_MS;
  const days = daysBetween(from, to).map((day) => ({
    day,
    sums: (byDay.get(day) ?? []).reduce((total, { sums }) => addSums(total, sums), noSums),
  }));
  const total = days.reduce((sum, { sums }) => addSums(sum, sums), noSums);
  return {
    days: days.map(({ day, sums }) => ({ day, ...toFigures(sums, agent, isFinal(day)) })),
    total: toFigures(
      total,
      agent,
      days.every(({ day }) => isFinal(day)),
    ),
  };
}

/** The same, counted from all events of the buyers of those days. */
export function rangeFigures(
  events: readonly InquiryEvent[],
  options: FiguresOptions & { from: string; to: string },
): RangeFigures {
  const buyers = [...groupBy(events, ({ buyer }) => buyer).values()];
  const rules = { dayStartMs: options.dayStartMs ?? 0 };
  return figuresOfParts(
    buyers.flatMap((theirs) => partsOfBuyer(theirs, rules)),
    options,
  );
}

/** Figures of one day of the shop. */
export function dayFigures(
  events: readonly InquiryEvent[],
  { day, ...options }: FiguresOptions & { day: string },
): DayFigures {
  return rangeFigures(events, { ...options, from: day, to: day }).days[0] as DayFigures;
}

/** Two decimals, half up: 2 of 3 is `66.67%`, nothing below the line is `—`. */
export function formatRate(rate: Rate | null): string {
  if (!rate) return '—';
  const hundredths = Math.floor((rate.over * 20_000 + rate.under) / (2 * rate.under));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

/** Whole seconds: 26 670 ms is `27秒`, two and a half minutes `2分30秒`. */
export function formatWait(ms: number | null): string {
  if (ms === null) return '—';
  const seconds = Math.round(ms / 1000);
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分${seconds % 60}秒`;
}

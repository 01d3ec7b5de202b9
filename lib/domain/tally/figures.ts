import type { Fen } from '../money';
import { type Credit, type CreditRules, creditsOf } from './credits';
import { dayBounds, dayOf, daysBetween } from './day';
import type { InquiryEvent } from './events';
import { groupBy } from './group-by';
import { readStories } from './ledger';
import { countsFor } from './practice';
import { type Round, roundsOf } from './responses';
import { WINDOW_MS } from './rules';

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

interface Parts {
  credits: readonly Credit[];
  rounds: readonly Round[];
}

const mean = (waits: readonly number[]): number | null =>
  waits.length === 0 ? null : waits.reduce((total, wait) => total + wait, 0) / waits.length;

function toFigures({ credits, rounds }: Parts, agent: string | null, final: boolean): Figures {
  const total = (count: (credit: Credit) => number): number => credits.reduce((sum, credit) => sum + count(credit), 0);
  const [inquiry, paid] = [total((credit) => credit.inquiry), total((credit) => credit.paid)];
  const [sales, unpriced] = [total((credit) => credit.sales), total((credit) => credit.unpriced)];
  const inTime = rounds.filter((round) => !round.late);
  const firsts = inTime.filter((round) => round.first);
  return {
    preset: 'dy',
    agent,
    final,
    inquiry,
    ordered: total((credit) => credit.ordered),
    paid,
    rate: inquiry === 0 ? null : { over: paid, under: inquiry },
    sales,
    unpriced,
    averageOrder: paid === 0 || unpriced > 0 ? null : Math.floor((2 * sales + paid) / (2 * paid)),
    firstResponseMs: mean(firsts.map((round) => round.waitMs)),
    firstResponses: firsts.length,
    averageResponseMs: mean(inTime.map((round) => round.waitMs)),
    rounds: inTime.length,
    lateRounds: rounds.length - inTime.length,
  };
}

/** Figures of every day from `from` to `to`, both included, and of all of them together. */
export function rangeFigures(
  events: readonly InquiryEvent[],
  { from, to, agent, now, dayStartMs = 0 }: FiguresOptions & { from: string; to: string },
): RangeFigures {
  const stories = readStories(events.filter(countsFor(agent)));
  const isTheirs = (part: { agent: string }): boolean => agent === null || part.agent === agent;
  const credits = groupBy(stories.flatMap((story) => creditsOf(story, { dayStartMs })).filter(isTheirs), (c) => c.day);
  const rounds = groupBy(stories.flatMap(roundsOf).filter(isTheirs), (round) => dayOf(round.askedAt, dayStartMs));
  const partsOf = (day: string): Parts => ({ credits: credits.get(day) ?? [], rounds: rounds.get(day) ?? [] });
  const isFinal = (day: string): boolean => now >= dayBounds(day, dayStartMs).end + WINDOW_MS;
  const days = daysBetween(from, to);
  const all = days.map(partsOf);
  const whole = { credits: all.flatMap((parts) => parts.credits), rounds: all.flatMap((parts) => parts.rounds) };
  return {
    days: days.map((day) => ({ day, ...toFigures(partsOf(day), agent, isFinal(day)) })),
    total: toFigures(whole, agent, days.every(isFinal)),
  };
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

import type { Fen } from '../money';
import type { Figures } from '../tally/figures';
import { commission } from '../tally/presets/commission';
import { type Fraction, fraction, parseDecimal } from '../tally/presets/fraction';
import { type Kpi, kpi } from '../tally/presets/kpi';
import type { ScoreSettings } from './score-item';

/** What the month comes to so far. */
export interface MonthScore {
  kpi: Kpi;
  commission: Fen;
  pay: Fen;
}

/** Seconds, exact; null without a round. */
const seconds = ({ averageResponseMs, rounds }: Figures): Fraction | null =>
  averageResponseMs === null ? null : fraction(Math.round(averageResponseMs * rounds), rounds * 1000);

/** 考核 and 提成 by the shop's own sheet, from this month's figures of one agent and what the lead gave. */
export function monthScore(figures: Figures, { sheet, base, rule, given }: ScoreSettings): MonthScore {
  const scored = kpi(sheet, {
    finalPaid: figures.paid,
    inquiry: figures.inquiry,
    paidOrders: figures.paidOrders,
    placedOrders: figures.placedOrders,
    ratio: given.ratio === '' ? null : parseDecimal(given.ratio),
    replied: figures.replied,
    received: figures.consulted,
    averageResponse: seconds(figures),
    tasks: given.tasks,
    attitude: given.attitude,
    late: given.late,
    leave: given.leave,
    base,
  });
  const share = commission(rule, figures.sales, scored.total);
  return { kpi: scored, commission: share, pay: scored.performancePay + share };
}

/** The same figures had one more of those who asked paid an order of average size; null where everybody has paid. */
export function withOneMore(figures: Figures): Figures | null {
  const { inquiry, ordered, paid, paidOrders, placedOrders, averageOrder, sales } = figures;
  if (paid >= inquiry) return null;
  // Most likely one of those who have ordered already.
  const isNewOrder = placedOrders <= paidOrders;
  return {
    ...figures,
    paid: paid + 1,
    ordered: Math.max(ordered, paid + 1),
    placedOrders: placedOrders + Number(isNewOrder),
    paidOrders: paidOrders + 1,
    sales: sales + (averageOrder ?? 0),
    rate: { over: paid + 1, under: inquiry },
  };
}

/** What is left to a target, by day of the rest of the month, today included: 40 paid of 100 with 6 days left are 10 a day. */
export function perDayLeft(done: number, goal: number, today: string): { left: number; days: number; perDay: number } {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate() - day + 1;
  const left = Math.max(0, goal - done);
  return { left, days, perDay: Math.ceil(left / days) };
}

import type { Fen } from '../../money';
import { type Fraction, fraction, isAtLeast, parseDecimal, plus, times, toFixed } from './fraction';

/** So many points from this value on, or up to it where less is better. */
export interface Band {
  limit: string;
  points: number;
}

export interface BandItem {
  weight: number;
  /** Best first; what meets none gets no points. */
  bands: readonly Band[];
  better: 'more' | 'less';
}

/** A shop's 考核表: every value is a setting. */
export interface KpiSheet {
  conversion: BandItem;
  payRate: BandItem;
  averageOrder: BandItem;
  reply: BandItem;
  response: BandItem;
  /** Weights of what is given in points. */
  tasks: number;
  attitude: number;
  attendance: { weight: number; perLate: number; perLeave: number };
}

const bandsOf = (...limits: readonly [string, string, string]): Band[] =>
  limits.map((limit, index) => ({ limit, points: 100 - 20 * index }));

/** One shop's example, no platform's rule; one copy of it prints 800 where 80 is meant. */
export const exampleSheet: KpiSheet = {
  conversion: { weight: 35, better: 'more', bands: bandsOf('0.75', '0.65', '0.50') },
  payRate: { weight: 20, better: 'more', bands: bandsOf('0.92', '0.85', '0.72') },
  averageOrder: { weight: 10, better: 'more', bands: bandsOf('1.12', '1.08', '1.06') },
  reply: { weight: 5, better: 'more', bands: bandsOf('0.99', '0.97', '0.95') },
  response: { weight: 5, better: 'less', bands: bandsOf('30', '45', '55') },
  tasks: 10,
  attitude: 5,
  attendance: { weight: 10, perLate: 2, perLeave: 1 },
};

/** What one agent's month came to. */
export interface KpiInput {
  finalPaid: number;
  inquiry: number;
  paidOrders: number;
  placedOrders: number;
  /** 落实客单价比; null where it cannot be formed. */
  ratio: Fraction | null;
  replied: number;
  received: number;
  /** Seconds, exact; null without a round. */
  averageResponse: Fraction | null;
  tasks: string;
  attitude: string;
  /** Days late or left early, and days of leave. */
  late: number;
  leave: number;
  base: Fen;
}

export type KpiScores = Readonly<Record<keyof KpiSheet, string>>;

export interface Kpi {
  preset: 'kpi';
  scores: KpiScores;
  /** `84.60` */
  total: string;
  performancePay: Fen;
}

/** Points by the exact quotient, never by a rounded percent; nothing to divide by gets none. */
export function pointsOf({ bands, better }: BandItem, value: Fraction | null): number {
  if (!value) return 0;
  const meets = ({ limit }: Band): boolean => {
    const edge = parseDecimal(limit);
    return better === 'more' ? isAtLeast(value, edge) : isAtLeast(edge, value);
  };
  return bands.find(meets)?.points ?? 0;
}

const quotient = (over: number, under: number): Fraction | null => (under === 0 ? null : fraction(over, under));

function scoresOf(sheet: KpiSheet, input: KpiInput): KpiScores {
  const { perLate, perLeave } = sheet.attendance;
  return {
    conversion: String(pointsOf(sheet.conversion, quotient(input.finalPaid, input.inquiry))),
    payRate: String(pointsOf(sheet.payRate, quotient(input.paidOrders, input.placedOrders))),
    averageOrder: String(pointsOf(sheet.averageOrder, input.ratio)),
    reply: String(pointsOf(sheet.reply, quotient(input.replied, input.received))),
    response: String(pointsOf(sheet.response, input.averageResponse)),
    tasks: input.tasks,
    attitude: input.attitude,
    attendance: String(Math.max(0, 100 - perLate * input.late - perLeave * input.leave)),
  };
}

const weightOf = (item: BandItem | { weight: number } | number): number =>
  typeof item === 'number' ? item : item.weight;

/** The score sheet of one agent: 80 × 35 % + … = `84.60`, and 750.00 × 84.60 % = 634.50. */
export function kpi(sheet: KpiSheet, input: KpiInput): Kpi {
  const scores = scoresOf(sheet, input);
  const items = Object.keys(scores) as (keyof KpiSheet)[];
  const parts = items.map((item) => times(parseDecimal(scores[item]), fraction(weightOf(sheet[item]), 100)));
  const total = toFixed(parts.reduce(plus, fraction(0)), 2);
  const pay = times(fraction(input.base, 100), parseDecimal(total));
  return { preset: 'kpi', scores, total, performancePay: Number(toFixed(pay, 0)) };
}

import type { Fen } from '../../money';
import { type Fraction, fraction, isAtLeast, parseDecimal, plus, times, toFixed } from './fraction';

/** From this score on the rate on sales above the target is so many points higher or lower: `-0.2`. */
export interface ExcessStep {
  from: string;
  points: string;
}

/** A shop's 提成, rates in percent: `1.2` is 1.2 %. */
export interface CommissionRule {
  target: Fen;
  baseRate: string;
  excessRate: string;
  /** Best first; on a score below all of them nothing is paid on the excess. */
  steps: readonly ExcessStep[];
}

/** One shop's example. A score has two decimals: above 80 is from 80.01 on. */
export const exampleSteps: readonly ExcessStep[] = [
  { from: '95', points: '0.2' },
  { from: '80.01', points: '0' },
  { from: '60', points: '-0.2' },
];

const none = fraction(0);

function excessRateOf({ excessRate, steps }: CommissionRule, score: Fraction): Fraction {
  const step = steps.find(({ from }) => isAtLeast(score, parseDecimal(from)));
  if (!step) return none;
  const rate = plus(parseDecimal(excessRate), parseDecimal(step.points));
  return isAtLeast(rate, none) ? rate : none;
}

/**
 * Commission to the fen, half up, after one shop's example, no platform's rule: sales up to the target at the base rate, sales above it at the excess rate.
 * With 10,000.00 and 1 % and 2 % and a score of 95, sales of 12,000.00 give 100.00 + 44.00.
 */
export function commission(rule: CommissionRule, sales: Fen, score: string): Fen {
  const below = times(fraction(Math.min(sales, rule.target)), parseDecimal(rule.baseRate));
  const above = times(fraction(Math.max(0, sales - rule.target)), excessRateOf(rule, parseDecimal(score)));
  return Number(toFixed(times(plus(below, above), fraction(1, 100)), 0));
}

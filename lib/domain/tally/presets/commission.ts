import type { Fen } from '../../money';
import { type Fraction, fraction, isAtLeast, parseDecimal, plus, times, toFixed } from './fraction';

/** A shop's 提成, rates in percent: `1.2` is 1.2 %. */
export interface CommissionRule {
  target: Fen;
  baseRate: string;
  excessRate: string;
}

const none = fraction(0);

/** The rate on sales above the target moves by 0.2 points with the score; below 60 nothing is paid on them. */
function excessRateOf(rule: CommissionRule, score: Fraction): Fraction {
  const rate = parseDecimal(rule.excessRate);
  if (!isAtLeast(score, fraction(60))) return none;
  if (isAtLeast(score, fraction(95))) return plus(rate, parseDecimal('0.2'));
  if (!isAtLeast(fraction(80), score)) return rate;
  const less = plus(rate, parseDecimal('-0.2'));
  return isAtLeast(less, none) ? less : none;
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

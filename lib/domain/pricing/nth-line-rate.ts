import { rateOff } from './round';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

/** 第3款半价: the third line of the cart at half its amount. */
export function nthLineRate(rule: RuleOf<'nthLineRate'>, view: View): Taken | Refusal {
  if (view.amounts.length < rule.n) return { refused: 'short' };
  return takenOf(view.amounts.map((amount, i) => (i === rule.n - 1 ? rateOff(amount, rule.bp, rule.rounding) : 0)));
}

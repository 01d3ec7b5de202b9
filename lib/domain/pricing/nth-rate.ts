import type { Fen } from '../money';
import { rateOff } from './round';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

function offOf(rule: RuleOf<'nthRate'>, price: Fen): Fen {
  return rule.price === undefined ? rateOff(price, rule.bp, rule.rounding) : Math.max(0, price - rule.price);
}

/** 第2件半价: of 5 units at 10.00, 2 are half, which takes 10.00. Each line counts for itself. */
export function nthRate(rule: RuleOf<'nthRate'>, view: View): Taken | Refusal {
  const shares = view.amounts.map((amount, i) => {
    const units = view.quantities[i] as number;
    const times = Math.floor(units / rule.n);
    return Math.min(times, rule.once ? 1 : times) * offOf(rule, Math.floor(amount / units));
  });
  const most = Math.max(...view.quantities);
  if (most < rule.n) return { refused: 'short', gap: { units: rule.n - most, to: rule.n } };
  return takenOf(shares);
}

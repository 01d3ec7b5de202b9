import type { Fen } from '../money';
import { amountReached } from './amount-off';
import type { Prepared } from './prepare';
import { rateOff } from './round';
import type { RuleOf } from './types';
import type { View } from './view';

function amountBound(rule: RuleOf<'amountOff'>, view: View): Fen {
  if (!rule.tiers) return amountReached(rule, view).off;
  return Math.max(0, ...rule.tiers.filter((tier) => tier.threshold <= view.base).map((tier) => tier.off));
}

/** Rounding may take a little more of a smaller amount, at most its own step for each unit. */
function rateBound({ bp, cap = Number.POSITIVE_INFINITY, per, rounding }: RuleOf<'rate'>, { base, units }: View): Fen {
  const slack = (rounding?.to ?? 1) * units;
  return Math.min(rateOff(base, bp, rounding) + slack, cap * (per === 'unit' ? units : 1));
}

/**
 * The most a rule can take off its lines, whatever was applied before it: amounts only fall, so what it takes of the list
 * amount is enough, and all of it where nothing better is known. Lets a search leave out what cannot become the best.
 */
export function mostOff({ rule, quantities, prices, units, allowance }: Prepared): Fen {
  const amounts = prices.map((price, i) => price * (quantities[i] as number));
  const base = amounts.reduce((sum, amount) => sum + amount, 0);
  const view = { quantities, prices, amounts, base, units, saved: amounts.map(() => 0), allowance };
  if (rule.kind === 'amountOff') return Math.min(base, amountBound(rule, view));
  return rule.kind === 'rate' ? Math.min(base, rateBound(rule, view)) : base;
}

import type { Fen } from '../money';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

/** Free units among the first `units`: 买2送1 gives 1 of 3, 1 of 5, 3 of 10. */
function freeAmong(units: number, { buy, get }: RuleOf<'buyGet'>): number {
  const group = buy + get;
  return Math.floor(units / group) * get + Math.max(0, (units % group) - buy);
}

/** All units in one row, dearest first, so that the last of each group are its cheapest. */
function freeAcross(rule: RuleOf<'buyGet'>, prices: readonly Fen[], quantities: readonly number[]): number[] {
  const free = prices.map(() => 0);
  const dearestFirst = prices.map((_, i) => i).sort((a, b) => (prices[b] as number) - (prices[a] as number) || a - b);
  let before = 0;
  for (const i of dearestFirst) {
    const after = before + (quantities[i] as number);
    free[i] = freeAmong(after, rule) - freeAmong(before, rule);
    before = after;
  }
  return free;
}

/** 买2送1 of 5 at 35.00 takes 35.00. */
export function buyGet(rule: RuleOf<'buyGet'>, view: View): Taken | Refusal {
  const prices = view.amounts.map((amount, i) => Math.floor(amount / (view.quantities[i] as number)));
  const free = rule.across
    ? freeAcross(rule, prices, view.quantities)
    : view.quantities.map((units) => freeAmong(units, rule));
  const most = rule.across ? view.units : Math.max(...view.quantities);
  if (most <= rule.buy) return { refused: 'short', gap: { units: rule.buy + 1 - most, to: rule.buy + 1 } };
  return takenOf(free.map((units, i) => units * (prices[i] as number)));
}

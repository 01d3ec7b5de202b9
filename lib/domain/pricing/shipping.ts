import type { RuleOf } from './types';
import type { Refusal, Taken, View } from './view';

/** 运费 10.00, 满99包邮: nothing to pay from 99.00 on; below it says what is missing. */
export function shipping({ fee, freeAt }: RuleOf<'shipping'>, view: View): Taken | Refusal {
  const shares = view.amounts.map(() => 0);
  if (freeAt === undefined) return { shares, fee };
  if (view.base >= freeAt) return { shares, fee: 0 };
  return { shares, fee, next: { fen: freeAt - view.base, to: freeAt } };
}

/** 运费券 takes at most the fee that stands so far. */
export function shippingOff(rule: RuleOf<'shippingOff'>, view: View): Taken {
  return { shares: view.amounts.map(() => 0), feeOff: rule.off };
}

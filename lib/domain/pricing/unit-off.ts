import { takeItemPrice } from './item-price';
import type { RuleOf } from './types';
import type { Refusal, Taken, View } from './view';

/** 直降 2.00 on 3 × 10.00 takes 6.00; never more than the price. */
export function unitOff(rule: RuleOf<'unitOff'>, view: View): Taken | Refusal {
  return takeItemPrice((price) => Math.min(price, rule.off), view);
}

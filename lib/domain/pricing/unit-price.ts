import { takeItemPrice } from './item-price';
import type { RuleOf } from './types';
import type { Refusal, Taken, View } from './view';

/** 秒杀价 8.00 on 3 × 10.00 takes 6.00; a price above the list price takes nothing. */
export function unitPrice(rule: RuleOf<'unitPrice'>, view: View): Taken | Refusal {
  return takeItemPrice((price) => Math.max(0, price - rule.price), view);
}

import type { Fen } from '../money';

/**
 * The lines' amounts while rules are applied one after the other, in the order of the lines' ids. A search copies it for every
 * level, so it is nothing but numbers.
 */
export interface State {
  list: Float64Array;
  /** After item prices, counts and deposit benefits: what parallel coupons look at. */
  item: Float64Array;
  current: Float64Array;
  /** What an item price has taken off. */
  saved: Float64Array;
  /** The deposit's share: no coupon takes it. */
  kept: Float64Array;
  /** Sum of `current`. */
  goods: Fen;
  shipping: Fen;
  deposit: Fen;
}

export function startState(list: readonly Fen[]): State {
  return {
    list: Float64Array.from(list),
    item: Float64Array.from(list),
    current: Float64Array.from(list),
    saved: new Float64Array(list.length),
    kept: new Float64Array(list.length),
    goods: list.reduce((sum, amount) => sum + amount, 0),
    shipping: 0,
    deposit: 0,
  };
}

/** Makes `to` stand where `from` stands; the list amounts never change and are the same in both. */
export function copyState(from: State, to: State): void {
  to.item.set(from.item);
  to.current.set(from.current);
  to.saved.set(from.saved);
  to.kept.set(from.kept);
  to.goods = from.goods;
  to.shipping = from.shipping;
  to.deposit = from.deposit;
}

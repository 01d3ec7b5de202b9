import type { Fen } from '../money';
import { amountOff } from './amount-off';
import { buyGet } from './buy-get';
import { gift } from './gift';
import { nthLineRate } from './nth-line-rate';
import { nthRate } from './nth-rate';
import { points } from './points';
import type { Prepared } from './prepare';
import { presale } from './presale';
import { rate } from './rate';
import { shareOut } from './share';
import { shipping, shippingOff } from './shipping';
import type { State } from './state';
import type { Layer, Rule } from './types';
import { unitOff } from './unit-off';
import { unitPrice } from './unit-price';
import { nothing, type Refusal, type Taken, type View } from './view';

/** Before any coupon: what these take off, parallel coupons do not see either. */
const itemLayers: ReadonlySet<Layer> = new Set(['item', 'count', 'deposit']);

/** What one kind of promotion would take. A new kind fails to compile here until it has its line. */
function take(rule: Rule, view: View): Taken | Refusal {
  switch (rule.kind) {
    case 'unitPrice':
      return unitPrice(rule, view);
    case 'unitOff':
      return unitOff(rule, view);
    case 'rate':
      return rate(rule, view);
    case 'amountOff':
      return amountOff(rule, view);
    case 'nthRate':
      return nthRate(rule, view);
    case 'nthLineRate':
      return nthLineRate(rule, view);
    case 'buyGet':
      return buyGet(rule, view);
    case 'gift':
      return gift(rule, view);
    case 'points':
      return points(rule, view);
    case 'presale':
      return presale(rule, view);
    case 'shipping':
      return shipping(rule, view);
    case 'shippingOff':
      return shippingOff(rule, view);
  }
}

/** Plain loops here and in {@link settle}: a search comes by tens of thousands of times. */
function viewOf({ rule, covered, quantities, prices, units, allowance }: Prepared, state: State): View {
  const onBasis = state[rule.basis];
  const count = covered.length;
  const amounts: Fen[] = new Array(count).fill(0);
  const saved: Fen[] = new Array(count).fill(0);
  let base = 0;
  for (let j = 0; j < count; j++) {
    const i = covered[j] as number;
    amounts[j] = onBasis[i] as number;
    saved[j] = state.saved[i] as number;
    base += onBasis[i] as number;
  }
  return { quantities, prices, amounts, base, units, saved, allowance };
}

/** Takes the shares off their lines: none below zero or below its deposit, and the surplus is lost. Returns what came off. */
function settle({ rule, covered }: Prepared, { shares }: Taken, state: State): Fen[] {
  const isItem = itemLayers.has(rule.layer);
  const isItemPrice = rule.kind === 'unitPrice' || rule.kind === 'unitOff';
  const offs: Fen[] = new Array(covered.length).fill(0);
  for (let j = 0; j < offs.length; j++) {
    const i = covered[j] as number;
    const share = shares[j] as number;
    const left = state.current[i] as number;
    const off = Math.min(share, left - (state.kept[i] as number));
    offs[j] = off;
    state.current[i] = left - off;
    state.goods -= off;
    if (isItem) state.item[i] = Math.max(0, (state.item[i] as number) - off);
    if (isItemPrice) state.saved[i] = (state.saved[i] as number) + share;
  }
  return offs;
}

/** The deposit rests on its lines by what they cost now. */
function keep({ covered }: Prepared, deposit: Fen, state: State): void {
  const shares = shareOut(
    deposit,
    covered.map((i) => (state.current[i] as number) - (state.kept[i] as number)),
  );
  covered.forEach((i, j) => {
    state.kept[i] = (state.kept[i] as number) + (shares[j] as number);
  });
  state.deposit += deposit;
}

/** What one rule did: the amount it looked at and what came off each line it covers. */
export interface Applied {
  refused?: undefined;
  on: Fen;
  offs: readonly Fen[];
  taken: Taken;
}

/** Applies one rule to `state`, which stays as it was where the rule is refused. */
export function apply(prepared: Prepared, state: State): Applied | Refusal {
  const view = viewOf(prepared, state);
  const taken = take(prepared.rule, view);
  if (taken.refused) return taken;
  if (taken.deposit !== undefined && !hasRoom(prepared, taken, state)) return { refused: 'deposit' };
  if (taken.feeOff !== undefined && state.shipping === 0) return nothing;
  const goods = state.goods;
  const offs = settle(prepared, taken, state);
  const isMoney = taken.deposit === undefined && taken.gifts === undefined && taken.fee === undefined;
  if (isMoney && taken.feeOff === undefined && state.goods === goods) return nothing;
  if (taken.deposit !== undefined) keep(prepared, taken.deposit, state);
  state.shipping += (taken.fee ?? 0) - Math.min(state.shipping, taken.feeOff ?? 0);
  return { on: view.base, offs, taken };
}

/** A deposit cannot rest on money that an earlier rule took off or another deposit holds. */
function hasRoom({ covered }: Prepared, { shares, deposit = 0 }: Taken, state: State): boolean {
  const free = covered.reduce((sum, i, j) => {
    const left = (state.current[i] as number) - (state.kept[i] as number);
    return sum + Math.max(0, left - (shares[j] as number));
  }, 0);
  return free >= deposit;
}

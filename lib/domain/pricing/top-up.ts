import { type Fen, yuan } from '../money';
import { amountReached } from './amount-off';
import { type AddOn, closeGap, reachableSums } from './close-gap';
import type { Gap, Quote, Receipt } from './receipt';
import type { CartLine, Rule, RuleOf } from './types';
import type { View } from './view';

/** 凑单: what to add, and what the whole then comes to. */
export interface TopUp {
  items: readonly AddOn[];
  /** What the add-ons cost. */
  add: Fen;
  total: Fen;
  /** `total` less the total now: below 0 the buyer pays less than now and has more. */
  extra: Fen;
}

/** Beside a new total: a way that costs more is called no saving. */
export function extraWords(extra: Fen): string {
  if (extra === 0) return '总价不变';
  return extra > 0 ? `比现在多付 ${yuan(extra)}` : `比现在少付 ${yuan(-extra)}`;
}

function offAt(rule: RuleOf<'amountOff'>, amount: Fen): Fen {
  const view: View = {
    quantities: [1],
    prices: [amount],
    amounts: [amount],
    base: amount,
    units: 1,
    saved: [0],
    allowance: 1,
  };
  return Math.min(amount, amountReached(rule, view).off);
}

/** Above this amount nothing changes any more; a repetition without an end has none. */
function lastRung(rule: RuleOf<'amountOff'>): Fen {
  if (rule.tiers) return Math.max(...rule.tiers.map((tier) => tier.threshold));
  return (rule.threshold ?? 0) * (rule.repeats ? (rule.maxTimes ?? Number.POSITIVE_INFINITY) : 1);
}

/**
 * The cheapest way to a higher rung of one rule, every rung tried: 256 with 满300减50 and an add-on of 45 comes to 251, 5 less
 * than now. Null where no rung is in reach. On a tie the fewer items.
 */
export function topUp(subtotal: Fen, rule: RuleOf<'amountOff'>, addOns: readonly AddOn[]): TopUp | null {
  const now = offAt(rule, subtotal);
  const { sums, of } = reachableSums(addOns, Math.max(0, lastRung(rule) - subtotal));
  let found: TopUp | null = null;
  for (const sum of sums) {
    const off = offAt(rule, subtotal + sum);
    const total = subtotal + sum - off;
    if (off <= now || (found && total > found.total)) continue;
    const { items } = of(sum);
    if (!found || total < found.total || items.length < found.items.length)
      found = { items, add: sum, total, extra: total - (subtotal - now) };
  }
  return found;
}

/** A top-up for one rule of a whole receipt, which is priced again as a whole. */
export interface CartTopUp extends TopUp {
  receipt: Receipt;
}

/** What is just out of reach of one rule. */
export interface Wanted {
  rule: string;
  name: string;
  gap: Gap;
}

/** Rules that are short, and the next rungs of those that apply. */
export function wantedOf({ skipped, steps }: Receipt): Wanted[] {
  const short = skipped.flatMap(({ rule, name, gap }) => (gap ? [{ rule, name, gap }] : []));
  return [...short, ...steps.flatMap(({ rule, name, next }) => (next ? [{ rule, name, gap: next }] : []))];
}

/** Where the rule stands in a receipt: its next gap to the same rung, if it is still there. */
function missing(receipt: Receipt, rule: string, to: Fen): Fen {
  const now = wantedOf(receipt).find((one) => one.rule === rule)?.gap;
  return now && 'fen' in now && now.to <= to ? now.fen : 0;
}

/** A cart whose gaps are to be closed; `price` is a `quote` or `best` with the same rules, and `now` what it says of the cart. */
export interface TopUpInput {
  cart: readonly CartLine[];
  rules: readonly Rule[];
  price: (cart: readonly CartLine[]) => Quote;
  addOns: readonly AddOn[];
  now: Receipt;
  mostItems: number;
}

/**
 * Tries add-ons in the cart; where other rules took part of them away, a little more is asked for, a few times. A try at a time,
 * so that nobody waits for the tables.
 */
export function* eachTopUp(input: TopUpInput, { rule, gap }: Wanted): Generator<void, CartTopUp | null> {
  if (!('fen' in gap)) return null;
  const lines = input.rules.find(({ id }) => id === rule)?.lines ?? [];
  const usable = input.addOns.filter((one) => lines === 'all' || lines.includes(one.id));
  for (let tries = 0, asked = gap.fen; tries < 4; tries++) {
    const addition = closeGap(asked, usable, input.mostItems);
    if (!addition) return null;
    const more = addition.items.map((one) => ({ id: `+${one.id}`, product: one.id, price: one.price, quantity: 1 }));
    const receipt = input.price([...input.cart, ...more]);
    if (!receipt.ok) return null;
    const still = missing(receipt, rule, gap.to);
    if (still === 0) {
      const extra = receipt.total - input.now.total;
      return { ...addition, add: addition.sum, total: receipt.total, extra, receipt };
    }
    asked = addition.sum + still;
    yield;
  }
  return null;
}

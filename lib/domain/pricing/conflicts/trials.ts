import { yuan } from '../../money';
import { best } from '../best';
import { inLayerOrder, quote } from '../quote';
import type { Quote } from '../receipt';
import type { CartLine, Context, Rule, Span } from '../types';
import type { Shown } from './conflict';

const startsAndEnds = ({ from, to }: Span): number[] => [from, to].filter((at) => at !== undefined);

/**
 * The moments from `now` on at which anything begins or ends. Between two of them nothing changes, so that what holds at none of them
 * holds never.
 */
export function momentsOf(rules: readonly Rule[], now: number): number[] {
  const all = rules.flatMap((rule) => [
    ...startsAndEnds(rule),
    ...(rule.kind === 'presale' && rule.balance ? startsAndEnds(rule.balance) : []),
  ]);
  return [...new Set([now, ...all.filter((at) => at > now)])].sort((a, b) => a - b);
}

/** A buyer to whom everything is open, at each of these moments, before and after the deposit is paid. */
export function contextsOf(rules: readonly Rule[], now: number): Context[] {
  const buyer = { firstOrder: true, memberships: rules.flatMap(({ member }) => member ?? []) };
  const paid = rules.some(({ kind }) => kind === 'presale') ? [false, true] : [false];
  return momentsOf(rules, now).flatMap((at) =>
    paid.map((depositPaid) => ({ now: at, buyer: { ...buyer, depositPaid } })),
  );
}

function thresholdOf(rule: Rule): number {
  if (rule.kind === 'shipping') return rule.freeAt ?? 0;
  if (rule.kind === 'amountOff' && rule.tiers) return Math.max(...rule.tiers.map(({ threshold }) => threshold));
  return 'threshold' in rule ? (rule.threshold ?? 0) : 0;
}

/** So many units of one line meet every count that the rule asks for. */
export function unitsOf(rule: Rule): number {
  if (rule.kind === 'nthRate') return rule.n;
  if (rule.kind === 'buyGet') return rule.buy + rule.get;
  return 'minUnits' in rule ? (rule.minUnits ?? 1) : 1;
}

/** So many different goods. */
const goodsOf = (rule: Rule): number => (rule.kind === 'nthLineRate' ? rule.n : 1);

const DEAR = 1_000_000;
const CHEAP = 1_00;
/** The most that the engine counts with. */
const [MOST_UNITS, MOST_FEN] = [1_000_000, 100_000_000_000];

/**
 * Carts in which whatever can apply does: every product that a rule names and as many others as they ask for; dear ones, which are above
 * every threshold; very many, for thresholds on what a low unit price leaves; and few cheap ones, for what is only taken off small orders (运费券).
 */
function cartsFor(rules: readonly Rule[]): CartLine[][] {
  const named = [...new Set(rules.flatMap(({ lines }) => (lines === 'all' ? [] : lines)))];
  const others = Array.from({ length: Math.max(...rules.map(goodsOf)) }, (_, at) => `other.${at}`);
  const needsOthers = named.length === 0 || rules.some(({ lines }) => lines === 'all');
  const products = needsOthers ? [...named, ...others] : named;
  const units = Math.max(...rules.map(unitsOf));
  const share = Math.floor(MOST_FEN / Math.max(1, products.length));
  const many = Math.min(MOST_UNITS, Math.floor(share / DEAR));
  const dear = Math.max(DEAR, ...rules.map((rule) => thresholdOf(rule) * 2));
  const cart = (price: number, quantity: number): CartLine[] =>
    products.map((product) => ({
      id: product,
      product,
      price: Math.min(price, Math.floor(share / quantity)),
      quantity,
    }));
  return [cart(dear, units), cart(DEAR, Math.max(units, many)), cart(CHEAP, units)];
}

/** Each way in which these rules can meet: with none of the presales or one of them. */
export function* trialsOf(rules: readonly Rule[], all: readonly Rule[], now: number): Generator<Trial> {
  const presales = all.filter((rule) => rule.kind === 'presale' && !rules.includes(rule));
  const fees = all.filter((rule) => rule.kind === 'shipping' && !rules.includes(rule));
  const needsFee = rules.some(({ kind }) => kind === 'shippingOff');
  for (const presale of [null, ...presales]) {
    const tried = inLayerOrder([...rules, ...(presale ? [presale] : []), ...(needsFee ? fees : [])]);
    for (const cart of cartsFor(tried))
      for (const context of contextsOf(tried, now)) yield { cart, rules: tried, context };
  }
}

export type Trial = Omit<Shown, 'total'>;

export const priced = ({ cart, rules, context }: Trial): Quote => quote(cart, rules, context);

/** Whether all of `ids` take something off, or are a line of the receipt. */
export const applies = (result: Quote, ids: readonly string[]): boolean =>
  result.ok && ids.every((id) => result.steps.some(({ rule }) => rule === id));

export function shownBy(trial: Trial): Shown | null {
  const result = best(trial.cart, trial.rules, trial.context);
  return result.ok ? { ...trial, total: result.total } : null;
}

/** `¥79.00 × 2 + ¥10000.00 × 1`. */
export function cartText(cart: readonly CartLine[]): string {
  return cart.map(({ price, quantity }) => `${yuan(price ?? 0)} × ${quantity}`).join(' + ');
}

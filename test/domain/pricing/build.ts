import type { Fen } from '../../../lib/domain/money';
import { quote } from '../../../lib/domain/pricing/quote';
import type { Quote, Receipt } from '../../../lib/domain/pricing/receipt';
import type { Benefit, CartLine, Context, Layer, Rule, RuleBase } from '../../../lib/domain/pricing/types';

const layerOf: Readonly<Record<Benefit['kind'], Layer>> = {
  unitPrice: 'item',
  unitOff: 'item',
  rate: 'shop',
  amountOff: 'shop',
  nthRate: 'count',
  nthLineRate: 'count',
  buyGet: 'count',
  gift: 'shop',
  points: 'points',
  presale: 'deposit',
  shipping: 'shipping',
  shippingOff: 'shipping',
};

/** A rule for all lines that looks at what is left, unless told otherwise. */
export function aRule(benefit: Benefit & Partial<RuleBase>): Rule {
  const base = { id: benefit.kind, name: '', layer: layerOf[benefit.kind], lines: 'all', basis: 'current' } as const;
  return { ...base, ...benefit };
}

/** `aCart([79_00, 3], [10_00, 1])`: lines 1 and 2. */
export function aCart(...lines: [price: Fen | null, quantity: number | null][]): CartLine[] {
  return lines.map(([price, quantity], i) => ({ id: String(i + 1), price, quantity }));
}

export const context: Context = { now: Date.parse('2025-11-01T12:00:00+08:00') };

/** The receipt, or a failure that names the problem. */
export function sound<T extends Quote>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`${result.field}: ${result.line}`);
  return result as Extract<T, { ok: true }>;
}

export function receipt(cart: readonly CartLine[], rules: readonly Rule[], at: Context = context): Receipt {
  return sound(quote(cart, rules, at));
}

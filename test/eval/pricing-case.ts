import type { Bundle } from '../../lib/domain/pricing/bundles';
import type { AddOn } from '../../lib/domain/pricing/close-gap';
import type { CartLine, Rule } from '../../lib/domain/pricing/types';

/** The members of an example that `rules.md` beside the shared file describes in its section 12. */
export interface Step {
  op: string;
  id?: string;
  lines?: string[];
  basis?: 'list' | 'item' | 'current';
  [member: string]: unknown;
}

interface Row {
  id: string;
  price: number;
  qty: number;
  discountable?: boolean;
}

export interface Example {
  id: string;
  mode: string;
  expected: Record<string, unknown>;
  cart?: Row[];
  steps?: Step[];
  refund?: { lines?: string[]; requested?: number };
  offers?: Step[];
  exclusive?: string[][];
  max_offers?: number;
  order?: string;
  prices?: number[] | Record<string, number>;
  bundles?: Bundle[];
  needs?: number[];
  subtotal?: number;
  rule?: Omit<Step, 'op'>;
  addons?: AddOn[];
  per_order?: Omit<Step, 'op'>;
  tickets?: [threshold: number, off: number][];
  price?: number;
  floor?: number;
  max_concession?: number;
}

/** Lines keep the place they have in the file: ties go to the earlier one. */
const placed = (index: number): string => String(index + 1);

export interface Cart {
  lines: CartLine[];
  /** The file's own id of a line. */
  nameOf: (id: string) => string;
}

export function toCart(rows: readonly Row[]): Cart {
  const lines = rows.map(({ id, price, qty, discountable }, index): CartLine => {
    const line = { id: placed(index), product: id, price, quantity: qty };
    return discountable === undefined ? line : { ...line, discountable };
  });
  return { lines, nameOf: (id) => lines.find((line) => line.id === id)?.product ?? id };
}

/** Each op with its layer and the members that the engine calls otherwise. */
const ops: Readonly<Record<string, (step: Step) => object>> = {
  unit_price: ({ price }) => ({ kind: 'unitPrice', layer: 'item', price }),
  unit_off: ({ off }) => ({ kind: 'unitOff', layer: 'item', off }),
  rate: ({ bp, threshold, min_qty, cap, per }) => ({ kind: 'rate', bp, threshold, minUnits: min_qty, cap, per }),
  amount_off: ({ off, threshold, min_qty, repeat, max_times, tiers }) =>
    tiers
      ? { kind: 'amountOff', tiers }
      : { kind: 'amountOff', off, threshold, minUnits: min_qty, repeats: repeat, maxTimes: max_times },
  nth_rate: ({ n, bp, basis = 'item' }) => ({ kind: 'nthRate', layer: 'count', n, bp, basis }),
  nth_line_rate: ({ n, bp, basis = 'item' }) => ({ kind: 'nthLineRate', layer: 'count', n, bp, basis }),
  buy_get: ({ buy, get, basis = 'item' }) => ({ kind: 'buyGet', layer: 'count', buy, get, basis }),
  presale: ({ deposit, worth, off }) => ({ kind: 'presale', layer: 'deposit', deposit, worth, off }),
  shipping: ({ fee, free_at }) => ({ kind: 'shipping', layer: 'shipping', fee, freeAt: free_at }),
};

/** The step named `pay` is borne by the channel: the shop receives the price before it. */
export function toRule(step: Step, index: number): Rule {
  const own = Object.hasOwn(ops, step.op) ? ops[step.op] : undefined;
  if (!own) throw new Error(`不认识的 op：${step.op}`);
  const id = step.id ?? `step-${index + 1}`;
  const pay = id === 'pay' ? { layer: 'payment', bearer: 'platform' } : {};
  const base = { id, name: '', layer: 'shop', lines: step.lines ?? 'all', basis: step.basis ?? 'current' };
  return { ...base, ...own(step), ...pay } as Rule;
}

/** Groups that allow at most one of theirs: an offer may be in several. */
export function withExclusive(rules: readonly Rule[], groups: readonly (readonly string[])[]): Rule[] {
  return rules.map((rule) => {
    const rivals = groups.filter((group) => group.includes(rule.id)).flat();
    return { ...rule, notWith: rivals.filter((id) => id !== rule.id) };
  });
}

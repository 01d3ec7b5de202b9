import type { Fen } from '../money';
import { best } from './best';
import { MOST_SPLIT_ITEMS } from './split';
import type { CartLine, Context, Rule } from './types';

export interface UnitOrder {
  quantity: number;
  total: Fen;
  /** Names of offers are the rule's; these are their ids. */
  chosen: readonly string[];
}

/** The units of one line in several orders, cheaper than in one. */
export interface UnitSplit {
  total: Fen;
  /** Everything in one order. */
  oneOrder: Fen;
  /** Larger orders first. */
  orders: readonly UnitOrder[];
}

/** 32 sets of what only one order can use, each for 8 quantities. */
const MOST_ONCE = 5;

/** What a buyer has once: a coupon, a gift for newcomers, points, anything with a limit. The rest counts again in every order. */
function isOnce({ claim, firstOrder, limit, kind }: Rule): boolean {
  return claim === true || firstOrder === true || limit !== undefined || kind === 'points';
}

type Plan = { total: Fen; orders: readonly UnitOrder[] };

const isBetter = (a: Plan, b: Plan | undefined): boolean =>
  !b || a.total < b.total || (a.total === b.total && a.orders.length < b.orders.length);

/** `costs[n - 1][set]`: n units in one order, with the offers of `set`. The cheapest plan for each number of units and set. */
function planOf(costs: readonly (readonly (UnitOrder | null)[])[]): Plan | undefined {
  const sets = costs[0]?.length ?? 1;
  const plans: (Plan | undefined)[][] = [Array.from({ length: sets }, () => ({ total: 0, orders: [] }))];
  for (let units = 1; units <= costs.length; units++) {
    const row: (Plan | undefined)[] = [];
    for (let set = 0; set < sets; set++) {
      let found: Plan | undefined;
      for (let part = set; ; part = (part - 1) & set) {
        for (let n = 1; n <= units; n++) {
          const order = costs[n - 1]?.[part];
          const rest = plans[units - n]?.[set ^ part];
          if (!order || !rest) continue;
          const plan = { total: order.total + rest.total, orders: [...rest.orders, order] };
          if (isBetter(plan, found)) found = plan;
        }
        if (part === 0) break;
      }
      row.push(found);
    }
    plans.push(row);
  }
  return plans.at(-1)?.at(-1);
}

/**
 * The cheapest way to part the units of a line into orders: exact, over all partitions and all ways to hand out what can be used
 * once. A step at a time, so that nobody waits for it. Null beyond 8 units, for presales, and where one order is as cheap.
 */
export function* splitUnits(
  line: CartLine,
  rules: readonly Rule[],
  context: Context,
): Generator<void, UnitSplit | null> {
  const units = line.quantity ?? 0;
  const once = rules.filter(isOnce);
  if (units < 2 || units > MOST_SPLIT_ITEMS || once.length > MOST_ONCE) return null;
  if (rules.some(({ kind }) => kind === 'presale')) return null;
  const costs: (UnitOrder | null)[][] = [];
  for (let quantity = 1; quantity <= units; quantity++) {
    const row: (UnitOrder | null)[] = [];
    for (let set = 0; set < 1 << once.length; set++) {
      const usable = rules.filter((rule) => !isOnce(rule) || set & (1 << once.indexOf(rule)));
      const price = best([{ ...line, quantity }], usable, context);
      row.push(price.ok ? { quantity, total: price.total, chosen: price.chosen } : null);
      yield;
    }
    costs.push(row);
  }
  const oneOrder = costs.at(-1)?.at(-1)?.total;
  const plan = planOf(costs);
  if (!plan || oneOrder === undefined || plan.total >= oneOrder) return null;
  return { total: plan.total, oneOrder, orders: plan.orders.toSorted((a, b) => b.quantity - a.quantity) };
}

import type { Fen } from '../money';
import { timesReached } from './reach';
import type { Reach } from './types';

/** A ticket that works once in all and in one order only. */
export interface Ticket {
  threshold: Fen;
  off: Fen;
}

export interface SplitInput {
  items: readonly { id: string; price: Fen }[];
  /** Works again in every order. */
  perOrder?: Reach & { off: Fen };
  /** One to an order, looked at after `perOrder`. */
  tickets: readonly Ticket[];
}

export interface SplitOrder {
  items: readonly string[];
  ticket: Ticket | null;
  total: Fen;
}

export interface Split {
  total: Fen;
  /** Everything in one order. */
  oneOrder: Fen;
  orders: readonly SplitOrder[];
}

/** 8 items: 4,140 ways to part them. */
export const MOST_SPLIT_ITEMS = 8;

interface Plan {
  total: Fen;
  orders: readonly { set: number; ticket: Ticket | null; total: Fen }[];
}

function afterRule(amount: Fen, units: number, rule: SplitInput['perOrder']): Fen {
  if (!rule) return amount;
  const view = { base: amount, units, quantities: [], prices: [], amounts: [], saved: [], allowance: 1 };
  const times = timesReached(rule, view);
  return Math.max(0, amount - (times === 0 ? 0 : rule.off * times));
}

const afterTicket = (amount: Fen, { threshold, off }: Ticket): Fen =>
  amount >= threshold ? Math.max(0, amount - off) : amount;

const isBetter = (a: Plan, b: Plan | undefined): boolean =>
  !b || a.total < b.total || (a.total === b.total && a.orders.length < b.orders.length);

/** What each set of items costs as one order without a ticket. */
function costsOf({ items, perOrder }: SplitInput): Fen[] {
  return Array.from({ length: 1 << items.length }, (_, set) => {
    const inSet = items.filter((_, i) => set & (1 << i));
    const amount = inSet.reduce((sum, item) => sum + item.price, 0);
    return afterRule(amount, inSet.length, perOrder);
  });
}

/** Every nonempty part of a set. */
function* partsOf(set: number): Generator<number> {
  for (let part = set; part > 0; part = (part - 1) & set) yield part;
}

/** The best plan for every set of items without tickets: the first of them goes into some part, the rest is known already. */
function withoutTickets(costs: readonly Fen[]): Plan[] {
  const plans: Plan[] = [{ total: 0, orders: [] }];
  for (let set = 1; set < costs.length; set++) {
    for (const part of partsOf(set)) {
      if (!(part & set & -set)) continue;
      const rest = plans[set ^ part] as Plan;
      const total = costs[part] as Fen;
      const plan = { total: total + rest.total, orders: [...rest.orders, { set: part, ticket: null, total }] };
      if (isBetter(plan, plans[set])) plans[set] = plan;
    }
  }
  return plans;
}

/** The same with one ticket more: it goes to no order or to one. */
function withTicket(before: readonly Plan[], costs: readonly Fen[], ticket: Ticket): Plan[] {
  return before.map((plan, set) => {
    let found = plan;
    for (const part of partsOf(set)) {
      const rest = before[set ^ part] as Plan;
      const total = afterTicket(costs[part] as Fen, ticket);
      if (rest.total + total > found.total || total === costs[part]) continue;
      const next = { total: rest.total + total, orders: [...rest.orders, { set: part, ticket, total }] };
      if (isBetter(next, found)) found = next;
    }
    return found;
  });
}

/** The cheapest way to part items into orders: exact, over all partitions and tickets. Null beyond 8 items. On a tie fewer orders. */
export function split(input: SplitInput): Split | null {
  const { items, tickets } = input;
  if (items.length === 0 || items.length > MOST_SPLIT_ITEMS) return null;
  const costs = costsOf(input);
  const plans = tickets.reduce((before, ticket) => withTicket(before, costs, ticket), withoutTickets(costs));
  const whole = costs.at(-1) as Fen;
  const { total, orders } = plans.at(-1) as Plan;
  return {
    total,
    oneOrder: Math.min(whole, ...tickets.map((ticket) => afterTicket(whole, ticket))),
    orders: orders.map(({ set, ...order }) => ({
      items: items.flatMap((item, i) => (set & (1 << i) ? [item.id] : [])),
      ticket: order.ticket,
      total: order.total,
    })),
  };
}

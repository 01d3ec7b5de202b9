import { groupBy } from '../group-by';
import type { Intent } from '../intents/intents';
import type { Fen } from '../money';
import type { InquiryEvent, PaymentPart } from './events';
import { isHandOrder } from './hand-order';
import { WINDOW_MS } from './rules';
import { eachOnce } from './seen-again';

export interface Line {
  id: string;
  at: number;
  agent: string;
  by: 'buyer' | 'agent' | 'robot';
  /** The product asked about. */
  sku?: string;
  /** Left while no agent was on line. */
  toNobody?: true;
  /** What it wanted; absent where nobody read it. */
  intents?: readonly Intent[];
}

/** Something that happened to an order. */
export interface Mark {
  id: string;
  at: number;
}

export interface Payment extends Mark {
  part: PaymentPart;
  amount: Fen | null;
}

export interface PlacedOrder {
  order: string;
  /** The event that shows it placed. */
  id: string;
  placedAt: number;
  amount: Fen | null;
  sku: string | undefined;
  payments: readonly Payment[];
  grouped: Mark | null;
  cancelled: Mark | null;
}

/** All that is known of one buyer, oldest first. */
export interface Story {
  buyer: string;
  lines: readonly Line[];
  orders: readonly PlacedOrder[];
  /** Orders of before the log. */
  earlier: readonly EarlierOrder[];
  /** Reasons that the agent gave for a loss. */
  losses: readonly Loss[];
  /** What became of scripts: offered, put in the reply box, sent. */
  scripts: readonly ScriptEvent[];
}

export type Loss = Extract<InquiryEvent, { kind: 'lost' }>;
export type ScriptEvent = Extract<InquiryEvent, { kind: 'scriptsOffered' | 'scriptUsed' | 'scriptSent' }>;

const isScriptEvent = (event: InquiryEvent): event is ScriptEvent =>
  event.kind === 'scriptsOffered' || event.kind === 'scriptUsed' || event.kind === 'scriptSent';

type EarlierOrder = Extract<InquiryEvent, { kind: 'earlierOrderSeen' }>;
type OrderEvent = Extract<InquiryEvent, { kind: 'ordered' | 'paid' | 'grouped' | 'cancelled' }>;

/** Of events of the same moment: the question before the answer, the order before the payment. */
const rank = { inquirySeen: 0, buyerWrote: 0, agentReplied: 1, ordered: 2, paid: 3, grouped: 4 } as const;
const rankOf = (event: InquiryEvent): number => rank[event.kind as keyof typeof rank] ?? 5;

/** Each event of a buyer once, in an order that does not depend on how they came, without those taken back. */
export function validEvents(events: readonly InquiryEvent[]): InquiryEvent[] {
  const corrected = new Set(events.filter((event) => event.kind === 'corrected').map((event) => event.target));
  return [...eachOnce(events).values()]
    .filter(({ id }) => !corrected.has(id))
    .sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1));
}

function toLine(event: InquiryEvent): Line | null {
  const { id, at, agent } = event;
  if (event.kind === 'inquirySeen') return { id, at, agent, by: 'buyer' };
  if (event.kind === 'agentReplied') return { id, at, agent, by: event.auto ? 'robot' : 'agent' };
  if (event.kind !== 'buyerWrote') return null;
  const { sku, toNobody, intents } = event;
  const line: Line = { id, at, agent, by: 'buyer' };
  if (sku !== undefined) line.sku = sku;
  if (toNobody) line.toNobody = toNobody;
  if (intents) line.intents = intents;
  return line;
}

/** Marked twice (by hand and from the console) it is still one payment: the first moment, the first amount that anybody knew. */
function payment(events: readonly OrderEvent[], part: PaymentPart, orderAmount: Fen | null): Payment | null {
  const marks = events.filter((event) => event.kind === 'paid').filter((event) => event.part === part);
  const [first] = marks;
  if (!first) return null;
  const known = marks.find((mark) => mark.amount !== null)?.amount ?? null;
  return { id: first.id, part, at: first.at, amount: part === 'full' ? (known ?? orderAmount) : known };
}

function paymentsOf(events: readonly OrderEvent[], amount: Fen | null): Payment[] {
  const full = payment(events, 'full', amount);
  const parts = full ? [full] : [payment(events, 'deposit', amount), payment(events, 'balance', amount)];
  return parts.filter((part) => part !== null);
}

function firstOf(events: readonly OrderEvent[], kind: OrderEvent['kind']): Mark | null {
  const found = events.find((event) => event.kind === kind);
  return found ? { id: found.id, at: found.at } : null;
}

/**
 * A payment whose order nobody saw placed was placed, at the latest, when it was paid, a complete group when it was complete. Where only a
 * cancellation was seen, nobody can say that the order belongs here: null.
 */
function toOrder(order: string, events: readonly OrderEvent[]): PlacedOrder | null {
  const orders = events.filter((event) => event.kind === 'ordered');
  const amount = orders.find((event) => event.amount !== null)?.amount ?? null;
  const placed = orders[0] ?? events.find((event) => event.kind !== 'cancelled');
  if (!placed) return null;
  const { id, at } = placed;
  // 货到付款: paid, as far as the figures go, when it is placed.
  const isCod = orders.some((event) => event.cod);
  return {
    order,
    id,
    placedAt: at,
    amount,
    sku: orders.find((event) => event.sku !== undefined)?.sku,
    payments: isCod ? [{ id, part: 'full', at, amount }] : paymentsOf(events, amount),
    grouped: firstOf(events, 'grouped'),
    cancelled: firstOf(events, 'cancelled'),
  };
}

const isOrderEvent = (event: InquiryEvent): event is OrderEvent =>
  event.kind === 'ordered' || event.kind === 'paid' || event.kind === 'grouped' || event.kind === 'cancelled';

/**
 * Where each mark belongs. An outcome marked by hand while the page showed no order is about the order that the page shows later: the same
 * buyer's nearest one within the window. Without one it stands for itself.
 */
function orderNames(events: readonly OrderEvent[]): (event: OrderEvent) => string {
  const seen = events.filter((event) => !isHandOrder(event.order));
  return ({ order, at }) => {
    if (!isHandOrder(order)) return order;
    const near = seen.filter((event) => Math.abs(event.at - at) <= WINDOW_MS);
    return near.sort((a, b) => Math.abs(a.at - at) - Math.abs(b.at - at))[0]?.order ?? order;
  };
}

/** All that is known of one buyer, whose events these are. */
export function storyOf(theirs: readonly InquiryEvent[]): Story {
  const events = validEvents(theirs);
  const marks = events.filter(isOrderEvent);
  const orders = groupBy(marks, orderNames(marks));
  return {
    buyer: theirs[0]?.buyer ?? '',
    lines: events.map(toLine).filter((line) => line !== null),
    orders: [...orders]
      .map(([order, theirs]) => toOrder(order, theirs))
      .filter((order) => order !== null)
      .sort((a, b) => a.placedAt - b.placedAt),
    earlier: events.filter((event) => event.kind === 'earlierOrderSeen'),
    losses: events.filter((event) => event.kind === 'lost'),
    scripts: events.filter(isScriptEvent),
  };
}

/** The log read buyer by buyer: what takes an event back counts for the same buyer alone. */
export function readStories(events: readonly InquiryEvent[]): Story[] {
  return [...groupBy(events, (event) => event.buyer).values()].map(storyOf);
}

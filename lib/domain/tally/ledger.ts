import type { Fen } from '../money';
import type { InquiryEvent, PaymentPart } from './events';
import { groupBy } from './group-by';

export interface Line {
  id: string;
  at: number;
  agent: string;
  by: 'buyer' | 'agent' | 'robot';
}

export interface Payment {
  part: PaymentPart;
  at: number;
  amount: Fen | null;
}

export interface PlacedOrder {
  placedAt: number;
  payments: readonly Payment[];
}

/** All that is known of one buyer, oldest first. */
export interface Story {
  buyer: string;
  lines: readonly Line[];
  orders: readonly PlacedOrder[];
}

type OrderEvent = Extract<InquiryEvent, { kind: 'ordered' | 'paid' }>;

/** Of events of the same moment: the question before the answer, the order before the payment. */
const rank = { inquirySeen: 0, buyerWrote: 0, agentReplied: 1, ordered: 2, paid: 3 } as const;
const rankOf = (event: InquiryEvent): number => rank[event.kind as keyof typeof rank] ?? 4;

/** Each event once, in an order that does not depend on how they came, without those taken back. */
export function validEvents(events: readonly InquiryEvent[]): InquiryEvent[] {
  const corrected = new Set(events.filter((event) => event.kind === 'corrected').map((event) => event.target));
  const seen = new Set<string>();
  return [...events]
    .sort((a, b) => a.at - b.at || rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))
    .filter(({ id }) => !corrected.has(id) && !seen.has(id) && seen.add(id));
}

function toLine(event: InquiryEvent): Line | null {
  const { id, at, agent } = event;
  if (event.kind === 'inquirySeen' || event.kind === 'buyerWrote') return { id, at, agent, by: 'buyer' };
  if (event.kind === 'agentReplied') return { id, at, agent, by: event.auto ? 'robot' : 'agent' };
  return null;
}

/** Marked twice (by hand and from the console) it is still one payment: the first moment, the first amount that anybody knew. */
function payment(events: readonly OrderEvent[], part: PaymentPart, orderAmount: Fen | null): Payment | null {
  const marks = events.filter((event) => event.kind === 'paid' && event.part === part);
  const [first] = marks;
  if (!first) return null;
  const known = marks.find((mark) => mark.amount !== null)?.amount ?? null;
  return { part, at: first.at, amount: part === 'full' ? (known ?? orderAmount) : known };
}

/** A payment whose order nobody saw placed was placed, at the latest, when it was paid. */
function toOrder(events: readonly OrderEvent[]): PlacedOrder {
  const placed = events.filter((event) => event.kind === 'ordered');
  const amount = placed.find((event) => event.amount !== null)?.amount ?? null;
  const placedAt = (placed[0] ?? (events[0] as OrderEvent)).at;
  // 货到付款: paid, as far as the figures go, when it is placed.
  if (placed.some((event) => event.cod)) return { placedAt, payments: [{ part: 'full', at: placedAt, amount }] };
  const full = payment(events, 'full', amount);
  const parts = full ? [full] : [payment(events, 'deposit', amount), payment(events, 'balance', amount)];
  return { placedAt, payments: parts.filter((part) => part !== null) };
}

function toStory(buyer: string, events: readonly InquiryEvent[]): Story {
  const marks = events.filter((event) => event.kind === 'ordered' || event.kind === 'paid');
  const orders = groupBy(marks, (event) => event.order);
  return {
    buyer,
    lines: events.map(toLine).filter((line) => line !== null),
    orders: [...orders.values()].map(toOrder).sort((a, b) => a.placedAt - b.placedAt),
  };
}

/** The log read buyer by buyer. */
export function readStories(events: readonly InquiryEvent[]): Story[] {
  const byBuyer = groupBy(validEvents(events), (event) => event.buyer);
  return [...byBuyer].map(([buyer, theirs]) => toStory(buyer, theirs));
}

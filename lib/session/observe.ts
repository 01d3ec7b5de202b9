import { conversationKey, type Message, type Order, type OrderStatus, type Snapshot } from '../domain/conversation';
import type { Intent } from '../domain/intents/intents';
import type { Fen } from '../domain/money';
import { dayOf } from '../domain/tally/day';
import type { EventDraft } from '../domain/tally/draft';
import { productKey } from '../domain/tally/product-key';
import { SESSION_GAP_MS } from '../domain/tally/rules';

/** What the console shows of an order: offered to the agent to confirm, never counted by itself. */
export interface Proposal {
  kind: 'ordered' | 'paid';
  order: string;
  amount: Fen | null;
}

export interface Observation {
  drafts: readonly EventDraft[];
  /** Of all orders shown now. The outcome bar leaves out those the agent has answered. */
  proposals: readonly Proposal[];
}

export interface ObserveOptions {
  now: number;
  /** The account that the console shows, else the one chosen by hand. */
  agent: string;
  dayStartMs: number;
  /** What a message of the buyer's wants. */
  intentsOf?: (message: Message, all: readonly Message[]) => readonly Intent[];
}

/** Older lines of the history belong to whoever sat here then, and perhaps to days before the install. */
const HISTORY_MS = 24 * 3_600_000;
/** The page's clock may run a little before ours; more than that is a time misread. */
const CLOCK_SLACK_MS = 60_000;

type Seen = Message & { at: number };

/** Lines that came after the last known one, while this conversation was being read; none in its first reading. */
function liveIds(previous: Snapshot | null, snapshot: Snapshot): ReadonlySet<string> {
  if (!previous || conversationKey(previous) !== conversationKey(snapshot)) return new Set();
  const known = new Set(previous.messages.map((message) => message.id));
  const last = snapshot.messages.findLastIndex((message) => known.has(message.id));
  return new Set(last < 0 ? [] : snapshot.messages.slice(last + 1).map((message) => message.id));
}

/** The moment a line counts at: its own if that can be, else now if it came before our eyes, else none. */
function momentOf(message: Message, isLive: boolean, now: number): number | null {
  const { at } = message;
  if (at !== null && at <= now + CLOCK_SLACK_MS && (isLive || at >= now - HISTORY_MS)) return at;
  return isLive ? now : null;
}

function seenNow(previous: Snapshot | null, snapshot: Snapshot, now: number): Seen[] {
  const live = liveIds(previous, snapshot);
  const isSame = previous !== null && conversationKey(previous) === conversationKey(snapshot);
  const known = new Set(isSame ? previous.messages.map((message) => message.id) : []);
  return snapshot.messages
    .filter((message) => !known.has(message.id))
    .map((message) => ({ ...message, at: momentOf(message, live.has(message.id), now) }))
    .filter((message): message is Seen => message.at !== null);
}

type Base = Pick<EventDraft, 'conversation' | 'console' | 'agent'>;

/** Whether the page shows an earlier line of the buyer's from the same day: then the day is open already. */
function isOpened(messages: readonly Message[], at: number, dayStartMs: number): boolean {
  const day = dayOf(at, dayStartMs);
  return messages.some((m) => m.side === 'buyer' && m.at !== null && m.at < at && dayOf(m.at, dayStartMs) === day);
}

/** What is asked about now, where lines of an earlier talk may have been about something else. */
function productKeyAt({ product, messages }: Snapshot, at: number): { sku?: string } {
  const key = product && productKey(product);
  const newest = messages.findLast((message) => message.side === 'buyer' && message.at !== null)?.at ?? at;
  return key && newest - at < SESSION_GAP_MS ? { sku: key } : {};
}

function meaningOf({ kind, text }: Message, intents: readonly Intent[]): { intents?: readonly Intent[] } {
  return kind === 'text' && text !== '' && intents.length > 0 ? { intents } : {};
}

/** A buyer's first line also opens the buyer's day; its source is the day, so that whichever line shows it, it is one inquiry. */
function draftsOf(base: Base, seen: Seen, snapshot: Snapshot, { dayStartMs, intentsOf }: ObserveOptions): EventDraft[] {
  const { id, side, at } = seen;
  const { messages } = snapshot;
  const own = { ...base, at, source: id };
  if (side === 'system') return [];
  if (side !== 'buyer') return [{ ...own, kind: 'agentReplied', auto: side === 'robot' }];
  const wrote: EventDraft = {
    ...own,
    kind: 'buyerWrote',
    ...productKeyAt(snapshot, at),
    ...meaningOf(seen, intentsOf?.(seen, messages) ?? []),
  };
  if (isOpened(messages, at, dayStartMs)) return [wrote];
  return [{ ...own, kind: 'inquirySeen', source: dayOf(at, dayStartMs) }, wrote];
}

const proposed: Partial<Record<OrderStatus, Proposal['kind']>> = { unpaid: 'ordered', paid: 'paid' };

function proposalsOf(orders: readonly Order[]): Proposal[] {
  return orders.flatMap(({ id, status, amount }) => {
    const kind = proposed[status];
    return kind ? [{ kind, order: id, amount }] : [];
  });
}

/**
 * What the second snapshot shows that the first did not. Seen again after a reload, a line makes the same draft with the same source, and so
 * the same event.
 */
export function observe(previous: Snapshot | null, snapshot: Snapshot, options: ObserveOptions): Observation {
  const { now, agent } = options;
  const conversation = conversationKey(snapshot);
  if (conversation === null) return { drafts: [], proposals: [] };
  const base: Base = { conversation, console: snapshot.console, agent };
  const drafts = seenNow(previous, snapshot, now).flatMap((message) => draftsOf(base, message, snapshot, options));
  return { drafts, proposals: proposalsOf(snapshot.orders) };
}

import type { Findings } from './health';
import type { Fen } from './money';

/** Who wrote a line of the transcript. Only `agent` is a person of the shop; a robot's line ends no waiting. */
export type Side = 'buyer' | 'agent' | 'robot' | 'system';

export type MessageKind = 'text' | 'image' | 'product' | 'order' | 'card';

export interface Message {
  /** The console's own id, else one made of side, time and text. Unique in its conversation. */
  id: string;
  side: Side;
  kind: MessageKind;
  /** What a person reads in it, white space collapsed but line breaks kept; at most 2,000 characters. Empty for a picture. */
  text: string;
  /** ms since 1970; null where the page shows no usable time. */
  at: number | null;
}

export interface Buyer {
  /** What tells this buyer from all others of this console and shop. Never shown. */
  key: string;
  /** As the page shows it; may be masked, may be shared by several buyers. */
  name: string | null;
}

export interface Product {
  title: string | null;
  price: Fen | null;
  /** "89元起": the price is a floor, not the price. */
  priceIsFloor: boolean;
  id: string | null;
  link: string | null;
  /** As written on the card: `满300减30`. */
  coupons: readonly string[];
  /** What the page says of this very product, in its order: 材质 → 纯棉. Empty where the console shows nothing of the kind. */
  attributes: readonly Attribute[];
}

/** At most 20 and 80 characters, each on one line: what is longer is left out, for half a sentence may say the opposite. */
export interface Attribute {
  name: string;
  value: string;
}

/** `unknown`: the page shows the order but no status that we know. */
export type OrderStatus = 'unpaid' | 'paid' | 'closed' | 'unknown';

export interface Order {
  id: string;
  status: OrderStatus;
  amount: Fen | null;
}

/**
 * What stands in the reply box. The draft's text goes to the overlay over the private link alone, is kept in memory only and is never part
 * of an event.
 */
export interface Composer {
  found: boolean;
  empty: boolean;
  /** At most 1,000 characters; null where it is unknown. */
  text: string | null;
}

/** Somebody in the list of conversations who waits for an answer. */
export interface Waiting {
  /** As {@link Buyer.key}; null where rows carry none. */
  key: string | null;
  /** As the row shows it, at most 60 characters. */
  name: string;
  /** Messages unread; 0 where the row shows that somebody waits but no number. */
  unread: number;
  /** As the row says it, no finer than it says it; null where it says none. */
  waitingMs: number | null;
}

/**
 * One console as an agent would see it at one moment; plain JSON.
 * `buyer` is null when no conversation is open, or while the page's parts contradict each other (a switch under way).
 * `messages` are the last 30 at most, oldest first, and only ever those of `buyer`.
 */
export interface Snapshot {
  console: string;
  agent: string | null;
  shop: string | null;
  buyer: Buyer | null;
  product: Product | null;
  orders: readonly Order[];
  messages: readonly Message[];
  composer: Composer;
  /** Who waits, of those that the list shows now, from its top: 50 at most. Read at a slow pace. */
  waiting: readonly Waiting[];
  /** What of it was found on the page. Absent from a single reading, which tells nothing lasting. */
  findings?: Findings;
}

/** Tells one conversation from every other on this machine. Null while no buyer is certain. */
export function conversationKey(snapshot: Snapshot): string | null {
  return snapshot.buyer && [snapshot.console, snapshot.shop ?? '', snapshot.buyer.key].join('\n');
}

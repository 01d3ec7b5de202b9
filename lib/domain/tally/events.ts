import type { Fen } from '../money';

interface EventBase {
  /** Made once, where the event happens; writing it twice is writing it once. */
  id: string;
  /** When it happened, ms since 1970. */
  at: number;
  /** The console's id. */
  console: string;
  /** The agent's account as the console shows it or the agent chose it; `''` while unknown. */
  agent: string;
  /** Keyed hash of the conversation: names the buyer to nobody. */
  buyer: string;
}

/** How much of an order a payment is: 全款, 定金, 尾款. */
export type PaymentPart = 'full' | 'deposit' | 'balance';

/** Append-only: a correction is a new event. No names, no texts. */
export type InquiryEvent = EventBase &
  (
    | { kind: 'inquirySeen' }
    | { kind: 'buyerWrote' }
    /** `auto`: a robot's or greeting's line, which ends no waiting. */
    | { kind: 'agentReplied'; auto: boolean }
    | { kind: 'scriptUsed'; scriptId: string }
    /** `order`: the console's order number, else one made for this buyer-day. `cod`: cash on delivery counts as paid when placed. */
    | { kind: 'ordered'; order: string; amount: Fen | null; cod: boolean }
    | { kind: 'paid'; order: string; amount: Fen | null; part: PaymentPart }
    | { kind: 'lost'; reason: string }
    | { kind: 'transferred' }
    /** Takes the event `target` back, for good. */
    | { kind: 'corrected'; target: string }
  );

export type EventKind = InquiryEvent['kind'];

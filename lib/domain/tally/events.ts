import type { Intent } from '../intents/intents';
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
    /**
     * `sku`: the product asked about, where the console shows it. `toNobody`: left while no agent was on line (离线留言). `intents`: what the
     * message wanted, as far as we could tell, never its words; absent in events of before they were kept.
     */
    | { kind: 'buyerWrote'; sku?: string; toNobody?: true; intents?: readonly Intent[] }
    /** `auto`: a robot's or greeting's line, which ends no waiting. */
    | { kind: 'agentReplied'; auto: boolean }
    /** Cards that stood before the agent for a moment; once for each message and set of cards. `intent`: the worry that they answer. */
    | { kind: 'scriptsOffered'; scriptIds: readonly string[]; intent?: Intent }
    /** It was put in the reply box. */
    | { kind: 'scriptUsed'; scriptId: string; intent?: Intent }
    /** The agent's next line was the script's; `edited`: in other words. */
    | { kind: 'scriptSent'; scriptId: string; edited: boolean }
    /** `order`: the console's order number, else one made for this buyer-day. `cod`: cash on delivery counts as paid when placed. */
    | { kind: 'ordered'; order: string; amount: Fen | null; cod: boolean; sku?: string }
    | { kind: 'paid'; order: string; amount: Fen | null; part: PaymentPart }
    /** 成团: the group that the order belongs to is complete. */
    | { kind: 'grouped'; order: string }
    | { kind: 'cancelled'; order: string }
    /** `amount`: what went back; null where nobody saw it. */
    | { kind: 'refunded'; order: string; amount: Fen | null }
    /** An order of before this log: when it was placed, until when it may go to after-sales; null where the console shows none. */
    | { kind: 'earlierOrderSeen'; orderedAt: number | null; afterSalesUntil: number | null }
    | { kind: 'lost'; reason: string }
    | { kind: 'transferred' }
    /** Takes the event `target`, of the same buyer, back for good. */
    | { kind: 'corrected'; target: string }
  );

export type EventKind = InquiryEvent['kind'];

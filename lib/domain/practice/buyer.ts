import type { Fen } from '../money';
import type { Move } from './moves';

/** What a practice buyer is there to train. */
export const buyerKinds = ['price', 'compare', 'elsewhere', 'shipping', 'worry', 'stock', 'facts', 'unpaid'] as const;
export type BuyerKind = (typeof buyerKinds)[number];

export interface PracticeProduct {
  id: string;
  title: string;
  price: Fen;
  /** As on the card: `满150减10`. */
  coupons: readonly string[];
  /** What the product page says (参数): all that the agent needs to answer truly. */
  facts: readonly (readonly [name: string, value: string])[];
}

/** What makes the buyer go on to another step. The first that fits counts. */
export interface Turn {
  /** The agent's words did one of these. */
  by: readonly Move[] | 'anything';
  to: string;
}

/** Where a buyer stands in the talk. */
export interface Step {
  /** What the buyer types on coming here, a bubble each; one of the variants. None: nothing is said. */
  says?: readonly (readonly string[])[];
  /** What the console itself says in the talk, after the buyer's words. */
  tells?: string;
  /** Done once it is said. Leaving closes an unpaid order. */
  does?: 'order' | 'pay' | 'leave';
  turns?: readonly Turn[];
  /** What is said to an answer that does not help; the buyer stays. */
  unhelped?: string;
  /** Goes on by itself, whatever the agent does; such a step has no turns. */
  next?: { afterMs: number; to: string };
}

/** One simulated buyer: a small written script, beginning at the step `open`. */
export interface PracticeBuyer {
  id: string;
  kind: BuyerKind;
  name: string;
  product: PracticeProduct;
  quantity: number;
  /** How many answers that do not help are forgiven; a flat refusal counts for two. */
  patience: number;
  /** How long the buyer waits for an answer before asking again or leaving. */
  waitsMs: number;
  /** What is typed at each silence; when all are said, the next silence loses the buyer. */
  again: readonly string[];
  /** Typed on leaving for want of a good answer. Null: leaves without a word. */
  leaves: string | null;
  /** False: leaves whatever one does, as some do. */
  winnable: boolean;
  steps: { readonly open: Step } & Readonly<Record<string, Step>>;
}

import type { Fen } from '../domain/money';
import type { SearchContext } from '../domain/scripts/search';
import type { SlotValues } from '../domain/scripts/slots';

/** Which conversation, and which state of it, an answer was made for. */
export interface Target {
  /** Tells the conversation from all others. */
  conversation: string;
  buyerKey: string;
  /** The newest buyer message it was made from. */
  newestId: string | null;
}

/** A script on its way into the reply box. */
export interface Pick {
  scriptId: string;
  target: Target;
  /** The short code that was typed for it in the reply box, and gives way to it. */
  replaces?: string;
  /** Money that its text gives away. */
  off?: Fen;
}

/** The selling points and the size of the product in talk. */
export interface FabPanelState {
  kind: 'fab';
  /** The chosen point's id, or `size`; null: the first. */
  chosen: string | null;
  /** Which of its wordings, from 0. */
  wording: number;
  /** A point that is being written, or completed. Null: none is. */
  typed: TypedPoint | null;
  problem: string | null;
}

/** What stands in the fields, as typed. */
export interface TypedPoint {
  /** The point that is being completed; null: a new one. */
  about: string | null;
  name: string;
  feature: string;
  advantage: string;
  benefit: string;
}

/** What the agent is doing in place of the cards. It belongs to one conversation and is shown only there. */
export type Panel =
  | { kind: 'search'; query: string; active: number; context: SearchContext }
  | { kind: 'form'; pick: Pick; slots: readonly string[]; needs: readonly string[]; typed: SlotValues }
  /** The ladder of concessions; `pick`: the text that waits for its sum. */
  | { kind: 'ladder'; pick: Pick | null; gift: string; off: string; problem: string | null }
  | { kind: 'loss' }
  | { kind: 'price' }
  | FabPanelState;

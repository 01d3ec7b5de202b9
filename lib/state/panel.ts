import type { Intent } from '../domain/intents/intents';
import type { Fen } from '../domain/money';
import type { PersonalKind } from '../domain/scripts/personal';
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

/** A line that the agent sent, on its way into the library. */
export interface SavePanelState {
  kind: 'save';
  /** The line it was made from. */
  messageId: string;
  text: string;
  title: string;
  group: string | null;
  /** What the buyer worried about when it was sent. */
  intents: readonly Intent[];
  /** It is to be offered to buyers who worry about that. */
  isOffered: boolean;
  /** What of the buyer's was replaced by slots. */
  replaced: readonly PersonalKind[];
  /** The title of a script that says the very same; null: none does. */
  twin: string | null;
  /** What looks like the buyer's is meant for all. */
  isMeant: boolean;
  /** It was to be saved and could not be: all that is missing is said. */
  wasTried: boolean;
}

/** What the agent is doing in place of the cards. It belongs to one conversation and is shown only there. */
export type Panel =
  | { kind: 'search'; query: string; active: number; context: SearchContext }
  | { kind: 'form'; pick: Pick; slots: readonly string[]; needs: readonly string[]; typed: SlotValues }
  /** The ladder of concessions; `pick`: the text that waits for its sum. */
  | { kind: 'ladder'; pick: Pick | null; gift: string; off: string; problem: string | null }
  | { kind: 'loss' }
  | { kind: 'price' }
  | FabPanelState
  | SavePanelState;

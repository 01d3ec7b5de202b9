import type { Field } from '../domain/health';
import type { Intent } from '../domain/intents/intents';
import type { Command } from '../domain/keys';
import type { NudgeList } from '../domain/nudges/judge';
import type { NoteTyped } from '../domain/nudges/note-typed';
import type { Dock } from '../domain/placement';
import type { Move } from '../domain/playbook/ladder';
import type { PriceDraft } from '../domain/pricing/draft';
import type { PriceTexts } from '../domain/pricing/text';
import type { SlotValues } from '../domain/scripts/slots';
import type { Pick as Picked, SavePanelState, TypedPoint } from './panel';

export type Outcome = 'ordered' | 'paid' | 'transferred';

/** What the agent can do in the price calculator. */
export interface PriceActions {
  /** Opens it with what the page is sure of; what the agent typed about the same product is still there. */
  openPrice(): void;
  changePrice(
    change: Partial<Pick<PriceDraft, 'price' | 'quantity' | 'offer' | 'offerProblem' | 'deposit' | 'depositPaid'>>,
  ): void;
  tickOffer(id: string, ticked: boolean): void;
  /** Reads what stands in the field for offers; it counts in this conversation only. */
  addOffer(): void;
  /** Makes an offer of this conversation one of the shop's. */
  keepOffer(id: string): void;
  /** Takes away an offer of this conversation; one of the shop goes out of use, and can be put back in the workbench. */
  removeOffer(id: string): void;
  /** Fills the reply box; says what is missing where there is no price yet. */
  fillPrice(which: keyof PriceTexts): void;
  /** Fills the reply box with what would reach an offer that is just out of reach. */
  fillWay(rule: string, way: number): void;
  /** The receipt as a picture, onto the clipboard. */
  copyPicture(): void;
  /** As a file, where the clipboard would not have it. */
  savePicture(): void;
}

/** What the agent can do with the selling points of the product in talk. */
export interface FabActions {
  openFab(): void;
  /** Up or down the list, around the ends. */
  moveFab(by: 1 | -1): void;
  chooseFab(id: string): void;
  /** From 0; nothing where there is no such wording. */
  chooseWording(wording: number): void;
  /** Fills the reply box with this wording, else with the chosen one. */
  fillFab(wording?: number): void;
  /** Opens the fields for a point of the agent's own. */
  addPoint(): void;
  typePoint(change: Partial<TypedPoint>): void;
  /** Keeps what was typed with the product, for next time. */
  keepPoint(): void;
  /** Not now and not again: what is missing of the chosen point is asked for once. */
  skipPoint(): void;
}

/** What the agent can do where the buyer was misread. */
export interface RereadActions {
  /** 不是这个意思: drops the first reading, the likeliest of the others takes its place; where nothing was read, offers what it may mean. */
  reread(): void;
  /** It means this. */
  meant(intent: Intent): void;
  /** Takes back the last of these in the open conversation. */
  takeBackReading(): void;
}

/** What the agent can do on the ladder of concessions. */
export interface LadderActions {
  /** With the text that waits for its sum, where one was picked. */
  openLadder(picked?: Picked | null): void;
  changeLadder(change: { gift?: string; off?: string }): void;
  /** What was said or done outside the cards; what may not be is said at the field. */
  moveLadder(move: Move): void;
  /** Fills with the sum that stands in the field, or says there what is wrong with it. */
  giveMoney(): void;
  /** Clears what is kept of this buyer. */
  forgetBuyer(): Promise<void>;
}

/** What the agent can do with a line just sent. */
export interface SaveActions {
  /** Opens the form with the agent's newest line, nothing of the buyer's in it. */
  openSave(): void;
  typeSave(change: Partial<Pick<SavePanelState, 'text' | 'title' | 'group' | 'isOffered' | 'isMeant'>>): void;
  /** Keeps it as a script of the shop's; says what is wrong where it cannot be. */
  saveSent(): Promise<void>;
}

/** What the agent can do with the follow-ups. */
export interface NudgeActions {
  /** With this list and buyer chosen, else the open buyer where a nudge is due, else the most pressing. */
  openDesk(chosen?: { list: NudgeList | null; id: string | null }): void;
  /** Gives the keyboard back to the reply box. */
  closeDesk(): void;
  chooseList(list: NudgeList): void;
  /** To the next list or the one before, around the ends. */
  turnList(by: 1 | -1): void;
  moveEntry(by: 1 | -1): void;
  /** Fills the words for the chosen buyer, where a nudge is due and the conversation is open; else says what stands in the way. */
  openEntry(id?: string): void;
  /** Opens the fields for remark, tags and wake-up. */
  editEntry(): void;
  typeEntry(change: Partial<NoteTyped>): void;
  keepEntry(): void;
  cancelEntry(): void;
  /** Not this buyer any more. */
  dropEntry(): void;
}

/** What the agent can do about what the page does not show. */
export interface HealthActions {
  /** Opens or closes what is known of how well the page is read. */
  toggleHealth(): void;
  /** Begins teaching of this one thing, in the console's page. */
  reteach(field: Field): void;
}

/** What the agent can do. Components call these and decide nothing. */
export interface OverlayActions
  extends PriceActions,
    FabActions,
    NudgeActions,
    RereadActions,
    HealthActions,
    LadderActions,
    SaveActions {
  /** Fills the reply box, or opens the form where a slot is empty or a fact unconfirmed; says why where it may not be said. */
  pick(pick: Picked): void;
  /** What a key means, wherever it was pressed. */
  run(command: Command): void;

  search(query: string): void;
  /** Moves the choice in the search results, one step up or down, around the ends. */
  moveChoice(by: 1 | -1): void;
  changeForm(change: { typed: SlotValues }): void;
  /** The agent's yes to a fact, or what takes it back; it counts for every script that needs it. */
  confirm(need: string, yes: boolean): void;
  /** Fills with what the form holds; nothing happens while something is missing. */
  fillForm(): void;
  /** Closes what is open in place of the cards, and gives the keyboard back to the reply box. */
  back(): void;

  /** Into this slot (4 … 9), or the first free one. */
  pin(scriptId: string, slot?: number): void;
  unpin(scriptId: string): void;

  mark(outcome: Outcome): void;
  markLost(reason: string): void;
  /** Marks the loss that the buyer's words propose; where the reason is not known, asks for it. */
  acceptLoss(): void;
  dismissLoss(): void;
  undo(): void;
  /** What the payment just marked came to; it counts once kept. */
  typeAmount(typed: string): void;
  keepAmount(): void;
  accept(proposalId: string): void;
  dismiss(proposalId: string): void;

  /** Puts the notice's text on the clipboard. */
  copyNotice(): void;
  closeNotice(): void;
  copy(text: string): void;
  /** 不再提醒: nothing more of what this note is about. */
  mute(noteId: string): void;
  place(change: Partial<Dock>): void;
}

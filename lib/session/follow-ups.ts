import type { Snapshot } from '../domain/conversation';
import { conversationKey } from '../domain/conversation';
import type { FollowUp } from '../domain/nudges/follow-up';
import { type Mark, marks, markTalk, noteTalk, withNudge } from '../domain/nudges/note';
import type { EventDraft } from '../domain/tally/draft';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { createKeeping, type KeepPorts } from './keep-follow-ups';

export interface FollowUpPorts extends Omit<KeepPorts, 'items'> {
  state: OverlayState;
  /** The buyer's mark, as the event log has it; null while the key for it is still to be made. */
  buyerIdOf: (conversation: string) => Promise<string | null>;
  /** Resolves once what was kept before is at hand: until then nothing may be written over it. */
  whenKept: Promise<void>;
  now: () => number;
}

/** A wake-up is said in words of its own. */
export const wakeScriptId = 'follow-up.wake';

/** Keeps the follow-ups true to what is read, marked and said. All of it in turn: each step begins from where the one before it ended. */
export function createFollowUps({ state, buyerIdOf, whenKept, now, ...keeping }: FollowUpPorts) {
  const { nudges, items } = state;
  const { keep, keepSoon } = createKeeping({ items, ...keeping });
  const ids = new Map<string, string>();
  /** Before the mark, by its event: a mark taken back leaves things as they were. */
  const before = new Map<string, FollowUp>();
  let turn: Promise<void> = whenKept;

  async function idOf(conversation: string): Promise<string> {
    const id = ids.get(conversation) ?? (await buyerIdOf(conversation));
    if (id === null) throw new Error('no hash key');
    ids.set(conversation, id);
    return id;
  }
  const one = (id: string): FollowUp | null => nudges.followUps.value.find((known) => known.id === id) ?? null;
  const inTurn = (conversation: string, step: (id: string) => void): void => {
    // What cannot be worked out now comes with the next reading.
    turn = turn
      .then(() => idOf(conversation))
      .then(step)
      .catch(() => {});
  };

  return {
    one,
    keep,
    noteRead(previous: Snapshot | null, snapshot: Snapshot, drafts: readonly EventDraft[]): void {
      const conversation = conversationKey(snapshot);
      if (conversation === null) return;
      inTurn(conversation, (id) => {
        if (state.conversation.value === conversation) nudges.hashed.value = { conversation, id };
        const former = one(id);
        const noted = noteTalk(former, { id, previous, snapshot, drafts, now: now() });
        if (noted && noted !== former) keepSoon(noted);
      });
    },
    /** A mark of the agent's, or what takes it back. */
    noteMark(draft: EventDraft): void {
      if (draft.kind === 'corrected') {
        inTurn(draft.conversation, () => {
          const former = before.get(draft.target);
          if (former) keep({ ...former, changedAt: Math.max(now(), one(former.id)?.changedAt ?? 0) });
        });
        return;
      }
      const mark = marks.find((known) => known === draft.kind);
      if (!mark || !('id' in draft)) return;
      const sold = draft.kind === 'ordered' || draft.kind === 'paid' ? draft : { order: null, amount: null };
      inTurn(draft.conversation, (id) => {
        const former = one(id);
        if (!former) return;
        before.set(draft.id, former);
        keep(markTalk(former, mark as Mark, { now: now(), order: sold.order, amount: sold.amount }));
      });
    },
    /** These words stand in the reply box now. */
    noteSaid({ scriptId, target: { conversation } }: Picked): void {
      const to = scriptId === wakeScriptId ? 'order' : state.byId.value.get(scriptId)?.nudge?.to;
      if (!to) return;
      inTurn(conversation, (id) => {
        const former = one(id);
        if (former) keep(withNudge(former, { to, at: now(), scriptId }, scriptId === wakeScriptId));
      });
    },
  };
}
export type FollowUps = ReturnType<typeof createFollowUps>;

import type { Intent } from '../domain/intents/intents';
import { isEdited, isSentAs } from '../domain/playbook/sent';
import type { EventDraft } from '../domain/tally/draft';
import type { OverlayState } from '../state/overlay';
import type { Pick as Picked } from '../state/panel';
import { baseOf } from './outcome';

interface UsedPorts {
  state: OverlayState;
  record: (draft: EventDraft) => void;
  now: () => number;
  newId: () => string;
}

interface Filled {
  scriptId: string;
  text: string;
}

/** Texts put in the box for one buyer that are waited for; more are forgotten. */
const mostWaiting = 5;

/** The worry that a script was taken against: its card's, else the first that stands there; undefined where nobody can say. */
function worryOf(state: OverlayState, scriptId: string): Intent | undefined {
  const card = state.cards.value.suggestions.find((suggestion) => suggestion.scriptId === scriptId);
  const intent = card?.because?.intent ?? state.worry.value?.hits[0]?.intent;
  return intent === 'other' ? undefined : intent;
}

/** Records what was put in the reply boxes and remembers it, in memory alone, until the agent's next line shows what became of it. */
export function createUsedScripts({ state, record, now, newId }: UsedPorts) {
  const waiting = new Map<string, Filled[]>();
  return {
    noteFilled({ scriptId, target: { conversation } }: Picked, text: string): void {
      const base = baseOf(state, now());
      const intent = worryOf(state, scriptId);
      if (base) record({ ...base, conversation, id: newId(), kind: 'scriptUsed', scriptId, ...(intent && { intent }) });
      waiting.set(conversation, [...(waiting.get(conversation) ?? []), { scriptId, text }].slice(-mostWaiting));
      const { value: ids } = state.usedIds;
      state.usedIds.value = { ...ids, [conversation]: [...(ids[conversation] ?? []), scriptId] };
    },
    /** The scripts that this line of the agent's says, and whether in other words; what it doesn't say was never sent. */
    sentBy(conversation: string, line: string): { scriptId: string; edited: boolean }[] {
      const filled = waiting.get(conversation) ?? [];
      waiting.delete(conversation);
      return filled
        .filter(({ text }) => isSentAs(text, line))
        .map(({ scriptId, text }) => ({ scriptId, edited: isEdited(text, line) }));
    },
  };
}

import { effect } from '@preact/signals';
import { checkTalk } from '../domain/compliance/talk/check';
import type { SentText } from '../domain/compliance/talk/repeated';
import { conversationKey, type Snapshot } from '../domain/conversation';
import type { OverlayState } from '../state/overlay';

/** Half a sentence always lacks something: what the talk misses in a draft is said when the agent pauses. */
const restMs = 800;
/** 稍等 grows old while nothing else happens. */
const clockMs = 60_000;
const rememberedMs = 10 * 60_000;

/** What the agent sent lately, to anyone: in memory only, gone with this page. */
function createSent(now: () => number) {
  const sent = new Map<string, SentText>();
  return {
    note(snapshot: Snapshot): void {
      const oldest = now() - rememberedMs;
      for (const [id, { at }] of sent) if (at < oldest) sent.delete(id);
      const conversation = conversationKey(snapshot);
      for (const { id, side, text, at } of snapshot.messages)
        if (side === 'agent' && at !== null && at >= oldest) sent.set(`${conversation}\n${id}`, { text, at });
    },
    all: (): SentText[] => [...sent.values()],
  };
}

/** Looks at the draft beside the talk whenever the agent pauses, and once a minute. Ends with `signal`. */
export function createChecking(state: OverlayState, now: () => number, signal: AbortSignal): void {
  const sent = createSent(now);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    const snapshot = state.talk.peek();
    if (!snapshot) return;
    const context = {
      now: now(),
      sent: sent.all(),
      muted: state.mutedTalk.peek(),
      corrections: state.corrections.peek(),
    };
    const findings = checkTalk(snapshot, state.draft.peek(), context);
    state.talkChecked.value = { conversation: state.conversation.peek(), findings };
  };
  const stop = effect(() => {
    const { value: talk } = state.talk;
    const isEmpty = state.draft.value.trim() === '';
    void state.mutedTalk.value;
    void state.corrections.value;
    clearTimeout(timer);
    if (talk) sent.note(talk);
    if (isEmpty) look();
    else timer = setTimeout(look, restMs);
  });
  const clock = setInterval(look, clockMs);
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
    clearInterval(clock);
  });
}

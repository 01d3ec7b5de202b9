import { effect } from '@preact/signals';
import type { EventDraft } from '../domain/tally/draft';
import type { OverlayState } from '../state/overlay';
import { baseOf } from './outcome';

/** Cards that stood there shorter were not looked at: the agent is going through the list, or the cards were still settling. */
const seenAfterMs = 800;

/** Once for each message and set of cards: a reload makes the same source, and so the same event. */
function offeredNow(state: OverlayState, now: number): (EventDraft & { source: string }) | null {
  const { target, suggestions } = state.cards.value;
  const base = baseOf(state, now);
  if (!base || !target || target.newestId === null || suggestions.length === 0) return null;
  const scriptIds = suggestions.map(({ scriptId }) => scriptId);
  const intent = suggestions[0]?.because?.intent;
  const source = `${target.newestId} ${scriptIds.join(' ')}`;
  return { ...base, kind: 'scriptsOffered', scriptIds, source, ...(intent && { intent }) };
}

/** Records which cards really stood before the agent: none under another panel or in the folded overlay. */
export function noteOffers(
  state: OverlayState,
  { record, now }: { record: (draft: EventDraft) => void; now: () => number },
  signal: AbortSignal,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let shown = '';
  const stop = effect(() => {
    const isShown = state.panel.value === null && !state.dock.value?.collapsed;
    const draft = isShown ? offeredNow(state, 0) : null;
    const key = draft ? `${draft.conversation} ${draft.source}` : '';
    if (key === shown) return;
    shown = key;
    clearTimeout(timer);
    if (!draft) return;
    timer = setTimeout(() => {
      const standing = offeredNow(state, now());
      if (standing) record(standing);
    }, seenAfterMs);
  });
  signal.addEventListener('abort', () => {
    stop();
    clearTimeout(timer);
  });
}

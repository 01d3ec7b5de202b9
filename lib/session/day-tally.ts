import { dayOf } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import { dayFigures } from '../domain/tally/figures';
import { call } from '../messages/client';
import type { OverlayState } from '../state/overlay';

/** Many facts in a row are counted together. */
const settleMs = 400;

/** Facts that can change what the overlay shows of the day. */
const counts: ReadonlySet<string> = new Set<InquiryEvent['kind']>(['inquirySeen', 'ordered', 'paid', 'corrected']);

/** Keeps the day's figures in the state up to what the database holds. `onEvents` gets the events they were made from. */
export function createDayTally(
  state: OverlayState,
  now: () => number,
  onEvents: (events: readonly InquiryEvent[]) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(): Promise<void> {
    const dayStartMs = state.settings.value.dayStartMinutes * 60_000;
    const day = dayOf(now(), dayStartMs);
    try {
      await call('tally.flush');
      const events = await call('tally.events', { from: day, to: day, agent: null });
      state.tally.value = dayFigures(events, { day, agent: state.agent.value, now: now(), dayStartMs });
      onEvents(events);
    } catch {
      // The figures stand as they were: the recorder says it where the log itself is in trouble.
    }
  }

  return {
    load,
    /** A fact was recorded. */
    noteKind(kind: InquiryEvent['kind']): void {
      if (!counts.has(kind)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void load(), settleMs);
    },
  };
}

import { dayOf } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import type { DayFigures } from '../domain/tally/figures';
import { AFTER_SALES_MS } from '../domain/tally/rules';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { OverlayState } from '../state/overlay';

/** Many facts in a row are counted together. */
const settleMs = 400;

/** Facts that can change what the overlay shows of the day. */
const counts: ReadonlySet<string> = new Set<InquiryEvent['kind']>(['inquirySeen', 'ordered', 'paid', 'corrected']);

/** Keeps the day's figures in the state up to what the database holds. `onOrders` hears which orders are in the log. */
export function createDayTally(
  state: OverlayState,
  now: () => number,
  onOrders: (events: readonly InquiryEvent[]) => void,
) {
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function load(): Promise<void> {
    const dayStartMs = state.settings.value.dayStartMinutes * 60_000;
    const day = dayOf(now(), dayStartMs);
    try {
      const [{ days }, orders] = await Promise.all([
        readFigures({ from: day, to: day, agent: state.agent.value, now: now() }),
        call('tally.orders', now() - AFTER_SALES_MS),
      ]);
      state.tally.value = days[0] as DayFigures;
      onOrders(orders);
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

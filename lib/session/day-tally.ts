import { dayOf } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import type { DayFigures } from '../domain/tally/figures';
import { AFTER_SALES_MS } from '../domain/tally/rules';
import { answered } from '../messages/answered';
import { call } from '../messages/client';
import { readFigures } from '../messages/figures';
import type { OverlayState } from '../state/overlay';
import { createRetrying, waitMs } from './retry';

/** Facts that can change what the overlay shows of the day. */
const counts: ReadonlySet<string> = new Set<InquiryEvent['kind']>(['inquirySeen', 'ordered', 'paid', 'corrected']);

/** Keeps the day's figures in the state up to what the database holds. `onOrders` hears which orders are in the log. */
export function createDayTally(
  state: OverlayState,
  now: () => number,
  onOrders: (events: readonly InquiryEvent[]) => void,
  signal: AbortSignal,
) {
  async function loadFigures(): Promise<void> {
    const dayStartMs = state.settings.value.dayStartMinutes * 60_000;
    const day = dayOf(now(), dayStartMs);
    const { days } = await answered(readFigures({ from: day, to: day, agent: state.agent.value, now: now() }));
    state.tally.value = days[0] as DayFigures;
  }

  async function loadOrders(): Promise<void> {
    onOrders(await answered(call('tally.orders', now() - AFTER_SALES_MS)));
  }

  /**
   * At once; what comes while it is being counted is counted together after it. Where it can't be counted the figures stand as they were: the
   * recorder says it where the log itself is in trouble.
   */
  const load = createRetrying(async () => void (await Promise.all([loadFigures(), loadOrders()])), {
    onFailures: () => {},
    signal,
    pause: waitMs,
  });

  return {
    load,
    /** A fact is safe, and the next look counts it. */
    noteKept(kind: InquiryEvent['kind']): void {
      if (counts.has(kind)) load();
    },
  };
}

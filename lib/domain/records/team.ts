import { DAY_MS, dayBounds, daysBetween } from '../tally/day';
import type { InquiryEvent } from '../tally/events';
import { type RangeFigures, rangeFigures } from '../tally/figures';
import { isPractice } from '../tally/practice';
import { AFTER_SALES_MS, WINDOW_MS } from '../tally/rules';
import { eachOnce } from '../tally/seen-again';
import { createPlatformCount, type PlatformCount } from './platform-count';
import type { PlatformId } from './platforms';

/** More than a team of twenty writes in a busy month; beyond it the page would run out of memory. */
export const mostTeamEvents = 600_000;

/** Thrown where the files hold more for these days than can be counted at once. */
export class TooManyEvents extends Error {}

interface Days {
  from: string;
  to: string;
}

/**
 * Merges the events of several people's files by id, so that one that comes twice counts once. Only those that bear on these days are kept, however
 * large the files are: with the windows on both sides, and what may be said of any day at any time.
 */
export function createTeamLog({ from, to }: Days, dayStartMs: number) {
  const events = new Map<string, InquiryEvent>();
  const start = dayBounds(from, dayStartMs).start - AFTER_SALES_MS;
  const end = dayBounds(to, dayStartMs).end + WINDOW_MS;
  const bears = ({ kind, at }: InquiryEvent): boolean =>
    kind === 'corrected' || kind === 'earlierOrderSeen' || (at >= start && at <= end);
  /** Buyers whose whole story is wanted: a balance counts where its deposit did, which may lie weeks back. */
  const whole = new Set<string>();
  const counts = (event: InquiryEvent): boolean => (bears(event) || whole.has(event.buyer)) && !isPractice(event);
  /** Orders whose deposit is among these events, with the whole day of the talk before it. */
  function knownDeposits(all: readonly InquiryEvent[]): ReadonlySet<string> {
    const since = start + WINDOW_MS + DAY_MS;
    return new Set(
      all.flatMap((event) =>
        event.kind === 'paid' && event.part === 'deposit' && event.at >= since ? [event.order] : [],
      ),
    );
  }
  return {
    /** True where the files are to be read once more, for what lies before the days: deposits behind the balances of these days. */
    wantsEarlier(): boolean {
      const all = [...events.values()];
      const known = knownDeposits(all);
      const had = whole.size;
      for (const event of all)
        if (event.kind === 'paid' && event.part === 'balance' && !known.has(event.order)) whole.add(event.buyer);
      return whole.size > had;
    },
    /** Those of these events that count here; training stays out. */
    ofDays: (more: readonly InquiryEvent[]): InquiryEvent[] => more.filter(counts),
    /** How many of these are new here. */
    add(more: readonly InquiryEvent[]): number {
      const before = events.size;
      eachOnce(more.filter(counts), events);
      if (events.size > mostTeamEvents) throw new TooManyEvents();
      return events.size - before;
    },
    /** The same by the definitions of this platform. */
    count(platform: PlatformId, now: number): PlatformCount {
      const count = createPlatformCount(platform, dayStartMs, now);
      count.add([...events.values()], daysBetween(from, to));
      return count.figures;
    },
    /** All together first, then agent by agent. */
    figures(now: number): RangeFigures[] {
      const all = [...events.values()];
      const agents = [...new Set(all.map(({ agent }) => agent))].sort(
        (a, b) => Number(a === '') - Number(b === '') || (a < b ? -1 : 1),
      );
      const options = { from, to, now, dayStartMs };
      return [null, ...agents].map((agent) => rangeFigures(all, { ...options, agent }));
    },
  };
}

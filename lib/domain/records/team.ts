import { dayBounds, daysBetween } from '../tally/day';
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
  const counts = (event: InquiryEvent): boolean => bears(event) && !isPractice(event);
  return {
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

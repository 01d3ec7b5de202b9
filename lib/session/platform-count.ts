import { createPlatformCount, daysAround, type PlatformCount } from '../domain/records/platform-count';
import type { PlatformId } from '../domain/records/platforms';
import { dayBounds, dayOf, daysBetween } from '../domain/tally/day';
import { call } from '../messages/client';
import type { DayRange } from '../state/range';
import type { Watch } from './backup';

/** So many days are counted at once, that neither a message nor memory grows with the range. */
const daysAtOnce = 14;

const moved = (day: string, days: number): string => dayOf(dayBounds(day).start + days * 86_400_000);

/** Counts these days by the definitions of this platform. Throws an AbortError where it was stopped. */
export async function countPlatform(
  platform: PlatformId,
  { from, to }: DayRange,
  { dayStartMs, now }: { dayStartMs: number; now: number },
  { signal, onProgress }: Watch,
): Promise<PlatformCount> {
  const count = createPlatformCount(platform, dayStartMs, now);
  const days = daysBetween(from, to);
  for (let at = 0; at < days.length; at += daysAtOnce) {
    signal.throwIfAborted();
    const some = days.slice(at, at + daysAtOnce);
    const around = {
      from: moved(some[0] as string, -daysAround.before),
      to: moved(some.at(-1) as string, daysAround.after),
    };
    count.add(await call('tally.events', { ...around, agent: null }), some);
    onProgress(Math.min(days.length, at + daysAtOnce), days.length);
  }
  return count.figures;
}

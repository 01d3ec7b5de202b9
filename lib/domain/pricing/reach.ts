import type { Gap } from './receipt';
import type { Reach } from './types';
import type { View } from './view';

/** How often the conditions are met; without a repetition at most once. 450.00 meets 每满200 twice. */
export function timesReached({ threshold, minUnits, repeats, maxTimes }: Reach, { base, units }: View): number {
  const byAmount = threshold ? Math.floor(base / threshold) : Number.POSITIVE_INFINITY;
  const byUnits = minUnits ? Math.floor(units / minUnits) : Number.POSITIVE_INFINITY;
  return Math.min(byAmount, byUnits, repeats ? (maxTimes ?? Number.POSITIVE_INFINITY) : 1);
}

/** What is missing to meet them once more than `times`; undefined where that brings nothing. Money comes before units. */
export function gapAfter(times: number, reach: Reach, { base, units }: View): Gap | undefined {
  const { threshold = 0, minUnits = 0, repeats, maxTimes = Number.POSITIVE_INFINITY } = reach;
  if (times >= (repeats ? maxTimes : 1)) return undefined;
  const amount = threshold * (times + 1);
  if (amount > base) return { fen: amount - base, to: amount };
  const count = minUnits * (times + 1);
  return count > units ? { units: count - units, to: count } : undefined;
}

import type { Rate } from '../tally/figures';

/** Below so many uses a share says more of chance than of the words, and nothing is said. */
export const leastUses = 30;

/** 1.96 standard deviations: in 19 of 20 cases the true share lies within. */
const Z = 1.96;

export interface Interval {
  low: number;
  high: number;
}

/**
 * Wilson's interval of a share, 0 to 1: 10 of 40 are somewhere between 0.142 and 0.402. Null below {@link leastUses}. It never leaves 0 … 1, and
 * is right for small shares too, where the plain formula is not.
 */
export function wilson({ over, under }: Rate): Interval | null {
  if (under < leastUses) return null;
  const share = over / under;
  const scale = 1 + Z ** 2 / under;
  const middle = (share + Z ** 2 / (2 * under)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / under + Z ** 2 / (4 * under ** 2));
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}

/** `14%–40%` */
export const formatInterval = ({ low, high }: Interval): string =>
  `${Math.floor(low * 100)}%–${Math.ceil(high * 100)}%`;

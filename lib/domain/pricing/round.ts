import type { Fen } from '../money';
import type { Rounding } from './types';

const halfUpToTheFen: Rounding = { to: 1, way: 'halfUp' };

/** `amount` at a rate, rounded once: 98.00 at 9500 is 93.10, 1.01 at 5000 is 0.51. Never more than the amount. */
export function atRate(amount: Fen, bp: number, { to, way }: Rounding = halfUpToTheFen): Fen {
  const unit = 10_000 * to;
  const exact = amount * bp;
  const more = { halfUp: unit / 2, down: 0, up: unit - 1 }[way];
  return Math.min(amount, Math.floor((exact + more) / unit) * to);
}

/** What the rate takes off. */
export function rateOff(amount: Fen, bp: number, rounding?: Rounding): Fen {
  return amount - atRate(amount, bp, rounding);
}

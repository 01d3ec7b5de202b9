import type { Fen } from '../money';
import type { Receipt } from './receipt';

/** `a × b / c`, half up to the fen, exact. */
function proportion(a: number, b: number, c: number): Fen {
  return Number((2n * BigInt(a) * BigInt(b) + BigInt(c)) / (2n * BigInt(c)));
}

/** Lines that come back whole return what was paid for them: 100 of 210 with 20 off returns 90.48. Shipping stays. */
export function refundLines({ lines }: Receipt, ids: readonly string[]): Fen {
  return lines.reduce((sum, line) => sum + (ids.includes(line.id) ? line.net : 0), 0);
}

/** Some units of a line: their part of what was paid for it, all of them exactly that. Null beyond its quantity. */
export function refundUnits({ lines }: Receipt, id: string, units: number): Fen | null {
  const line = lines.find((one) => one.id === id);
  if (!line || !Number.isSafeInteger(units) || units < 0 || units > line.quantity) return null;
  return proportion(line.net, units, line.quantity);
}

/** So much of the list total is asked for: 9.00 of 10.00 that cost 7.00 returns 6.30. Null beyond the list total. */
export function refundRequested({ goods, list }: Receipt, requested: Fen): Fen | null {
  if (!Number.isSafeInteger(requested) || requested < 0 || requested > list) return null;
  return proportion(requested, goods, list);
}

/** 定金 before the balance is paid: kept when the buyer has second thoughts, unless agreed; doubled by law when the seller fails. */
export function depositBack(deposit: Fen, why: 'secondThoughts' | 'agreed' | 'sellerFailed'): Fen {
  return { secondThoughts: 0, agreed: deposit, sellerFailed: 2 * deposit }[why];
}

/** 价保: what was paid for the line less what it costs the same buyer now; never says what a platform will pay. */
export function priceDrop(paid: Fen, now: Fen): Fen {
  return Math.max(0, paid - now);
}

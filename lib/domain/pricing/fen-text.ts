import { type Fen, yuan } from '../money';

/** As thresholds are said: `¥300`, `¥99.90` stays. Sums to pay keep their two decimals (`yuan`). */
export function shortYuan(fen: Fen): string {
  return yuan(fen).replace(/\.00$/, '');
}

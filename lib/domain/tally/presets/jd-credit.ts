import type { PlacedOrder, Story } from '../ledger';
import { defaultRules } from './preset';

/** An order cancelled so soon, the end included, is taken back. */
export const TAKEN_BACK_MS = 15 * 86_400_000;

export const isTakenBack = ({ placedAt, cancelled }: PlacedOrder): boolean =>
  cancelled !== null && cancelled.at - placedAt <= TAKEN_BACK_MS;

/**
 * Whose an order is on JD, one page (C): the last agent asked about the ordered product within the window, else the last agent of the shop
 * whom the buyer asked, else the last who wrote to him; null: nobody's, which an order taken back is too.
 */
export function jdCreditOf({ lines }: Story, order: PlacedOrder, windowMs = defaultRules.jdWindowMs): string | null {
  if (isTakenBack(order)) return null;
  const near = lines.filter(({ at }) => at <= order.placedAt && order.placedAt - at <= windowMs);
  const asked = near.filter((line) => line.by === 'buyer');
  // Without a message in the window the order is 静默, whoever wrote to the buyer.
  if (asked.length === 0) return null;
  const known = asked.filter((line) => line.agent !== '');
  const aboutIt = known.findLast((line) => line.sku !== undefined && line.sku === order.sku);
  const replied = near.findLast((line) => line.by === 'agent' && line.agent !== '');
  return (aboutIt ?? known.at(-1) ?? replied)?.agent ?? null;
}

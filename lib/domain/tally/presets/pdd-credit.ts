import { DAY_MS, dayBounds, dayOf } from '../day';
import type { PlacedOrder, Story } from '../ledger';

/**
 * Whose an order is on Pinduoduo, the platform's text (A): the last agent who wrote before the order; if there is none, before the payment;
 * else before the group; null: nobody's. Only who wrote within the three days that end with the group counts. A robot's line counts where no
 * person wrote at all (D: its text is sent in an agent's name).
 */
export function pddCreditOf({ lines }: Story, order: PlacedOrder, dayStartMs = 0): string | null {
  const stages = [order.placedAt, order.payments[0]?.at, order.grouped?.at].filter((at) => at !== undefined);
  const last = Math.max(...stages);
  const earliest = dayBounds(dayOf(last, dayStartMs), dayStartMs).start - 2 * DAY_MS;
  const written = lines.filter((line) => line.by !== 'buyer' && line.agent !== '' && line.at >= earliest);
  const people = written.filter((line) => line.by === 'agent');
  for (const candidates of [people, written])
    for (const stage of stages) {
      const line = candidates.findLast(({ at }) => at < stage);
      if (line) return line.agent;
    }
  return null;
}

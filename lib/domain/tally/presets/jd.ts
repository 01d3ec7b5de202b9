import { agentOf, type BuyerDay, buyerDaysOf, lineWithin } from '../buyer-day';
import type { Line, PlacedOrder, Story } from '../ledger';
import { isTakenBack, jdCreditOf, TAKEN_BACK_MS } from './jd-credit';
import { type Entry, entriesFor, idsOf, type Preset, type PresetRules } from './preset';

type Name = 'received' | 'credited' | 'amount' | 'unpriced';

/** What the order came to, else all that was paid for it; null where an amount is missing. */
function moneyOf({ amount, payments }: PlacedOrder): number | null {
  if (amount !== null) return amount;
  const paid = payments.map((payment) => payment.amount).filter((part) => part !== null);
  const isWhole = payments.length > 0 && paid.length === payments.length;
  return isWhole ? paid.reduce((total, part) => total + part, 0) : null;
}

function entriesOfDay(
  story: Story,
  buyerDay: BuyerDay,
  asked: readonly Line[],
  { dayStartMs, jdWindowMs }: PresetRules,
): Entry<Name>[] {
  const { day, wrote } = buyerDay;
  const within = story.orders.filter((order) => lineWithin(wrote, order.placedAt, jdWindowMs));
  const credited = within.filter((order) => !isTakenBack(order));
  // Of several days' chats before one order, people count on each and money on the last.
  const money = credited.filter((order) => wrote.includes(lineWithin(asked, order.placedAt, jdWindowMs) as Line));
  const usual = agentOf(story, buyerDay, within[0]?.placedAt ?? null, dayStartMs);
  const agentOfOrder = (order: PlacedOrder): string => jdCreditOf(story, order, jdWindowMs) ?? usual;
  return [
    ...entriesFor<Name>(day, credited[0] ? agentOfOrder(credited[0]) : usual, [
      ['received', 1, idsOf(wrote)],
      ['credited', 1, idsOf(credited)],
    ]),
    ...money.flatMap((order) =>
      entriesFor<Name>(day, agentOfOrder(order), [
        ['amount', moneyOf(order) ?? 0, [order.id]],
        ['unpriced', moneyOf(order) === null, [order.id]],
      ]),
    ),
  ];
}

/**
 * JD, one page (C): everybody received is an inquiry; success is an order placed within 24 hours (a shop's setting) after a message of the
 * buyer, whenever it is paid; one cancelled within 15 days is taken back. Of two agents who sold to one buyer on one day, the first order's has
 * the person and each the money (D).
 */
export const jd: Preset<Name, 'rate'> = {
  id: 'jd',
  mark: 'C',
  names: ['received', 'credited', 'amount', 'unpriced'],
  rates: { rate: ['credited', 'received'] },
  openMs: 86_400_000 + TAKEN_BACK_MS,
  entriesOf(story, rules) {
    const asked = story.lines.filter((line) => line.by === 'buyer');
    return buyerDaysOf(story, rules.dayStartMs).flatMap((buyerDay) => entriesOfDay(story, buyerDay, asked, rules));
  },
};

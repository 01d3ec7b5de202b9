import { agentOf, type BuyerDay, buyerDaysOf, firstAtOf } from '../buyer-day';
import { DAY_MS, dayBounds } from '../day';
import type { PlacedOrder, Story } from '../ledger';
import { type Entry, entriesFor, idsOf, type Preset, type PresetRules } from './preset';

type Name = 'inquiry' | 'sameDayPaid' | 'nextDayPaid' | 'finalPaid';

/** The first three days after that of the chat belong to the final count (D). */
const FINAL_DAYS = 3;
/** So old may the last order be for its buyer to come about it (C: a tool's default). */
const AFTER_SALES_DAYS = 21;

/** Comes about an order placed before the chat, and orders nothing new while the day is open. */
function isAfterSalesVisitor(story: Story, at: number, placed: readonly PlacedOrder[]): boolean {
  const moments = [
    ...story.orders.map((order) => order.placedAt),
    ...story.earlier.map((order) => order.orderedAt).filter((orderedAt) => orderedAt !== null),
  ];
  return placed.length === 0 && moments.some((moment) => moment < at && at - moment <= AFTER_SALES_DAYS * DAY_MS);
}

/** The first payment of an order, whatever part it is; a later part changes nothing. */
const paidAtOf = (order: PlacedOrder): number => Math.min(...order.payments.map((payment) => payment.at));

function entriesOfDay(story: Story, buyerDay: BuyerDay, { dayStartMs, tbCredit }: PresetRules): Entry<Name>[] {
  const at = firstAtOf(buyerDay);
  const { end } = dayBounds(buyerDay.day, dayStartMs);
  const placed = story.orders.filter(({ placedAt }) => placedAt >= at && placedAt < end + FINAL_DAYS * DAY_MS);
  if (isAfterSalesVisitor(story, at, placed)) return [];
  const paid = placed.filter((order) => paidAtOf(order) < end + FINAL_DAYS * DAY_MS);
  const paidBy = (days: number) =>
    idsOf(paid.filter((order) => paidAtOf(order) < end + days * DAY_MS).flatMap((order) => order.payments.slice(0, 1)));
  const byPayment = tbCredit === 'payment' && paid.length > 0;
  const until = byPayment ? Math.min(...paid.map(paidAtOf)) : (placed[0]?.placedAt ?? null);
  return entriesFor<Name>(buyerDay.day, agentOf(story, buyerDay, until, dayStartMs), [
    ['inquiry', 1, idsOf(buyerDay.wrote)],
    ['sameDayPaid', 1, paidBy(0)],
    ['nextDayPaid', 1, paidBy(1)],
    ['finalPaid', 1, paidBy(FINAL_DAYS)],
  ]);
}

/**
 * Taobao and Tmall, as 赤兔 and 千牛 count: an inquiry wrote that day before ordering; paid the same day, by the next (次日, A) or by the end
 * of day 3 (最终: A for the four days it stays open, D for their end). Refunds and cancellations change nothing (D); a deposit and cash on
 * delivery count like a payment (D). The choice between 落实下单 and 落实付款 is a tool's (A).
 */
export const tb: Preset<Name, 'sameDayRate' | 'nextDayRate' | 'finalRate'> = {
  id: 'tb',
  mark: 'A',
  names: ['inquiry', 'sameDayPaid', 'nextDayPaid', 'finalPaid'],
  rates: {
    sameDayRate: ['sameDayPaid', 'inquiry'],
    nextDayRate: ['nextDayPaid', 'inquiry'],
    finalRate: ['finalPaid', 'inquiry'],
  },
  openMs: FINAL_DAYS * DAY_MS,
  entriesOf: (story, rules) =>
    buyerDaysOf(story, rules.dayStartMs).flatMap((buyerDay) => entriesOfDay(story, buyerDay, rules)),
};

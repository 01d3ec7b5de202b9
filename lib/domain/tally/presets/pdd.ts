import { agentOf, type BuyerDay, buyerDaysOf, firstAtOf, hasAfterSales } from '../buyer-day';
import { DAY_MS, dayBounds, dayOf } from '../day';
import type { Mark, PlacedOrder, Story } from '../ledger';
import { pddCreditOf } from './pdd-credit';
import { type Entry, entriesFor, idsOf, type Preset } from './preset';

type Name = 'inquiry' | 'finalGrouped';

/** The groups complete within so many days, the chat's own included, with the order paid. */
function groupedWithin(orders: readonly PlacedOrder[], { day }: BuyerDay, dayStartMs: number, days: number): Mark[] {
  const { start } = dayBounds(day, dayStartMs);
  return orders
    .filter((order) => order.payments.length > 0)
    .map((order) => order.grouped)
    .filter((grouped) => grouped !== null)
    .filter(({ at }) => at >= start && at < start + days * DAY_MS);
}

/** Has an order whose group is complete and which may go to after-sales, and no new one that day or the next. */
function isAfterSalesVisitor(story: Story, buyerDay: BuyerDay, dayStartMs: number): boolean {
  const groups = story.orders.flatMap((order) => order.grouped ?? []);
  const hasOld = hasAfterSales(
    story,
    firstAtOf(buyerDay),
    groups.map((grouped) => grouped.at),
  );
  return hasOld && groupedWithin(story.orders, buyerDay, dayStartMs, 2).length === 0;
}

function entriesOfDay(story: Story, buyerDay: BuyerDay, dayStartMs: number): Entry<Name>[] {
  if (isAfterSalesVisitor(story, buyerDay, dayStartMs)) return [];
  const { day, wrote } = buyerDay;
  const at = firstAtOf(buyerDay);
  const answers = story.lines.filter(
    (line) => line.by !== 'buyer' && line.at >= at && dayOf(line.at, dayStartMs) === day,
  );
  const grouped = answers.length > 0 ? groupedWithin(story.orders, buyerDay, dayStartMs, 3) : [];
  const sold = story.orders.find((order) => order.grouped && order.grouped.id === grouped[0]?.id);
  const agent = (sold && pddCreditOf(story, sold, dayStartMs)) ?? agentOf(story, buyerDay, null, dayStartMs);
  return entriesFor<Name>(day, agent, [
    ['inquiry', 1, idsOf(wrote)],
    ['finalGrouped', 1, idsOf(grouped)],
  ]);
}

/**
 * Pinduoduo, the platform's text of 2018 (A): all who wrote that day, less after-sales visitors; success is an answer the same day, which may
 * be a robot's, and a paid order whose group is complete within three days, that day included.
 */
export const pdd: Preset<Name, 'rate'> = {
  id: 'pdd',
  mark: 'A',
  names: ['inquiry', 'finalGrouped'],
  rates: { rate: ['finalGrouped', 'inquiry'] },
  openMs: 2 * DAY_MS,
  entriesOf: (story, { dayStartMs }) =>
    buyerDaysOf(story, dayStartMs).flatMap((buyerDay) => entriesOfDay(story, buyerDay, dayStartMs)),
};

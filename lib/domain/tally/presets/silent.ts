import { agentOf, lineWithin } from '../buyer-day';
import { dayOf } from '../day';
import type { PlacedOrder, Story } from '../ledger';
import { WINDOW_MS } from '../rules';
import { type Entry, entriesFor, idsOf, type Preset } from './preset';

type Name = 'orders' | 'silentOrders' | 'agentSales' | 'shopSales' | 'unpriced';

function entriesOfOrder(story: Story, order: PlacedOrder, dayStartMs: number): Entry<Name>[] {
  const asked = story.lines.filter((line) => line.by === 'buyer');
  const line = lineWithin(asked, order.placedAt);
  const day = dayOf(order.placedAt, dayStartMs);
  const chat = line && { day: dayOf(line.at, dayStartMs), wrote: [line] };
  const sales = order.payments.reduce((total, payment) => total + (payment.amount ?? 0), 0);
  const [id, paid] = [[order.id], idsOf(order.payments)];
  return entriesFor<Name>(day, chat ? agentOf(story, chat, order.placedAt, dayStartMs) : '', [
    ['orders', 1, id],
    ['silentOrders', line === null, id],
    ['agentSales', line ? sales : 0, paid],
    ['shopSales', sales, paid],
    ['unpriced', 1, idsOf(order.payments.filter((payment) => payment.amount === null))],
  ]);
}

/**
 * 静默下单: an order whose buyer wrote nothing in the 72 hours before placing it (D for the window); it is nobody's. All that was ever paid for
 * an order counts on the day it was placed.
 */
export const silent: Preset<Name, 'silentRate' | 'agentShare'> = {
  id: 'silent',
  mark: 'D',
  names: ['orders', 'silentOrders', 'agentSales', 'shopSales', 'unpriced'],
  rates: { silentRate: ['silentOrders', 'orders'], agentShare: ['agentSales', 'shopSales'] },
  openMs: WINDOW_MS,
  entriesOf: (story, { dayStartMs }) => story.orders.flatMap((order) => entriesOfOrder(story, order, dayStartMs)),
};

import { type Credit, creditsOf } from '../credits';
import { WINDOW_MS } from '../rules';
import { type Entry, entriesFor, idsOf, type Preset } from './preset';

type Name = 'inquiry' | 'ordered' | 'paid' | 'sales' | 'unpriced';

function toEntries(credit: Credit): Entry<Name>[] {
  const { day, agent, inquiry, ordered, paid, sales, unpriced } = credit;
  const money = idsOf(credit.money);
  return entriesFor<Name>(day, agent, [
    ['inquiry', inquiry, idsOf(credit.wrote)],
    ['ordered', ordered, idsOf(credit.placed)],
    ['paid', paid, idsOf(credit.met)],
    ['sales', sales, money],
    ['unpriced', unpriced, idsOf(credit.money.filter((payment) => payment.amount === null))],
  ]);
}

/**
 * Douyin 飞鸽, the platform's own text (A): an inquiry wrote that day, and paid within 72 hours or had no order that may still go to
 * after-sales. Paid is a deposit or all; cash on delivery when placed; money belongs to the day of the chat, a balance to its own.
 * Kuaishou, Xiaohongshu and the WeChat shop have no text on it and use this (D).
 */
export const dy: Preset<Name, 'rate' | 'averageOrder'> = {
  id: 'dy',
  mark: 'A',
  names: ['inquiry', 'ordered', 'paid', 'sales', 'unpriced'],
  rates: { rate: ['paid', 'inquiry'], averageOrder: ['sales', 'paid'] },
  openMs: WINDOW_MS,
  entriesOf: (story, rules) => creditsOf(story, rules).flatMap(toEntries),
};

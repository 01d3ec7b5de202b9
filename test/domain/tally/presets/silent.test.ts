import { expect, it } from 'vitest';
import type { InquiryEvent } from '../../../../lib/domain/tally/events';
import { silent } from '../../../../lib/domain/tally/presets/silent';
import { asked, figuresOf, numbersOf, ordered, paid, replied } from '../../../support/tally';

it.each<[string, InquiryEvent[], object]>([
  [
    'an order without a chat',
    [ordered('06 12:00:00'), paid('06 12:01:00', { amount: 50 })],
    { orders: 1, silentOrders: 1, agentSales: 0, shopSales: 50 },
  ],
  [
    'an order 72 hours after a message is not silent',
    [asked('03 12:00:00'), ordered('06 12:00:00'), paid('06 12:01:00', { amount: 50 })],
    { silentOrders: 0, agentSales: 50 },
  ],
  ['a second later it is', [asked('03 11:59:59'), ordered('06 12:00:00')], { orders: 1, silentOrders: 1 }],
  ['who asks only after it ordered silently', [ordered('06 12:00:00'), asked('06 12:00:01')], { silentOrders: 1 }],
  ['an agent’s message alone breaks no silence', [replied('06 11:00:00'), ordered('06 12:00:00')], { silentOrders: 1 }],
  [
    'what nobody paid is an order without money',
    [asked('06 11:00:00'), ordered('06 12:00:00', { amount: 50 })],
    { orders: 1, agentSales: 0, shopSales: 0 },
  ],
  [
    'the balance of another day belongs to the order',
    [
      asked('06 11:00:00'),
      ordered('06 12:00:00'),
      paid('06 12:01:00', { part: 'deposit', amount: 10 }),
      paid('20 12:01:00', { part: 'balance', amount: 90 }),
    ],
    { agentSales: 100, shopSales: 100 },
  ],
  [
    'only the day of the order counts',
    [ordered('05 23:59:59'), paid('06 12:01:00', { amount: 50 })],
    { orders: 0, shopSales: 0 },
  ],
])('%s', (_name, events, expected) => expect(numbersOf(silent, events)).toMatchObject(expected));

it('has the share of the agents, and none where nothing was sold', () => {
  const events = [
    asked('06 11:00:00'),
    ordered('06 12:00:00', { amount: 300 }),
    paid('06 12:01:00'),
    ordered('06 12:00:00', { buyer: 'b2', order: 'o2', amount: 100 }),
    paid('06 12:01:00', { buyer: 'b2', order: 'o2' }),
  ];
  expect(figuresOf(silent, events).rates).toEqual({
    silentRate: { over: 1, under: 2 },
    agentShare: { over: 300, under: 400 },
  });
  expect(figuresOf(silent, []).rates).toEqual({ silentRate: null, agentShare: null });
});

import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { dayFigures, formatRate, formatWait, rangeFigures } from '../../../lib/domain/tally/figures';
import { anEvent } from '../../support/events';

const now = Date.parse('2025-07-01T00:00:00Z');
const asked = (at: string, own: object = {}) => anEvent({ kind: 'buyerWrote', at, ...own });
const replied = (at: string, own: object = {}) => anEvent({ kind: 'agentReplied', at, ...own });
const ordered = (at: string, own: object = {}) => anEvent({ kind: 'ordered', at, ...own });
const paid = (at: string, own: object = {}) => anEvent({ kind: 'paid', at, amount: 10_000, ...own });
const of = (events: InquiryEvent[], day = '2025-06-10', agent: string | null = null) =>
  dayFigures(events, { day, agent, now });

describe('figures of a day, preset dy', () => {
  it('is empty without events, and has no rate then', () => {
    expect(of([])).toMatchObject({ preset: 'dy', inquiry: 0, paid: 0, rate: null, sales: 0, averageOrder: null });
  });

  it.each<[string, InquiryEvent[], object]>([
    ['counts a buyer once a day', [asked('2025-06-10 09:00:00'), asked('2025-06-10 18:00:00')], { inquiry: 1 }],
    ['counts no chat that the buyer never answered', [replied('2025-06-10 09:00:00')], { inquiry: 0, rate: null }],
    [
      'counts order and payment after the chat',
      [asked('2025-06-10 09:00:00'), ordered('2025-06-10 09:10:00'), paid('2025-06-10 09:20:00')],
      { inquiry: 1, ordered: 1, paid: 1, rate: { over: 1, under: 1 }, sales: 10_000, averageOrder: 10_000 },
    ],
    [
      'counts a payment exactly 72 hours later',
      [asked('2025-06-10 09:00:00'), ordered('2025-06-10 09:10:00'), paid('2025-06-13 09:00:00')],
      { paid: 1, sales: 10_000 },
    ],
    [
      'counts no payment a second after that',
      [asked('2025-06-10 09:00:00'), ordered('2025-06-10 09:10:00'), paid('2025-06-13 09:00:01')],
      { inquiry: 1, ordered: 1, paid: 0, sales: 0 },
    ],
    [
      'measures the window from the last message of the day',
      [asked('2025-06-10 09:00:00'), asked('2025-06-10 20:00:00'), paid('2025-06-13 19:00:00')],
      { paid: 1 },
    ],
    [
      'counts the payment, not the order, of an order placed before the chat',
      [ordered('2025-06-10 08:00:00'), asked('2025-06-10 09:00:00'), paid('2025-06-10 09:20:00')],
      { inquiry: 1, ordered: 0, paid: 1, sales: 10_000 },
    ],
    [
      'takes a payment whose order nobody marked for both',
      [asked('2025-06-10 09:00:00'), paid('2025-06-10 09:20:00')],
      { ordered: 1, paid: 1 },
    ],
    [
      'counts cash on delivery as paid when placed, once',
      [
        asked('2025-06-10 09:00:00'),
        ordered('2025-06-10 09:10:00', { cod: true, amount: 5_990 }),
        paid('2025-06-12 09:00:00'),
      ],
      { paid: 1, sales: 5_990 },
    ],
    [
      'takes the amount of the order where the payment has none',
      [
        asked('2025-06-10 09:00:00'),
        ordered('2025-06-10 09:10:00', { amount: 700 }),
        paid('2025-06-10 09:20:00', { amount: null }),
      ],
      { sales: 700, unpriced: 0 },
    ],
    [
      'counts people without an amount, and says that money is missing',
      [asked('2025-06-10 09:00:00'), paid('2025-06-10 09:20:00', { amount: null })],
      { paid: 1, sales: 0, unpriced: 1, averageOrder: null },
    ],
    [
      'counts an order marked twice once',
      [asked('2025-06-10 09:00:00'), paid('2025-06-10 09:20:00', { amount: null }), paid('2025-06-10 09:21:00')],
      { paid: 1, sales: 10_000, unpriced: 0 },
    ],
    [
      'sums two orders of one buyer, who is one person',
      [
        asked('2025-06-10 09:00:00'),
        paid('2025-06-10 09:20:00'),
        paid('2025-06-10 09:30:00', { order: 'o2', amount: 5 }),
      ],
      { paid: 1, sales: 10_005, averageOrder: 10_005 },
    ],
    [
      'leaves out a buyer who comes about a paid order',
      [paid('2025-06-08 09:00:00'), asked('2025-06-10 09:00:00')],
      { inquiry: 0, rate: null },
    ],
    [
      'counts such a buyer who buys again',
      [paid('2025-06-08 09:00:00'), asked('2025-06-10 09:00:00'), paid('2025-06-10 10:00:00', { order: 'o2' })],
      { inquiry: 1, paid: 1, sales: 10_000 },
    ],
    [
      'counts such a buyer once the order is too old for after-sales',
      [paid('2025-05-20 09:00:00'), asked('2025-06-10 09:00:00')],
      { inquiry: 1, paid: 0 },
    ],
  ])('%s', (_name, events, expected) => {
    expect(of(events)).toMatchObject(expected);
  });

  it('leaves out what is known from elsewhere to be after-sales, to the very moment', () => {
    const message = asked('2025-06-10 09:00:00');
    const known = (afterSalesUntil: number) =>
      of([message, anEvent({ kind: 'earlierOrderSeen', orderedAt: null, afterSalesUntil })]);
    expect(known(message.at).inquiry).toBe(0);
    expect(known(message.at - 1).inquiry).toBe(1);
  });

  it('counts people on each day of a talk, and money on the last before the payment', () => {
    const events = [asked('2025-06-10 09:00:00'), asked('2025-06-11 09:00:00'), paid('2025-06-12 09:00:00')];
    expect(of(events)).toMatchObject({ paid: 1, sales: 0 });
    expect(of(events, '2025-06-11')).toMatchObject({ paid: 1, sales: 10_000 });
  });

  it('gives the deposit to the day of the chat and the balance to its own, even without a chat', () => {
    const events = [
      asked('2025-06-10 09:00:00'),
      paid('2025-06-10 09:20:00', { part: 'deposit', amount: 3_000 }),
      paid('2025-06-20 09:20:00', { part: 'balance', amount: 9_900 }),
    ];
    expect(of(events)).toMatchObject({ paid: 1, sales: 3_000, averageOrder: 3_000 });
    expect(of(events, '2025-06-20')).toMatchObject({
      inquiry: 0,
      paid: 0,
      rate: null,
      sales: 9_900,
      averageOrder: null,
    });
  });

  it('counts no balance whose deposit counted for nobody', () => {
    const events = [
      asked('2025-06-01 09:00:00'),
      paid('2025-06-10 09:20:00', { part: 'deposit' }),
      paid('2025-06-20 09:20:00', { part: 'balance' }),
    ];
    expect(of(events, '2025-06-20').sales).toBe(0);
  });

  it('forgets what was taken back', () => {
    const mark = paid('2025-06-10 09:20:00');
    const events = [asked('2025-06-10 09:00:00'), mark, anEvent({ kind: 'corrected', target: mark.id })];
    expect(of(events)).toMatchObject({ inquiry: 1, paid: 0, sales: 0 });
  });

  it('cuts the day in Shanghai, or later where the shop does', () => {
    const events = [asked('2025-06-10 23:59:59'), asked('2025-06-11 00:00:00', { buyer: 'b2' })];
    expect(of(events).inquiry).toBe(1);
    expect(dayFigures(events, { day: '2025-06-10', agent: null, now, dayStartMs: 1 }).inquiry).toBe(2);
  });

  it('is final 72 hours after the day, not before', () => {
    const end = Date.parse('2025-06-14T00:00:00+08:00');
    expect(dayFigures([], { day: '2025-06-10', agent: null, now: end }).final).toBe(true);
    expect(dayFigures([], { day: '2025-06-10', agent: null, now: end - 1 }).final).toBe(false);
  });
});

describe('several agents and one buyer', () => {
  const transferred = [
    asked('2025-06-10 09:00:00'),
    replied('2025-06-10 09:01:00'),
    asked('2025-06-10 09:05:00', { agent: 'a2' }),
    replied('2025-06-10 09:06:00', { agent: 'a2' }),
  ];

  it('gives the buyer to the last who wrote before the order', () => {
    const events = [
      ...transferred,
      ordered('2025-06-10 09:10:00'),
      paid('2025-06-10 09:20:00'),
      replied('2025-06-10 09:30:00'),
    ];
    expect(of(events, '2025-06-10', 'a1')).toMatchObject({ inquiry: 0, paid: 0, sales: 0 });
    expect(of(events, '2025-06-10', 'a2')).toMatchObject({ inquiry: 1, paid: 1, sales: 10_000 });
  });

  it('gives a buyer without an order to the last who wrote that day', () => {
    const events = [...transferred, replied('2025-06-10 12:00:00', { agent: 'a3' })];
    expect(of(events, '2025-06-10', 'a3').inquiry).toBe(1);
  });

  it('lets no robot take a buyer', () => {
    const events = [asked('2025-06-10 09:00:00'), replied('2025-06-10 09:00:01', { agent: 'robot', auto: true })];
    expect(of(events, '2025-06-10', 'a1').inquiry).toBe(1);
  });
});

describe('response times', () => {
  it('averages rounds, ends them with no robot, and leaves late replies out', () => {
    const events = [
      asked('2025-06-10 10:00:00'),
      replied('2025-06-10 10:00:01', { auto: true }),
      replied('2025-06-10 10:00:24'),
      asked('2025-06-10 10:01:00'),
      asked('2025-06-10 10:01:20'),
      replied('2025-06-10 10:01:50'),
      asked('2025-06-10 10:30:00'),
      replied('2025-06-10 10:30:06'),
      asked('2025-06-10 10:05:00', { buyer: 'b2' }),
      replied('2025-06-10 10:15:00', { buyer: 'b2' }),
    ];
    const figures = of(events, '2025-06-10', 'a1');
    expect(figures).toMatchObject({ firstResponseMs: 15_000, firstResponses: 2, rounds: 3, lateRounds: 1 });
    expect(figures.averageResponseMs).toBeCloseTo(80_000 / 3);
  });

  it('is null where nobody answered', () => {
    expect(of([asked('2025-06-10 10:00:00')])).toMatchObject({ firstResponseMs: null, averageResponseMs: null });
  });
});

it('sums a range from its days', () => {
  const events = [
    asked('2025-06-10 09:00:00'),
    asked('2025-06-12 09:00:00', { buyer: 'b2' }),
    paid('2025-06-10 10:00:00'),
  ];
  const { days, total } = rangeFigures(events, { from: '2025-06-10', to: '2025-06-12', agent: null, now });
  expect(days.map(({ day, inquiry }) => [day, inquiry])).toEqual([
    ['2025-06-10', 1],
    ['2025-06-11', 0],
    ['2025-06-12', 1],
  ]);
  expect(total).toMatchObject({ inquiry: 2, paid: 1, rate: { over: 1, under: 2 }, sales: 10_000 });
});

it.each([
  [{ over: 2, under: 3 }, '66.67%'],
  [{ over: 1, under: 3 }, '33.33%'],
  [{ over: 1, under: 800 }, '0.13%'],
  [{ over: 1, under: 1 }, '100.00%'],
  [{ over: 0, under: 4 }, '0.00%'],
  [null, '—'],
])('shows the rate %o as %s', (rate, shown) => expect(formatRate(rate)).toBe(shown));

it.each([
  [26_670, '27秒'],
  [150_000, '2分30秒'],
  [59_700, '1分0秒'],
  [null, '—'],
])('shows a wait of %s ms as %s', (ms, shown) => expect(formatWait(ms)).toBe(shown));

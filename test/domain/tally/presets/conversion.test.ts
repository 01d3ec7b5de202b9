import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../../lib/domain/tally/events';
import { dy } from '../../../../lib/domain/tally/presets/dy';
import { jd } from '../../../../lib/domain/tally/presets/jd';
import { pdd } from '../../../../lib/domain/tally/presets/pdd';
import { tb } from '../../../../lib/domain/tally/presets/tb';
import {
  type Asked,
  asked,
  cancelled,
  grouped,
  known,
  numbersOf,
  ordered,
  paid,
  refunded,
  replied,
} from '../../../support/tally';

type Row = [name: string, events: InquiryEvent[], expected: object, question?: Asked];

const chat = [asked('06 20:00:00'), replied('06 20:00:30')];
const sold = (order: string, payment: string): InquiryEvent[] => [ordered(order, { amount: 900 }), paid(payment)];

describe('dy', () => {
  it.each<Row>([
    ['counts a chat alone', chat, { inquiry: 1, ordered: 0, paid: 0, sales: 0 }],
    ['counts nobody who only was written to', [replied('06 20:00:00')], { inquiry: 0 }],
    [
      'counts an order and a payment at 72 hours',
      [...chat, ...sold('09 20:00:00', '09 20:00:00')],
      { ordered: 1, paid: 1 },
    ],
    [
      'counts neither a second later',
      [...chat, ...sold('09 20:00:01', '09 20:00:01')],
      { inquiry: 1, ordered: 0, paid: 0 },
    ],
    [
      'changes nothing for a refund or a cancellation',
      [...chat, ...sold('06 20:10:00', '06 20:11:00'), refunded('07 09:00:00'), cancelled('07 09:00:00')],
      { ordered: 1, paid: 1, sales: 900 },
    ],
    ['sees no order in a cancellation alone', [...chat, cancelled('06 21:00:00')], { ordered: 0, paid: 0 }],
    [
      'takes cash on delivery as paid, once',
      [...chat, ordered('06 21:00:00', { amount: 500, cod: true }), paid('08 21:00:00', { amount: 500 })],
      { paid: 1, sales: 500 },
    ],
    [
      'leaves out who comes about an earlier order',
      [known({ afterSalesUntil: '06 20:00:00' }), ...chat],
      { inquiry: 0 },
    ],
    ['keeps who comes a second after its end', [known({ afterSalesUntil: '06 19:59:59' }), ...chat], { inquiry: 1 }],
    [
      'keeps who comes about an earlier order and pays for another',
      [known({ afterSalesUntil: '30 00:00:00' }), ...chat, ...sold('06 21:00:00', '06 21:00:00')],
      { inquiry: 1, paid: 1 },
    ],
    [
      'keeps who comes back after a deposit',
      [paid('03 09:00:00', { part: 'deposit', amount: 100 }), ...chat],
      { inquiry: 1, paid: 0 },
    ],
    ['leaves out who comes about what is paid', [paid('03 09:00:00'), ...chat], { inquiry: 0 }],
    [
      'gives a balance to the day it is paid',
      [
        asked('01 10:00:00'),
        paid('01 11:00:00', { part: 'deposit', amount: 100 }),
        paid('06 11:00:00', { part: 'balance', amount: 800 }),
      ],
      { inquiry: 0, paid: 0, sales: 800 },
    ],
    [
      'cuts the day where the shop does',
      [asked('07 03:59:59')],
      { inquiry: 1 },
      { rules: { dayStartMs: 4 * 3_600_000 } },
    ],
    ['sums the days asked for', [...chat, asked('07 10:00:00')], { inquiry: 2 }, { to: '2024-05-07' }],
  ])('%s', (_name, events, expected, question) => {
    expect(numbersOf(dy, events, question)).toMatchObject(expected);
  });
});

describe('tb', () => {
  it.each<Row>([
    ['counts a chat alone', chat, { inquiry: 1, sameDayPaid: 0, finalPaid: 0 }],
    [
      'counts a payment in the day’s last second',
      [...chat, ...sold('06 20:10:00', '06 23:59:59')],
      { sameDayPaid: 1, nextDayPaid: 1, finalPaid: 1 },
    ],
    [
      'counts midnight as the next day',
      [...chat, ...sold('06 20:10:00', '07 00:00:00')],
      { sameDayPaid: 0, nextDayPaid: 1, finalPaid: 1 },
    ],
    [
      'counts two days later as final only',
      [...chat, ...sold('06 20:10:00', '08 00:00:00')],
      { nextDayPaid: 0, finalPaid: 1 },
    ],
    ['ends with day 3', [...chat, ...sold('06 20:10:00', '09 23:59:59')], { finalPaid: 1 }],
    ['counts nothing from day 4 on', [...chat, ...sold('06 20:10:00', '10 00:00:00')], { inquiry: 1, finalPaid: 0 }],
    [
      'counts nobody who asks after ordering',
      [ordered('06 19:00:00'), ...chat, paid('06 21:00:00')],
      { inquiry: 0, sameDayPaid: 0 },
    ],
    [
      'counts who orders again after asking',
      [
        ...sold('06 19:00:00', '06 19:00:00'),
        ...chat,
        ordered('06 21:00:00', { order: 'o2' }),
        paid('06 21:01:00', { order: 'o2' }),
      ],
      { inquiry: 1, sameDayPaid: 1 },
    ],
    [
      'leaves out a visitor whose last order is 21 days old',
      [known({ orderedAt: '06 20:00:00' }), asked('27 20:00:00')],
      { inquiry: 0 },
      { from: '2024-05-27', to: '2024-05-27' },
    ],
    [
      'counts a visitor whose last order is older',
      [known({ orderedAt: '06 19:59:59' }), asked('27 20:00:00')],
      { inquiry: 1 },
      { from: '2024-05-27', to: '2024-05-27' },
    ],
    [
      'changes nothing for a cancellation',
      [...chat, ...sold('06 21:00:00', '06 21:00:00'), cancelled('06 22:00:00')],
      { finalPaid: 1 },
    ],
  ])('%s', (_name, events, expected, question) => {
    expect(numbersOf(tb, events, question)).toMatchObject(expected);
  });

  it('gives a buyer to who wrote before the order, or before the payment where the shop chooses so', () => {
    const events = [
      ...chat,
      ordered('06 20:10:00'),
      replied('06 20:20:00', { agent: 'a2' }),
      paid('06 20:30:00'),
      replied('06 20:40:00', { agent: 'a3' }),
    ];
    const by = (agent: string, tbCredit: 'order' | 'payment') =>
      numbersOf(tb, events, { agent, rules: { tbCredit } }).finalPaid;
    expect(['a1', 'a2', 'a3'].map((agent) => by(agent, 'order'))).toEqual([1, 0, 0]);
    expect(['a1', 'a2', 'a3'].map((agent) => by(agent, 'payment'))).toEqual([0, 1, 0]);
  });
});

describe('pdd', () => {
  const bought = (group: string): InquiryEvent[] => [...sold('06 21:00:00', '06 21:00:00'), grouped(group)];
  const old = known({ afterSalesUntil: '20 00:00:00' });

  it.each<Row>([
    ['counts a group complete on the day', [...chat, ...bought('06 21:30:00')], { inquiry: 1, finalGrouped: 1 }],
    ['counts a group in the last second of the third day', [...chat, ...bought('08 23:59:59')], { finalGrouped: 1 }],
    ['counts none a second later', [...chat, ...bought('09 00:00:00')], { inquiry: 1, finalGrouped: 0 }],
    ['counts no group that nobody paid for', [...chat, grouped('06 21:30:00')], { finalGrouped: 0 }],
    ['counts no payment without a group', [...chat, ...sold('06 21:00:00', '06 21:00:00')], { finalGrouped: 0 }],
    [
      'counts a robot’s answer',
      [asked('06 20:00:00'), replied('06 20:00:01', { auto: true }), ...bought('06 21:30:00')],
      { finalGrouped: 1 },
    ],
    [
      'counts no sale without an answer',
      [asked('06 20:00:00'), ...bought('06 21:30:00')],
      { inquiry: 1, finalGrouped: 0 },
    ],
    [
      'counts no answer of the next day',
      [asked('06 20:00:00'), replied('07 00:00:00'), ...bought('07 08:00:00')],
      { inquiry: 1, finalGrouped: 0 },
    ],
    [
      'takes a greeting before the question for no answer',
      [replied('06 19:00:00', { auto: true }), asked('06 20:00:00'), ...bought('06 21:30:00')],
      { finalGrouped: 0 },
    ],
    ['leaves out an after-sales visitor', [old, ...chat], { inquiry: 0 }],
    [
      'leaves out one whose new group comes the day after the next',
      [old, ...chat, ...bought('08 00:00:00')],
      { inquiry: 0, finalGrouped: 0 },
    ],
    [
      'keeps one whose new group comes the next day',
      [old, ...chat, ...bought('07 23:59:59')],
      { inquiry: 1, finalGrouped: 1 },
    ],
    [
      'leaves out a visitor about a group that we saw ourselves',
      [paid('03 10:00:00'), grouped('03 11:00:00'), ...chat],
      { inquiry: 0 },
    ],
  ])('%s', (_name, events, expected, question) => {
    expect(numbersOf(pdd, events, question)).toMatchObject(expected);
  });
});

describe('jd', () => {
  it.each<Row>([
    [
      'counts an order at 24 hours, paid or not',
      [...chat, ordered('07 20:00:00', { amount: 700 })],
      { received: 1, credited: 1, amount: 700 },
    ],
    [
      'counts none a second later',
      [...chat, ordered('07 20:00:01', { amount: 700 })],
      { received: 1, credited: 0, amount: 0 },
    ],
    [
      'measures from the buyer’s message, not from the reply',
      [asked('06 20:00:00'), replied('06 20:30:00'), ordered('07 20:15:00')],
      { credited: 0 },
    ],
    ['counts no order before the chat', [ordered('06 19:00:00', { amount: 700 }), ...chat], { credited: 0, amount: 0 }],
    [
      'takes back what is cancelled within 15 days',
      [...chat, ordered('06 21:00:00', { amount: 700 }), cancelled('21 21:00:00')],
      { received: 1, credited: 0, amount: 0 },
    ],
    [
      'keeps what is cancelled later',
      [...chat, ordered('06 21:00:00', { amount: 700 }), cancelled('21 21:00:01')],
      { credited: 1, amount: 700 },
    ],
    [
      'keeps to the window that the shop sets',
      [...chat, ordered('06 22:00:01')],
      { credited: 0 },
      { rules: { jdWindowMs: 7_200_000 } },
    ],
    ['says where money is missing', [...chat, ordered('06 21:00:00')], { credited: 1, amount: 0, unpriced: 1 }],
    [
      'counts the money of one order once over two days of chat',
      [asked('06 20:00:00'), asked('07 10:00:00'), ordered('07 11:00:00', { amount: 700 })],
      { received: 2, credited: 2, amount: 700 },
      { to: '2024-05-07' },
    ],
  ])('%s', (_name, events, expected, question) => {
    expect(numbersOf(jd, events, question)).toMatchObject(expected);
  });
});

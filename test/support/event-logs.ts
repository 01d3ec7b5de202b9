import fc from 'fast-check';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { anEvent } from './events';

/** Logs of a few buyers over eight days from here on: few enough moments, orders and scripts that all of them meet. */
export const logStart = Date.parse('2025-06-10T00:00:00+08:00');
/** All days that such a log can count on, wherever the shop's day begins. */
export const logDays = { from: '2025-06-08', to: '2025-06-24' };
export const logAgents = ['a1', 'a2', ''] as const;
/** A buyer belongs to one console. */
const consoles = { b1: 'feige', b2: 'feige', b3: 'practice' };
const mostEvents = 20;

const order = fc.constantFrom('o1', 'o2', 'hand-2025-06-10');
const amount = fc.option(fc.nat(9999), { freq: 2 });
/** Minutes apart, over midnight and over the start of a day at six too; and days apart, within the window and beyond it. */
const moment = fc
  .tuple(fc.constantFrom(0, 0, 0, 0, 0, 1, 2, 3, 4, 8), fc.constantFrom(5 * 60 + 52, 23 * 60 + 52), fc.nat(50))
  .map(([day, minute, third]) => logStart + (day * 24 * 60 + minute) * 60_000 + third * 20_000);
const own = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'buyerWrote' }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('buyerWrote'),
      sku: fc.constantFrom('s1', 's2'),
      intents: fc.constantFrom(['price_high'], ['shipping', 'other'], []),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('agentReplied'), auto: fc.boolean() }) },
  fc.constant({ kind: 'inquirySeen' }),
  fc.constant({ kind: 'buyerWrote', toNobody: true }),
  fc.record({ kind: fc.constant('ordered'), order, amount, cod: fc.boolean() }),
  fc.record({ kind: fc.constant('paid'), order, amount, part: fc.constantFrom('full', 'deposit', 'balance') }),
  fc.record({ kind: fc.constantFrom('grouped', 'cancelled', 'refunded'), order }),
  fc.record({ kind: fc.constant('earlierOrderSeen'), afterSalesUntil: fc.option(moment) }),
  fc.record({ kind: fc.constant('lost'), reason: fc.constantFrom('price', 'silent') }),
  fc.constant({ kind: 'transferred' }),
  fc.record({ kind: fc.constant('scriptsOffered'), scriptIds: fc.constantFrom(['x'], ['x', 'y'], ['z', 'y']) }),
  fc.record({
    kind: fc.constant('scriptUsed'),
    scriptId: fc.constantFrom('x', 'y'),
    intent: fc.constant('price_high'),
  }),
  fc.record({ kind: fc.constant('scriptSent'), scriptId: fc.constantFrom('x', 'y'), edited: fc.boolean() }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('corrected'), target: fc.nat(mostEvents) }) },
);

/** What is left of a line where it is read again from the history, by somebody whom the console does not name. */
function readAgain(event: InquiryEvent): InquiryEvent {
  if (event.kind !== 'buyerWrote') return { ...event, agent: '' };
  const { sku: _sku, intents: _intents, ...rest } = event;
  return { ...rest, agent: '' };
}

export interface DeliveredLog {
  /** What happened, each once. */
  events: readonly InquiryEvent[];
  /** The same as it comes in: in any order, some of it in the logs of several agents, some read again with less to it; a page at a time. */
  pages: readonly (readonly InquiryEvent[])[];
}

const eventOf = fc
  .tuple(own, moment, fc.constantFrom(...logAgents), fc.constantFrom('b1', 'b1', 'b2', 'b3'), fc.nat(5), fc.nat(9999))
  .map(([members, at, agent, buyer, copies, place]) => ({ members, at, agent, buyer: buyer as 'b1', copies, place }));

export const deliveredLog: fc.Arbitrary<DeliveredLog> = fc
  .tuple(fc.array(eventOf, { maxLength: mostEvents, size: 'max' }), fc.integer({ min: 1, max: 7 }))
  .map(([rows, atOnce]) => {
    const events = rows.map(({ members, at, agent, buyer }, i) => {
      const target = 'target' in members ? { target: `id-${members.target}` } : {};
      return anEvent({ ...members, ...target, id: `id-${i}`, at, agent, buyer, console: consoles[buyer] });
    });
    const sent = rows.flatMap(({ copies, place }, i) => {
      const event = events[i] as InquiryEvent;
      const more = [[], [event], [readAgain(event)], [event, readAgain(event)], [], []][copies] as InquiryEvent[];
      return [event, ...more].map((copy, turn) => ({ copy, place: (place * (2 * turn + 1)) % 10_007 }));
    });
    const shuffled = sent.sort((a, b) => a.place - b.place).map(({ copy }) => copy);
    const pages = Array.from({ length: Math.ceil(shuffled.length / atOnce) }, (_none, page) =>
      shuffled.slice(page * atOnce, (page + 1) * atOnce),
    );
    return { events, pages };
  });

/** A fixed seed: the same logs on every machine. What fails is printed with its seed and path, and as small as it can be made. */
export const runs = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: 20_251_125 });

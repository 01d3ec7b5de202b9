import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { rangeFigures } from '../../../lib/domain/tally/figures';
import { anEvent } from '../../support/events';

const start = Date.parse('2025-06-10T00:00:00+08:00');
const agents = ['a1', 'a2', ''];
const options = { from: '2025-06-08', to: '2025-06-20', now: start };

const moment = fc.integer({ min: 0, max: 8 * 24 * 60 }).map((minute) => start + minute * 60_000);
const own = fc.oneof(
  fc.constant({ kind: 'buyerWrote' }),
  fc.constant({ kind: 'inquirySeen' }),
  fc.record({ kind: fc.constant('agentReplied'), auto: fc.boolean() }),
  fc.record({
    kind: fc.constant('ordered'),
    order: fc.constantFrom('o1', 'o2'),
    amount: fc.option(fc.nat(9999)),
    cod: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('paid'),
    order: fc.constantFrom('o1', 'o2'),
    amount: fc.option(fc.nat(9999)),
    part: fc.constantFrom('full', 'deposit', 'balance'),
  }),
  fc.record({ kind: fc.constant('corrected'), target: fc.nat(30).map((index) => `id-${index}`) }),
);
const log = fc
  .array(fc.tuple(own, moment, fc.constantFrom(...agents), fc.constantFrom('b1', 'b2', 'b3')), { maxLength: 30 })
  .map((rows) => rows.map(([event, at, agent, buyer], i) => anEvent({ ...event, id: `id-${i}`, at, agent, buyer })));
const logAndShuffled = log.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
);

const figures = (events: InquiryEvent[], agent: string | null = null) => rangeFigures(events, { ...options, agent });

it('gives the same figures whatever the order of the events and however often each came', () => {
  fc.assert(
    fc.property(logAndShuffled, ([events, shuffled]) => {
      expect(figures(shuffled)).toEqual(figures(events));
    }),
    { numRuns: 300 },
  );
});

it('never converts more than all, and no more people order or pay than ask', () => {
  fc.assert(
    fc.property(log, (events) => {
      for (const { inquiry, ordered, paid } of figures(events).days) {
        expect(paid).toBeLessThanOrEqual(inquiry);
        expect(ordered).toBeLessThanOrEqual(inquiry);
      }
    }),
    { numRuns: 300 },
  );
});

it('gives the shop what its agents have together', () => {
  const counts = ['inquiry', 'ordered', 'paid', 'sales', 'unpriced', 'firstResponses', 'rounds', 'lateRounds'] as const;
  fc.assert(
    fc.property(log, (events) => {
      const shop = figures(events).total;
      const each = agents.map((agent) => figures(events, agent).total);
      for (const count of counts) expect(each.reduce((sum, one) => sum + one[count], 0)).toBe(shop[count]);
    }),
    { numRuns: 300 },
  );
});

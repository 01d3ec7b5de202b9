import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../../lib/domain/tally/events';
import { presets } from '../../../../lib/domain/tally/presets';
import { anEvent } from '../../../support/events';
import { figuresOf } from '../../../support/tally';

const start = Date.parse('2024-05-06T07:00:00+08:00');
const agents = ['a1', 'a2', ''];
const range = { from: '2024-05-06', to: '2024-05-20' };

/** Mostly minutes apart within a day, sometimes days. */
const moment = fc
  .tuple(fc.nat(4), fc.nat(17 * 60), fc.constantFrom(0, 1, 30, 59))
  .map(([day, minute, second]) => start + day * 86_400_000 + minute * 60_000 + second * 1000);
const order = fc.constantFrom('o1', 'o2');
const amount = fc.option(fc.nat(9999));
const own = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('buyerWrote'), sku: fc.constantFrom('s1', 's2') }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('agentReplied'), auto: fc.boolean() }) },
  fc.constant({ kind: 'buyerWrote', agent: '', toNobody: true }),
  fc.record({ kind: fc.constant('ordered'), order, amount, cod: fc.boolean(), sku: fc.constantFrom('s1', 's2') }),
  fc.record({ kind: fc.constant('paid'), order, amount, part: fc.constantFrom('full', 'deposit', 'balance') }),
  fc.record({ kind: fc.constantFrom('grouped', 'cancelled'), order }),
  fc.record({ kind: fc.constant('refunded'), order, amount }),
  fc.record({
    kind: fc.constant('earlierOrderSeen'),
    orderedAt: fc.option(moment),
    afterSalesUntil: fc.option(moment),
  }),
  fc.constant({ kind: 'transferred' }),
  fc.record({ kind: fc.constant('corrected'), target: fc.nat(30).map((index) => `id-${index}`) }),
);
const log = fc
  .array(fc.tuple(own, moment, fc.constantFrom(...agents), fc.constantFrom('b1', 'b2', 'b3')), { maxLength: 40 })
  .map((rows) => rows.map(([event, at, agent, buyer], i) => anEvent({ id: `id-${i}`, at, buyer, agent, ...event })));
const logAndShuffled = log.chain((events) =>
  fc.tuple(fc.constant(events), fc.shuffledSubarray([...events, ...events], { minLength: events.length * 2 })),
);

/** People or sessions over more of the same: no rate of these is over 100 %; the others are means and sums of money. */
const isMean = (name: string): boolean => /average|Response/.test(name);

describe.each(presets.map((preset) => [preset.id, preset] as const))('%s', (_id, preset) => {
  const figures = (events: InquiryEvent[], agent: string | null = null) =>
    figuresOf(preset, events, { ...range, agent });

  it('gives the same figures whatever the order of the events and however often each came', () => {
    fc.assert(
      fc.property(logAndShuffled, ([events, shuffled]) => {
        const [once, again] = [figures(events), figures(shuffled)];
        for (const name of preset.names) {
          expect(again.counts[name]?.value).toBe(once.counts[name]?.value);
          expect(new Set(again.counts[name]?.events)).toEqual(new Set(once.counts[name]?.events));
        }
      }),
    );
  });

  it('never has a rate over 100 %', () => {
    fc.assert(
      fc.property(log, fc.constantFrom(null, ...agents), (events, agent) => {
        for (const [name, rate] of Object.entries(figures(events, agent).rates))
          if (rate && !isMean(name)) expect(rate.over).toBeLessThanOrEqual(rate.under);
      }),
    );
  });

  it('gives the shop what its agents have together', () => {
    fc.assert(
      fc.property(log, (events) => {
        const shop = figures(events);
        const each = agents.map((agent) => figures(events, agent));
        for (const name of preset.names)
          expect(each.reduce((sum, one) => sum + (one.counts[name]?.value ?? 0), 0)).toBe(shop.counts[name]?.value);
      }),
    );
  });

  it('shows events of the log behind every number, none that was taken back', () => {
    fc.assert(
      fc.property(log, (events) => {
        const gone = events.flatMap((event) => (event.kind === 'corrected' ? [`${event.buyer} ${event.target}`] : []));
        const kept = events.filter(({ buyer, id }) => !gone.includes(`${buyer} ${id}`));
        const ids = new Set(kept.map(({ id }) => id));
        for (const count of Object.values(figures(events).counts)) {
          expect(count.events.length > 0).toBe(count.value > 0);
          expect(count.events.every((id) => ids.has(id))).toBe(true);
        }
      }),
    );
  });
});

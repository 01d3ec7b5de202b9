import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupBy } from '../../lib/domain/group-by';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { figuresOfParts, groupsOfParts, rangeFigures } from '../../lib/domain/tally/figures';
import { partsOfBuyer } from '../../lib/domain/tally/sums';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { buildSums, partsBetween } from '../../lib/store/sums';
import { anEvent } from '../support/events';

const start = Date.parse('2025-06-10T00:00:00+08:00');
const options = { from: '2025-06-08', to: '2025-06-24', now: start };
const hour = 3_600_000;

const own = fc.oneof(
  fc.constant({ kind: 'buyerWrote' }),
  fc.record({ kind: fc.constant('agentReplied'), auto: fc.boolean() }),
  fc.record({
    kind: fc.constant('ordered'),
    order: fc.constantFrom('o1', 'o2'),
    amount: fc.nat(9999),
    cod: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('paid'),
    order: fc.constantFrom('o1', 'o2'),
    amount: fc.option(fc.nat(9999)),
    part: fc.constantFrom('full', 'deposit', 'balance'),
  }),
  fc.record({
    kind: fc.constant('buyerWrote'),
    sku: fc.constantFrom('s1', 's2'),
    intents: fc.subarray(['price_high', 'shipping', 'other']),
  }),
  fc.record({ kind: fc.constant('lost'), reason: fc.constantFrom('price', 'silent') }),
  fc.record({ kind: fc.constant('scriptsOffered'), scriptIds: fc.subarray(['x', 'y', 'z'], { minLength: 1 }) }),
  fc.record({
    kind: fc.constant('scriptUsed'),
    scriptId: fc.constantFrom('x', 'y'),
    intent: fc.constant('price_high'),
  }),
  fc.record({ kind: fc.constant('scriptSent'), scriptId: fc.constantFrom('x', 'y'), edited: fc.boolean() }),
  fc.record({ kind: fc.constant('corrected'), target: fc.nat(20).map((index) => `id-${index}`) }),
);
/** A buyer belongs to one console. */
const consoles: Record<string, string> = { b1: 'feige', b2: 'feige', b3: 'practice' };
const log = fc
  .array(fc.tuple(own, fc.nat(8 * 24 * 60), fc.constantFrom('a1', 'a2'), fc.constantFrom('b1', 'b2', 'b3')), {
    maxLength: 20,
  })
  .map((rows) =>
    rows.map(([event, minute, agent, buyer], i) =>
      anEvent({ ...event, id: `id-${i}`, at: start + minute * 60_000, agent, buyer, console: consoles[buyer] }),
    ),
  );

const whole = (events: readonly InquiryEvent[], agent: string | null, dayStartMs: number) =>
  rangeFigures(events, { ...options, agent, dayStartMs });
const wholeGroups = (events: readonly InquiryEvent[], agent: string | null, dayStartMs: number) => {
  const parts = [...groupBy(events, ({ buyer }) => buyer).values()].flatMap((theirs) =>
    partsOfBuyer(theirs, { dayStartMs }),
  );
  return groupsOfParts(
    parts.filter(({ day }) => day >= options.from && day <= options.to),
    agent,
  );
};
async function kept(db: ChengdanDb, agent: string | null, dayStartMs: number) {
  return figuresOfParts(await partsBetween(db, options.from, options.to), { ...options, agent, dayStartMs });
}

let db: ChengdanDb;
beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
});
const build = (dayStartMs = 0) => buildSums(db, dayStartMs, 60_000, Date.now);

describe('the sums kept beside the log', () => {
  it('give what a full recount gives, however the events came and wherever the building was broken off', async () => {
    await fc.assert(
      fc.asyncProperty(log, fc.nat(20), fc.constantFrom(0, 6 * hour), async (events, before, dayStartMs) => {
        db = new ChengdanDb(crypto.randomUUID());
        await putEvents(db, events.slice(0, before));
        await build(dayStartMs);
        for (const event of events.slice(before).reverse()) await putEvents(db, [event, event]);
        for (const agent of [null, 'a1', 'a2']) {
          expect(await kept(db, agent, dayStartMs)).toEqual(whole(events, agent, dayStartMs));
          const parts = await partsBetween(db, options.from, options.to);
          expect(groupsOfParts(parts, agent)).toEqual(wholeGroups(events, agent, dayStartMs));
        }
        db.close();
      }),
      { numRuns: 60 },
    );
  });

  it('follow another start of the shop’s day', async () => {
    const events = [anEvent({ kind: 'buyerWrote', at: '2025-06-10 03:00:00' })];
    await putEvents(db, events);
    await build();
    expect((await kept(db, null, 0)).days.find(({ inquiry }) => inquiry > 0)?.day).toBe('2025-06-10');
    await build(6 * hour);
    expect((await kept(db, null, 6 * hour)).days.find(({ inquiry }) => inquiry > 0)?.day).toBe('2025-06-09');
  });

  it('are built in steps, which others may come between', async () => {
    const buyers = Array.from({ length: 300 }, (_, i) => `buyer-${String(i).padStart(3, '0')}`);
    const asked = buyers.flatMap((buyer) =>
      Array.from({ length: 70 }, () => anEvent({ kind: 'buyerWrote', buyer, at: start })),
    );
    await putEvents(db, asked);
    const first = await buildSums(db, 0, 0, Date.now);
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1);
    // One of those that are in, one that is not yet.
    const late = ['buyer-000', 'buyer-299'].map((buyer) =>
      anEvent({ kind: 'paid', buyer, amount: 500, at: start + 1 }),
    );
    await putEvents(db, late);
    while ((await buildSums(db, 0, 0, Date.now)) < 1);
    expect((await kept(db, null, 0)).total).toMatchObject({ inquiry: 300, paid: 2, sales: 1000 });
  });

  it('of an older version are thrown away by the next event, and built anew by the next look', async () => {
    const asked = anEvent({ kind: 'buyerWrote', at: start });
    await putEvents(db, [asked]);
    await db.sumsState.put({ id: 'dy', stamp: '1 0', dayStartMs: 0, upTo: null, done: 1 });
    const old = { sums: { inquiry: 1 } };
    await db.buyerParts.put({
      buyer: 'b1',
      parts: [{ day: '2025-06-10', agent: 'a1', practice: false, ...old }] as never,
    });
    await db.daySums.put({ day: '2025-06-10', agent: 'a1', practice: 0, ...old } as never);
    await putEvents(db, [anEvent({ kind: 'paid', amount: 700, at: start + 1 })]);
    await build();
    expect((await kept(db, null, 0)).total).toMatchObject({ inquiry: 1, paid: 1, sales: 700 });
  });

  it('leave no row behind that holds nothing', async () => {
    await build();
    await putEvents(db, [anEvent({ kind: 'buyerWrote', id: 'asked', at: start })]);
    expect(await db.daySums.count()).toBe(1);
    await putEvents(db, [anEvent({ kind: 'corrected', target: 'asked', at: start + 1 })]);
    expect(await db.daySums.count()).toBe(0);
  });
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { groupBy } from '../../lib/domain/group-by';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { figuresOfParts, groupsOfParts, rangeFigures } from '../../lib/domain/tally/figures';
import { partsOfBuyer } from '../../lib/domain/tally/sums';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { buildSums, partsBetween } from '../../lib/store/sums';
import { deliveredLog, logAgents, logDays, logStart, runs } from '../support/event-logs';
import { anEvent } from '../support/events';

const start = logStart;
const options = { ...logDays, now: start };
const hour = 3_600_000;

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
      fc.asyncProperty(deliveredLog, fc.nat(8), fc.constantFrom(0, 6 * hour), async (log, before, dayStartMs) => {
        const { events, pages } = log;
        const june = { from: '2025-06-01', to: '2025-06-30' };
        db = new ChengdanDb(crypto.randomUUID());
        for (const page of pages.slice(0, before)) await putEvents(db, page);
        await build(dayStartMs);
        for (const page of pages.slice(before)) {
          // Who looks in between must not leave behind what is no longer true: a whole month is remembered.
          const before = partsBetween(db, june.from, june.to);
          await putEvents(db, page);
          await before;
        }
        for (const { from, to } of [options, june]) {
          const parts = await partsBetween(db, from, to);
          for (const agent of [null, ...logAgents]) {
            const rules = { from, to, now: start, agent, dayStartMs };
            expect(figuresOfParts(parts, rules)).toEqual(rangeFigures(events, rules));
            expect(groupsOfParts(parts, agent)).toEqual(wholeGroups(events, agent, dayStartMs));
          }
        }
        db.close();
      }),
      runs(200),
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

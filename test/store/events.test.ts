import { beforeEach, expect, it } from 'vitest';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { rangeFigures } from '../../lib/domain/tally/figures';
import { ChengdanDb } from '../../lib/store/db';
import { agentsOf, eventsOf, putEvents, scriptUsesOf } from '../../lib/store/events';
import { anEvent } from '../support/events';

let db: ChengdanDb;
beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
});

const day = { from: '2025-06-20', to: '2025-06-20', agent: null };
const ids = (events: InquiryEvent[]) => events.map((event) => event.id);

const story = [
  anEvent({ kind: 'buyerWrote', id: 'chat', at: '2025-06-01 09:00:00' }),
  anEvent({ kind: 'paid', id: 'deposit', at: '2025-06-01 10:00:00', part: 'deposit', amount: 100 }),
  anEvent({ kind: 'paid', id: 'balance', at: '2025-06-20 10:00:00', part: 'balance', amount: 900 }),
  anEvent({ kind: 'buyerWrote', id: 'today', at: '2025-06-20 23:59:59', buyer: 'b2', agent: 'a2' }),
  anEvent({ kind: 'paid', id: 'in-window', at: '2025-06-23 23:59:59', buyer: 'b2', amount: 5, agent: 'a2' }),
  anEvent({ kind: 'paid', id: 'after-window', at: '2025-06-24 00:00:01', buyer: 'b3', agent: 'a3' }),
  anEvent({ kind: 'buyerWrote', id: 'long-ago', at: '2025-05-01 09:00:00', buyer: 'b4', agent: '' }),
  anEvent({ kind: 'paid', id: 'old-order', at: '2025-06-06 09:00:00', buyer: 'b5' }),
  anEvent({ kind: 'corrected', id: 'taken-back', at: '2025-09-01 09:00:00', buyer: 'b2', target: 'in-window' }),
];

it('keeps what a line showed while it was new, when it is read again from the history', async () => {
  const seen = anEvent({ kind: 'buyerWrote', id: 'line', sku: 's1', intents: ['price_high'], agent: '' });
  await putEvents(db, [seen]);
  await putEvents(db, [{ ...anEvent({ kind: 'buyerWrote', id: 'line' }), at: seen.at, agent: 'a1' }]);
  expect(await db.events.get('line')).toEqual({ ...seen, agent: 'a1' });
});

it('finds all that bears on a day, oldest first, and nothing else', async () => {
  await putEvents(db, [...story].reverse());
  const found = ids(await eventsOf(db, day, 0));
  expect(found).toEqual(['chat', 'deposit', 'old-order', 'balance', 'today', 'in-window', 'taken-back']);
});

it('leaves a morning’s lines to the agent who wrote them, when the evening’s agent opens the talk', async () => {
  const line = anEvent({ kind: 'agentReplied', id: 'line', agent: '小禾' });
  await putEvents(db, [line]);
  await putEvents(db, [
    { ...line, agent: '阿岚' },
    { ...line, agent: '' },
  ]);
  expect(await db.events.toArray()).toEqual([line]);
});

it('finds what is known of orders of before the log, whenever it was seen', async () => {
  const known = anEvent({ kind: 'earlierOrderSeen', id: 'known', at: '2025-09-01 09:00:00', buyer: 'b2' });
  await putEvents(db, [...story, known]);
  expect(ids(await eventsOf(db, day, 0))).toContain('known');
});

it('gives a day the same figures as the whole log does', async () => {
  await putEvents(db, story);
  const options = { ...day, now: 0 };
  expect(rangeFigures(await eventsOf(db, day, 0), options)).toEqual(rangeFigures(story, options));
});

it('moves with the start of the shop’s day', async () => {
  await putEvents(db, story);
  expect(ids(await eventsOf(db, day, 3_600_000))).toContain('after-window');
});

it('keeps to the buyers with whom an agent had to do', async () => {
  await putEvents(db, story);
  expect(ids(await eventsOf(db, { ...day, agent: 'a2' }, 0))).toEqual(['today', 'in-window', 'taken-back']);
});

it('names the agents of the log once each', async () => {
  await putEvents(db, story);
  expect(await agentsOf(db)).toEqual(['a1', 'a2', 'a3']);
});

it('counts the uses of each script since a moment, and says how far back it looked', async () => {
  const use = (id: string, at: string, scriptId: string) => anEvent({ kind: 'scriptUsed', id, at, scriptId });
  const at = (time: string) => Date.parse(`${time}+08:00`);
  await putEvents(db, [
    use('1', '2025-06-01 10:00:00', 'a'),
    use('2', '2025-06-10 10:00:00', 'a'),
    use('3', '2025-06-12 10:00:00', 'b'),
    use('4', '2025-06-11 10:00:00', 'a'),
  ]);
  const since = at('2025-06-05T00:00:00');
  const found = await scriptUsesOf(db, since);
  expect(found).toMatchObject({ since, oldestAt: at('2025-06-01T10:00:00') });
  expect(new Set(found.uses)).toEqual(
    new Set([
      { scriptId: 'a', count: 2, lastAt: at('2025-06-11T10:00:00') },
      { scriptId: 'b', count: 1, lastAt: at('2025-06-12T10:00:00') },
    ]),
  );
  const bounded = await scriptUsesOf(db, since, 2);
  expect(bounded.since).toBe(at('2025-06-11T10:00:00'));
  expect(bounded.uses.map(({ count }) => count)).toEqual([1, 1]);
  expect(await scriptUsesOf(new ChengdanDb(crypto.randomUUID()), since)).toEqual({ since, oldestAt: null, uses: [] });
});

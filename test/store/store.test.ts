import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ChengdanDb } from '../../lib/store/db';
import { createStore, type Store } from '../../lib/store/store';
import { anEvent } from '../support/events';

const at = '2024-05-01 10:00:00';
const now = Date.parse('2024-05-01T12:00:00+08:00');
const base = { at, agent: '小陈' };
const events = [
  anEvent({ ...base, id: 'e1', kind: 'agentReplied' }),
  anEvent({ ...base, id: 'e2', kind: 'paid', order: 'o1', amount: 9_900 }),
  anEvent({ ...base, id: 'e3', kind: 'scriptUsed', scriptId: 's1' }),
  anEvent({ ...base, id: 'e4', kind: 'buyerWrote', buyer: 'b2', console: 'practice' }),
  anEvent({ ...base, id: 'e5', kind: 'buyerWrote' }),
];
const days = { from: '2024-05-01', to: '2024-05-01', agent: '小陈' };

let store: Store;
beforeEach(async () => {
  store = createStore(fakeBrowser.storage.local, new ChengdanDb(crypto.randomUUID()));
  await fakeBrowser.storage.local.set(Object.fromEntries(events.map((event) => [`outbox.${event.id}`, event])));
});

it.each<[string, (store: Store) => Promise<unknown>, unknown]>([
  ['the events', async ({ events }) => (await events(days)).length, 5],
  ['the figures', async ({ figures }) => (await figures({ ...days, now })).figures?.total.consulted, 2],
  ['the statistics', async ({ views }) => (await views({ ...days, now })).views?.figures.total.consulted, 2],
  ['the orders', async ({ orders }) => (await orders(0)).length, 1],
  ['the newest agent', ({ newestAgent }) => newestAgent('feige'), '小陈'],
  ['the uses of scripts', async ({ scriptUses }) => (await scriptUses(0)).uses.map(({ scriptId }) => scriptId), ['s1']],
  ['all agents', ({ agents }) => agents(), ['小陈']],
])('answers %s with what the pages have just put into the outbox', async (_name, ask, answer) => {
  expect(await ask(store)).toEqual(answer);
});

it('leaves practice out of the figures where it is told to', async () => {
  const { figures } = await store.figures({ ...days, now, withoutPractice: true });
  expect(figures?.total.consulted).toBe(1);
});

import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeBackup, stageFile } from '../../lib/session/backup';
import { writeSetting } from '../../lib/settings/access';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { createStore, type Store } from '../../lib/store/store';
import { VaultDb } from '../../lib/store/vault';
import { asPageOf, backupText, noWatch, restoreText } from '../support/backup';
import { anEvent } from '../support/events';

let db: ChengdanDb;
let store: Store;
let vault: VaultDb;
const name = (what: string) => `${what}-${crypto.randomUUID()}`;

beforeEach(() => {
  db = new ChengdanDb(name('log'));
  vault = new VaultDb(name('kept'));
  store = createStore(fakeBrowser.storage.local, db, vault);
});

const now = Date.parse('2025-07-01T00:00:00+08:00');
const ask = { from: '2025-06-01', to: '2025-06-30', agent: null, now };
/** Buyers who ask, are answered, order, pay; some of it over midnight, one payment taken back. */
const month = Array.from({ length: 300 }, (_none, at) => {
  const buyer = `b${at}`;
  const start = Date.parse('2025-06-01T00:00:00+08:00') + at * 8_000_000;
  const paid = anEvent({ kind: 'paid', buyer, order: buyer, amount: 100 + at, at: start + 400_000 });
  return [
    anEvent({ kind: 'buyerWrote', buyer, at: start, agent: at % 2 ? '小陈' : '小李' }),
    anEvent({ kind: 'agentReplied', buyer, at: start + 9_000 + at, agent: at % 2 ? '小陈' : '小李' }),
    ...(at % 3 === 0 ? [paid] : []),
    ...(at % 9 === 0 ? [anEvent({ kind: 'corrected', buyer, target: paid.id, at: start + 500_000 })] : []),
  ];
}).flat();

it('gives the same figures after export, wipe and import', async () => {
  await putEvents(db, month);
  await writeSetting('dayStartMinutes', 240);
  const before = await store.figures(ask);
  const text = await backupText(store);
  await store.wipe();
  expect((await store.figures(ask)).figures?.total.inquiry).toBe(0);
  expect(await restoreText(store, text)).toMatchObject({ ok: true, eventsNew: month.length });
  expect(await store.figures(ask)).toEqual(before);
  expect(before.figures?.total.paid).toBeGreaterThan(50);
});

it('leaves nothing when everything is wiped', async () => {
  await putEvents(db, month.slice(0, 20));
  await store.writeItems([{ kind: 'script', id: 's1', value: 1, at: 1, deletedAt: null }]);
  await fakeBrowser.storage.local.set({ 'outbox.x': { id: 'x' }, 'rejected.y': 1 });
  await store.keepBackup(now);
  await store.wipe();
  expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  const left = (await indexedDB.databases()).map((one) => one.name);
  expect(left.filter((one) => one === db.name || one === vault.name)).toEqual([]);
  expect(await store.keptBackups()).toEqual([]);
});

it('reads a large file in portions, tells how far it is, and stops where it is told to', async () => {
  const lines = Array.from({ length: 12_000 }, (_none, at) => anEvent({ kind: 'buyerWrote', id: `e${at}`, at }));
  await putEvents(db, lines);
  await asPageOf(store, async () => {
    const out = noWatch();
    const file = await makeBackup(out);
    expect(out.onProgress.mock.calls.map(([done]) => done)).toEqual([5_000, 10_000, 12_000]);
    const watch = noWatch();
    expect(await stageFile(file, watch)).toMatchObject({ ok: true });
    expect(await db.staged.count()).toBe(12_000);
    expect(watch.onProgress.mock.calls.length).toBeGreaterThan(1);
    const stopped = new AbortController();
    const stop = stageFile(file, { signal: stopped.signal, onProgress: () => stopped.abort() });
    await expect(stop).rejects.toThrow(/abort/i);
    expect(await db.staged.count()).toBeLessThan(12_000);
  });
});

it('keeps a backup a day for ten days, and packs a month that did not change only once', async () => {
  await putEvents(db, month);
  const dayMs = 86_400_000;
  await store.keepBackup(now);
  const may = await vault.parts.toCollection().primaryKeys();
  for (let day = 1; day < 12; day++) {
    await putEvents(db, [anEvent({ kind: 'buyerWrote', buyer: `n${day}`, at: now + day * dayMs })]);
    await store.keepBackup(now + day * dayMs);
    await store.keepBackup(now + day * dayMs + 1_000);
  }
  const kept = await store.keptBackups();
  expect(kept.map(({ day }) => day)).toHaveLength(10);
  expect(kept[0]).toMatchObject({ day: '2025-07-12', events: month.length + 11 });
  const parts = await vault.parts.toCollection().primaryKeys();
  // The items, June, and ten versions of July.
  expect(parts).toHaveLength(12);
  expect(parts).toEqual(expect.arrayContaining(may));
});

it('restores a kept backup: events that are gone, and scripts as they were that day', async () => {
  const script = { kind: 'script', id: 's1', value: { text: '原来的' }, at: 5, deletedAt: null };
  await putEvents(db, month);
  await store.writeItems([script]);
  await store.keepBackup(now);
  await store.writeItems([{ ...script, value: { text: '改坏了' }, at: 9 }]);
  await db.events.clear();
  const head = await store.stageKept('2025-07-01');
  if (!head) throw new Error('no backup');
  const choice = { head, fileWins: true };
  expect(await store.planRestore(choice)).toMatchObject({ eventsNew: month.length, itemsNew: 1 });
  await store.commitRestore(choice);
  expect(await db.events.count()).toBe(month.length);
  expect(await store.readItem(script)).toMatchObject({ value: { text: '原来的' } });
  expect(await store.stageKept('2020-01-01')).toBeNull();
});

it('counts and shows what is kept', async () => {
  await putEvents(db, month);
  await store.writeItems([{ kind: 'script', id: 's1', value: 1, at: 1, deletedAt: 2 }]);
  await writeSetting('openAs', 'panel');
  const { events, items, settings } = await store.inventory();
  expect(events.map(({ kind, count }) => [kind, count])).toEqual([
    ['agentReplied', 300],
    ['buyerWrote', 300],
    ['corrected', 34],
    ['paid', 100],
  ]);
  expect(items).toMatchObject([{ kind: 'script', count: 1, trashed: 1, example: { id: 's1' } }]);
  expect(settings).toEqual([{ key: 'openAs', value: 'panel' }]);
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings, writeSetting } from '../../lib/settings/access';
import { readHashKey } from '../../lib/settings/hash-key';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { createStore, type Store } from '../../lib/store/store';
import { backupText, previewText, restoreText } from '../support/backup';
import { anEvent } from '../support/events';

let db: ChengdanDb;
let store: Store;
const events = ['e1', 'e2', 'e3'].map((id, at) => anEvent({ kind: 'buyerWrote', id, at }));

/** A machine on which nothing was ever installed. */
async function newMachine(): Promise<void> {
  await fakeBrowser.storage.local.clear();
  db = new ChengdanDb(crypto.randomUUID());
  store = createStore(fakeBrowser.storage.local, db);
}

async function everything(): Promise<unknown> {
  return { items: await fakeBrowser.storage.local.get(), events: await db.events.toArray() };
}

beforeEach(newMachine);

describe('a backup', () => {
  it('brings events, switches and the key to a new machine', async () => {
    await putEvents(db, events);
    await writeSetting('openAs', 'panel');
    const text = await backupText(store);
    const key = await readHashKey();
    await newMachine();
    expect(await previewText(store, text)).toMatchObject({ ok: true, eventsNew: 3, eventsKnown: 0 });
    expect(await db.events.count()).toBe(0);
    expect(await restoreText(store, text)).toMatchObject({ ok: true, eventsNew: 3, eventsKnown: 0 });
    expect(await db.events.toArray()).toEqual(events);
    expect((await readSettings()).openAs).toBe('panel');
    expect(await readHashKey()).toBe(key);
  });

  it('holds what still waited in the outbox', async () => {
    await fakeBrowser.storage.local.set({ 'outbox.e1': events[0] });
    expect(JSON.parse(await backupText(store)).events).toEqual([events[0]]);
  });

  it('is merged by id, and the key of a machine with a log of its own stays', async () => {
    await putEvents(db, events);
    const text = await backupText(store);
    await newMachine();
    await putEvents(
      db,
      [events[0], anEvent({ kind: 'buyerWrote', id: 'own', at: 9 })].flatMap((event) => event ?? []),
    );
    await store.flush();
    const key = await readHashKey();
    expect(await restoreText(store, text)).toMatchObject({ ok: true, eventsNew: 2, eventsKnown: 1 });
    expect(await db.events.toCollection().primaryKeys()).toEqual(['e1', 'e2', 'e3', 'own']);
    expect(await readHashKey()).toBe(key);
  });
});

describe('a file that cannot be restored', () => {
  const broken = async (change: (file: Record<string, unknown>) => void): Promise<string> => {
    await putEvents(db, events);
    const file = JSON.parse(await backupText(store));
    change(file);
    return JSON.stringify(file);
  };

  it.each<[string, RegExp, () => Promise<string>]>([
    ['is cut off', /损坏/, async () => (await backupText(store)).slice(0, -5)],
    ['is empty', /损坏/, async () => ''],
    ['is not ours', /不是成单的备份/, async () => '[1, 2]'],
    ['is null', /不是成单的备份/, async () => 'null'],
    ['is newer than we are', /更新的版本/, () => broken((file) => Object.assign(file, { version: 2 }))],
    ['lacks its key', /缺了一部分/, () => broken((file) => Object.assign(file, { hashKey: 'x' }))],
    ['lacks its events', /缺了一部分/, () => broken((file) => Object.assign(file, { events: {} }))],
    [
      'has a broken event',
      /第 2 条/,
      () => broken((file) => Object.assign(file.events as object, { 1: { id: 'e2' } })),
    ],
  ])('%s: changes nothing and is explained', async (_name, line, textOf) => {
    const text = await textOf();
    await newMachine();
    await store.flush();
    const before = await everything();
    for (const answer of [await previewText(store, text), await restoreText(store, text)]) {
      expect(answer).toMatchObject({ ok: false, line: expect.stringMatching(line) });
      expect(answer).toMatchObject({ line: expect.stringContaining('没有改动任何数据') });
    }
    expect(await everything()).toEqual(before);
  });

  it('changes nothing where there is no room for it', async () => {
    await putEvents(db, events);
    await writeSetting('openAs', 'panel');
    const text = await backupText(store);
    await newMachine();
    await store.flush();
    const before = { key: await readHashKey(), settings: await readSettings() };
    const set = vi.spyOn(fakeBrowser.storage.local, 'set');
    set.mockImplementationOnce(async () => Promise.reject(new Error('QUOTA_BYTES')));
    expect(await restoreText(store, text)).toMatchObject({ ok: false, line: expect.stringContaining('空间不够') });
    expect(await db.events.count()).toBe(0);
    expect({ key: await readHashKey(), settings: await readSettings() }).toEqual(before);
  });
});

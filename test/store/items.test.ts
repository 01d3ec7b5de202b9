import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Item, TRASH_MS } from '../../lib/domain/items';
import { TALK_MS, talkKind } from '../../lib/domain/playbook/buyer-talk';
import { watchItems, writeItems } from '../../lib/messages/items';
import { ChengdanDb } from '../../lib/store/db';
import { emptyTrash, endTalks, readItem, readItems, writeItems as writeRows } from '../../lib/store/items';
import { createStore } from '../../lib/store/store';
import { backupText, previewText, restoreText } from '../support/backup';
import { aBackground } from '../support/pages';

const anItem = (change: Partial<Item> = {}): Item => ({
  kind: 'script',
  id: 's1',
  value: { text: '好的' },
  at: 1,
  deletedAt: null,
  ...change,
});

let db: ChengdanDb;
beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
});

const everyScript = { kinds: ['script'], since: 0 };

it('gives what changed since, of the kinds asked for', async () => {
  const first = await writeRows(db, [anItem(), anItem({ kind: 'scripts' }), anItem({ kind: 'group' })]);
  expect((await readItems(db, everyScript)).items).toEqual([anItem()]);
  await writeRows(db, [anItem({ id: 's2' })]);
  expect(await readItems(db, { ...everyScript, since: first })).toEqual({
    revision: first + 1,
    items: [anItem({ id: 's2' })],
  });
});

it('keeps the later of two versions, in whatever order they come', async () => {
  await writeRows(db, [anItem({ at: 5, value: 'new' })]);
  await writeRows(db, [anItem({ at: 4, value: 'old' })]);
  expect((await readItem(db, { kind: 'script', id: 's1' }))?.value).toBe('new');
});

it('writes nothing where one of them is no item', async () => {
  await expect(async () => writeRows(db, [anItem(), { ...anItem(), id: '' }])).rejects.toThrow('没有保存');
  expect(await db.items.count()).toBe(0);
});

it('empties the trash after thirty days, and leaves what is in use', async () => {
  await writeRows(db, [anItem(), anItem({ id: 'old', deletedAt: 0 }), anItem({ id: 'new', deletedAt: 1 })]);
  await emptyTrash(db, TRASH_MS);
  expect((await readItems(db, everyScript)).items.map(({ id }) => id).sort()).toEqual(['new', 's1']);
  expect(await readItem(db, { kind: 'script', id: 'new' })).toBeNull();
});

it('tells a page what stands, what is added, and to begin anew after an erasure', async () => {
  await aBackground([]);
  const listener = vi.fn();
  await writeItems([anItem()]);
  const end = new AbortController();
  await watchItems(['script'], listener, end.signal);
  expect(listener).toHaveBeenLastCalledWith([anItem()], true);
  await writeItems([anItem({ id: 's2' })]);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([anItem({ id: 's2' })], false));
  const { call } = await import('../../lib/messages/client');
  await call('items.erase', [['script', 's2']]);
  await vi.waitFor(() => expect(listener).toHaveBeenLastCalledWith([anItem()], true));
  end.abort();
});

it('travels in a backup, and the later version holds on a machine that has its own', async () => {
  const store = createStore(fakeBrowser.storage.local, db);
  await store.writeItems([anItem({ at: 5, value: 'theirs' }), anItem({ id: 's2', at: 5 })]);
  const text = await backupText(store);
  const other = createStore(fakeBrowser.storage.local, new ChengdanDb(crypto.randomUUID()));
  await other.writeItems([anItem({ at: 9, value: 'ours' })]);
  expect(await previewText(other, text)).toMatchObject({ ok: true, itemsNew: 1 });
  expect(await restoreText(other, text)).toMatchObject({ ok: true, itemsNew: 1 });
  const { items } = await other.readItems(everyScript);
  expect(items.map(({ id, value }) => [id, value])).toEqual([
    ['s1', 'ours'],
    ['s2', { text: '好的' }],
  ]);
});

it('lets go what was kept of buyers whose talk is over, and nothing else', async () => {
  const old = anItem({ kind: talkKind, id: 'old', at: 1 });
  const fresh = anItem({ kind: talkKind, id: 'fresh', at: 2 });
  await writeRows(db, [old, fresh, anItem()]);
  await endTalks(db, TALK_MS + 2);
  expect((await db.items.toArray()).map(({ id }) => id).sort()).toEqual(['fresh', 's1']);
});

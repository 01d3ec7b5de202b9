import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parsePromotion } from '../../lib/domain/pricing/promotion';
import { ChengdanDb } from '../../lib/store/db';
import { createStore, type Store } from '../../lib/store/store';
import { aRule } from '../domain/pricing/build';
import { backupText, restoreText } from '../support/backup';

const local = fakeBrowser.storage.local;
const rule = aRule({ kind: 'amountOff', off: 5_00, id: 'own.1' });
const kinds = ['promotion'];
let db: ChengdanDb;
let store: Store;

beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
  store = createStore(local, db);
});

describe('promotions that the first version kept among the switches', () => {
  it('are items before anybody reads items, once, and gone from there', async () => {
    await local.set({ 'setting.promotions': { v: 1, value: [rule, 7] } });
    const { items } = await store.readItems({ kinds, since: 0 });
    expect(items.flatMap(({ value, id }) => parsePromotion(value, id) ?? [])).toMatchObject([{ rule, place: 0 }]);
    expect(items).toHaveLength(2);
    expect(await local.get(null)).not.toHaveProperty(['setting.promotions']);
  });

  it('never undo a change made since', async () => {
    const gone = { kind: 'promotion', id: 'own.1', value: {}, at: 50, deletedAt: 50 };
    await store.writeItems([gone]);
    await local.set({ 'setting.promotions': { v: 1, value: [rule] } });
    expect((await store.readItems({ kinds, since: 0 })).items).toEqual([gone]);
  });

  it('are in a backup, and come out of an old one', async () => {
    await local.set({ 'setting.promotions': { v: 1, value: [rule] } });
    const backup = JSON.parse(await backupText(store));
    expect(backup.items).toMatchObject([{ kind: 'promotion', id: 'own.1' }]);
    const old = { ...backup, items: [], settings: { ...backup.settings, promotions: { v: 1, value: [rule] } } };
    db = new ChengdanDb(crypto.randomUUID());
    store = createStore(local, db);
    expect(await restoreText(store, JSON.stringify(old))).toMatchObject({ ok: true, itemsNew: 1 });
    expect((await store.readItems({ kinds, since: 0 })).items).toMatchObject([{ value: { rule } }]);
  });

  it.each([[{ v: 1, value: {} }], [7], ['x'], [{ v: 1 }]])('%j holds none, and goes', async (item) => {
    await local.set({ 'setting.promotions': item });
    expect((await store.readItems({ kinds, since: 0 })).items).toEqual([]);
    expect(await local.get(null)).not.toHaveProperty(['setting.promotions']);
  });
});

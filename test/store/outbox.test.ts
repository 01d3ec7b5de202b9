import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ChengdanDb } from '../../lib/store/db';
import { createDrain } from '../../lib/store/outbox';
import { anEvent } from '../support/events';

const area = fakeBrowser.storage.local;
let db: ChengdanDb;
let drain: () => Promise<void>;

beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
  drain = createDrain(db, area);
});

const put = (...ids: string[]) =>
  area.set(Object.fromEntries(ids.map((id) => [`outbox.${id}`, anEvent({ kind: 'buyerWrote', id })])));
const stored = async () => (await db.events.toCollection().primaryKeys()).sort();
const waiting = async () => Object.keys(await area.get()).filter((key) => key.startsWith('outbox.'));

describe('the outbox', () => {
  it('goes into the database and is empty then; other items stay', async () => {
    await put('e1', 'e2');
    await area.set({ 'setting.openAs': { v: 1, value: 'panel' } });
    await drain();
    expect(await stored()).toEqual(['e1', 'e2']);
    expect(Object.keys(await area.get())).toEqual(['setting.openAs']);
  });

  it('counts an event once that comes again', async () => {
    await put('e1');
    await drain();
    await put('e1');
    await drain();
    expect(await stored()).toEqual(['e1']);
    expect(await waiting()).toEqual([]);
  });

  it('writes again what a worker killed between writing and clearing had written', async () => {
    await put('e1');
    vi.spyOn(area, 'remove').mockRejectedValueOnce(new Error('killed'));
    await expect(drain()).rejects.toThrow();
    await drain();
    expect(await stored()).toEqual(['e1']);
    expect(await waiting()).toEqual([]);
  });

  it('answers each of many calls at once only when its own events are in', async () => {
    const all = Array.from({ length: 20 }, (_, i) => `e${i}`);
    await Promise.all(
      all.map(async (id) => {
        await put(id);
        await drain();
        expect(await db.events.get(id)).toBeDefined();
      }),
    );
    expect(await stored()).toEqual([...all].sort());
  });

  it('takes items as well, the later of two versions, and tells the pages', async () => {
    const item = (at: number) => ({ kind: 'follow-up', id: 'b1', value: { n: at }, at, deletedAt: null });
    await put('e1');
    await area.set({ 'outbox.b1.2': item(2), 'outbox.b1.1': item(1) });
    await drain();
    expect(await stored()).toEqual(['e1']);
    expect(await db.items.toArray()).toEqual([{ ...item(2), revision: 1 }]);
    expect(await area.get()).toEqual({ 'items.revision': 1 });
  });

  it('puts aside what is neither, and lets the rest pass', async () => {
    await put('good');
    await area.set({ 'outbox.bad': { kind: 'paid' }, 'outbox.worse': 'text' });
    await drain();
    expect(await stored()).toEqual(['good']);
    expect(await area.get()).toEqual({ 'rejected.bad': { kind: 'paid' }, 'rejected.worse': 'text' });
  });

  it('keeps everything where the database has no room, and takes it later', async () => {
    await put('e1');
    const full = vi.spyOn(db.events, 'bulkPut').mockRejectedValueOnce(new DOMException('full', 'QuotaExceededError'));
    await expect(drain()).rejects.toThrow('full');
    expect(await waiting()).toEqual(['outbox.e1']);
    full.mockRestore();
    await drain();
    expect(await stored()).toEqual(['e1']);
  });
});

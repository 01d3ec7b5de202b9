import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { EventDraft } from '../../lib/domain/tally/draft';
import { type Handlers, serve } from '../../lib/messages/serve';
import { createRecorder, type Recorder } from '../../lib/session/record';
import { ChengdanDb } from '../../lib/store/db';
import { createStore } from '../../lib/store/store';
import { callAs } from '../support/messages';

const local = fakeBrowser.storage.local;
let db: ChengdanDb;
let end: AbortController;
const lines: (string | null)[] = [];
const pauses: number[] = [];

function startBackground(): void {
  const store = createStore(local, db);
  const handlers: Partial<Handlers> = { 'tally.flush': store.flush };
  serve(handlers as Handlers, end.signal);
}

function aRecorder(): Recorder {
  const pause = async (ms: number) => void pauses.push(ms);
  return createRecorder({ onTrouble: (line) => lines.push(line), signal: end.signal, pause });
}

const base = { conversation: 'practice\nshop\n小王', console: 'practice', agent: '小陈', at: 1_749_520_800_000 };
const wrote = (source: string): EventDraft => ({ ...base, kind: 'buyerWrote', source });
const inDatabase = (count: number) => vi.waitFor(async () => expect(await db.events.count()).toBe(count));

beforeEach(() => {
  db = new ChengdanDb(crypto.randomUUID());
  end = new AbortController();
  lines.length = 0;
  pauses.length = 0;
  callAs();
});
afterEach(() => end.abort());

describe('the recorder', () => {
  it('brings an event into the database and names the buyer to nobody', async () => {
    startBackground();
    aRecorder().record({ ...base, kind: 'lost', reason: 'price', id: 'click-1' });
    await inDatabase(1);
    const [event] = await db.events.toArray();
    expect(event).toEqual({
      id: 'click-1',
      kind: 'lost',
      reason: 'price',
      console: 'practice',
      agent: '小陈',
      at: base.at,
      buyer: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(JSON.stringify(await local.get())).not.toContain('小王');
    expect(lines).toEqual([]);
  });

  it('says when an event is safe, and not before', async () => {
    const kept = vi.fn();
    const set = vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    startBackground();
    aRecorder().record(wrote('m1'), kept);
    expect(kept).not.toHaveBeenCalled();
    await vi.waitFor(() => expect(kept).toHaveBeenCalledOnce());
    expect(set.mock.calls.length).toBeGreaterThan(1);
  });

  it('counts a message once that two tabs see and a reload sees again', async () => {
    startBackground();
    const [one, other] = [aRecorder(), aRecorder()];
    for (const recorder of [one, other, one]) recorder.record(wrote('m1'));
    other.record(wrote('m2'));
    await inDatabase(2);
    await vi.waitFor(async () => expect(Object.keys(await local.get())).toEqual(['hashKey']));
    expect(await db.events.count()).toBe(2);
  });

  it('tells kinds and conversations apart that come from one source', async () => {
    startBackground();
    const recorder = aRecorder();
    recorder.record(wrote('m1'));
    recorder.record({ ...wrote('m1'), kind: 'inquirySeen' } as EventDraft);
    recorder.record({ ...wrote('m1'), conversation: 'another' });
    await inDatabase(3);
    expect(new Set((await db.events.toArray()).map((event) => event.buyer)).size).toBe(2);
  });

  it('keeps events while the background is away, tries more and more slowly, and says so only when it lasts', async () => {
    startBackground();
    aRecorder().record(wrote('m0'));
    await inDatabase(1);
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    for (let i = 0; i < 5; i += 1) send.mockRejectedValueOnce(new Error('worker stopped'));
    aRecorder().record(wrote('m1'));
    await inDatabase(2);
    expect(pauses).toEqual([200, 400, 800, 1600, 3200]);
    expect(lines).toEqual([expect.stringContaining('还没有入库'), null]);
  });

  it('keeps events in memory while the browser has no room, says so, and loses none', async () => {
    startBackground();
    const recorder = aRecorder();
    recorder.record(wrote('m0'));
    await inDatabase(1);
    const set = vi.spyOn(local, 'set');
    for (let i = 0; i < 3; i += 1) set.mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    for (const source of ['m1', 'm2', 'm3']) recorder.record(wrote(source));
    await inDatabase(4);
    expect(lines).toEqual([expect.stringContaining('先别关闭页面'), null]);
  });

  it('brings an item the same way, the newest version of it, though the worker is away and the browser was full', async () => {
    startBackground();
    vi.spyOn(local, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValueOnce(new Error('worker stopped'));
    const item = (at: number) => ({ kind: 'follow-up', id: 'b1', value: { n: at }, at, deletedAt: null });
    const recorder = aRecorder();
    for (const at of [1, 3, 2]) recorder.keepItem(item(at));
    await vi.waitFor(async () => expect(await db.items.toArray()).toMatchObject([{ ...item(3), revision: 1 }]));
    await vi.waitFor(async () => expect(Object.keys(await local.get())).toEqual(['hashKey', 'items.revision']));
  });

  it('never makes the agent wait', () => {
    vi.spyOn(local, 'get').mockReturnValue(new Promise(() => {}) as never);
    expect(aRecorder().record(wrote('m1'))).toBeUndefined();
  });
});

import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createArchiveActions } from '../../lib/session/archive';
import { createWorker } from '../../lib/session/data-work';
import { createArchiveState } from '../../lib/state/archive';
import { createWorkbenchState } from '../../lib/state/workbench';
import { ChengdanDb } from '../../lib/store/db';
import { putEvents } from '../../lib/store/events';
import { createStore, type Store } from '../../lib/store/store';
import { asPageOf, restoreText } from '../support/backup';
import { anEvent } from '../support/events';

const now = Date.parse('2025-07-01T00:00:00+08:00');
const ask = { from: '2024-01-01', to: '2025-06-30', agent: null, now };
const talk = (buyer: string, day: string) => {
  const base = { buyer, agent: buyer < 'b5' ? '小陈' : '小李' };
  const id = (number: number) => `${buyer} ${day} ${number}`;
  return [
    anEvent({ ...base, id: id(1), kind: 'buyerWrote', at: `${day} 10:00:00` }),
    anEvent({ ...base, id: id(2), kind: 'agentReplied', at: `${day} 10:00:20` }),
    anEvent({ ...base, id: id(3), kind: 'paid', order: id(0), amount: 9_900, at: `${day} 11:00:00` }),
  ];
};
const old = ['b1', 'b2', 'b3', 'b7', 'b8'].flatMap((buyer) => talk(buyer, '2024-03-05'));
/** Came again this summer: nothing of theirs may go. */
const regular = [...talk('b4', '2024-03-05'), ...talk('b4', '2025-06-05')];

let db: ChengdanDb;
let store: Store;

beforeEach(async () => {
  db = new ChengdanDb(crypto.randomUUID());
  store = createStore(fakeBrowser.storage.local, db);
  await putEvents(db, [...old, ...regular]);
});

/** Saves the archive and, unless told otherwise, takes it out of the log; gives the file's text. */
async function archive(between: () => Promise<void> = async () => {}): Promise<{ text: string; line: string }> {
  const page = createWorkbenchState({ scripts: [], consoles: [], openedAt: now });
  const state = createArchiveState();
  const save = vi.fn();
  const worker = createWorker(page.data.work, page.notice);
  const on = createArchiveActions({ state, worker, save, now: () => now, reload: async () => {} });
  await asPageOf(store, async () => {
    await on.saveArchive();
    await between();
    await on.removeArchived();
  });
  const text = await new Blob([save.mock.calls[0]?.[1] ?? '']).text();
  return { text, line: page.notice.value?.line ?? '' };
}

it('takes whole buyers of long ago out of the log, and no figure changes', async () => {
  const before = [await store.figures(ask), await store.figures({ ...ask, agent: '小李' })];
  const { text, line } = await archive();
  expect(line).toMatch(/已从本机移走 15 条/);
  expect(JSON.parse(text).events).toHaveLength(old.length);
  expect(await db.events.count()).toBe(regular.length);
  expect([await store.figures(ask), await store.figures({ ...ask, agent: '小李' })]).toEqual(before);
  expect(before[0]?.figures?.total).toMatchObject({ inquiry: 7, paid: 7 });
  expect(await store.agents()).toEqual(['小李', '小陈']);
});

it('keeps the figures when all sums are built anew, and when an archived buyer comes back', async () => {
  const { figures: before } = await store.figures(ask);
  await archive();
  await db.sumsState.clear();
  expect((await store.figures(ask)).figures).toEqual(before);
  await putEvents(db, talk('b1', '2025-06-20'));
  expect((await store.figures(ask)).figures?.total).toMatchObject({
    inquiry: 8,
    paid: 8,
    sales: (before?.total.sales ?? 0) + 9_900,
  });
});

it('counts a line of an archived talk that is read again no second time', async () => {
  const before = await store.figures(ask);
  await archive();
  await putEvents(db, old.slice(0, 3));
  expect(await db.events.count()).toBe(regular.length);
  expect(await store.figures(ask)).toEqual(before);
});

it('brings everything back from the file, counted once, as often as it is restored', async () => {
  const before = await store.figures(ask);
  const { text } = await archive();
  expect(await restoreText(store, text)).toMatchObject({ ok: true, eventsNew: old.length });
  expect(await restoreText(store, text)).toMatchObject({ ok: true, eventsNew: 0, eventsKnown: old.length });
  expect(await db.events.count()).toBe(old.length + regular.length);
  expect(await db.archivedDays.count()).toBe(0);
  expect(await store.figures(ask)).toEqual(before);
});

it('lets a part of an archived buyer not in, for it is counted already', async () => {
  const before = await store.figures(ask);
  const file = JSON.parse((await archive()).text);
  file.events = file.events.slice(0, 2);
  expect(await restoreText(store, JSON.stringify(file))).toMatchObject({ ok: true, eventsNew: 0, eventsKnown: 2 });
  expect(await store.figures(ask)).toEqual(before);
});

it('takes nothing out that is not in the file', async () => {
  const { line } = await archive(() => putEvents(db, talk('b2', '2024-04-01')));
  expect(line).toMatch(/重新归档/);
  expect(await db.events.count()).toBe(old.length + regular.length + 3);
});

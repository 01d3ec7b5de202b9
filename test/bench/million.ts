import type { BrowserContext, Page } from '@playwright/test';
import { createKiller } from '../support/killer';
import { fromSamples, type Measure } from './report';

/** Three years of a busy agent. */
const wanted = 1_000_000;
const days = 1_095;
const lastDay = '2026-06-30';

/** Fills the log of the extension that `page` belongs to, past the background; its sums then have to be built. Gives how many events there are. */
function fillLog(page: Page): Promise<number> {
  return page.evaluate(
    async ({ wanted, days, lastDay }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('chengdan');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const end = Date.parse(`${lastDay}T22:00:00+08:00`);
      const perDay = Math.ceil(wanted / days);
      let seed = 7;
      const random = (): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed / 2_147_483_648;
      };
      let made = 0;
      const talk = (day: number): object[] => {
        const buyer = Array.from({ length: 4 }, () =>
          Math.floor(random() * 65_536)
            .toString(16)
            .padStart(4, '0'),
        ).join('');
        const base = { console: 'feige', agent: random() < 0.5 ? '小禾' : '阿岚', buyer };
        let at = end - day * 86_400_000 - Math.floor(random() * 12 * 3_600_000);
        const event = (kind: string, own: object = {}) => {
          made += 1;
          at += 1_000 + Math.floor(random() * 40_000);
          return { ...base, id: `million-${made}`, at, kind, ...own };
        };
        const rounds = Array.from({ length: 5 }, () => [event('buyerWrote'), event('agentReplied', { auto: false })]);
        const order = `o${made}`;
        const bought = random() < 0.3;
        return [
          ...rounds.flat(),
          ...(bought
            ? [
                event('ordered', { order, amount: 9_900, cod: false }),
                event('paid', { order, amount: 9_900, part: 'full' }),
              ]
            : []),
        ];
      };
      for (let day = 0; day < days; day++) {
        const events: object[] = [];
        while (events.length < perDay) events.push(...talk(day));
        await new Promise<void>((resolve, reject) => {
          const writing = db.transaction('events', 'readwrite', { durability: 'relaxed' });
          const store = writing.objectStore('events');
          for (const event of events) store.put(event);
          writing.oncomplete = () => resolve();
          writing.onerror = () => reject(writing.error);
        });
      }
      await new Promise<void>((resolve, reject) => {
        const forgetting = db.transaction('sumsState', 'readwrite');
        forgetting.objectStore('sumsState').clear();
        forgetting.oncomplete = () => resolve();
        forgetting.onerror = () => reject(forgetting.error);
      });
      db.close();
      return made;
    },
    { wanted, days, lastDay },
  );
}

/** Asks for these days' figures, or for all that the statistics page shows of them, once and gives how long the whole answer took, ms. */
function look(page: Page, from: string, to: string, chengdan = 'tally.figures'): Promise<number> {
  return page.evaluate(
    async ({ chengdan, ...range }) => {
      const { chrome } = window as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ value: { built: number } }> } };
      };
      const value = { ...range, agent: null, now: Date.parse(`${range.to}T22:00:00+08:00`) };
      const start = performance.now();
      while ((await chrome.runtime.sendMessage({ chengdan, value })).value.built < 1);
      return performance.now() - start;
    },
    { from, to, chengdan },
  );
}

/** A buyer's line on the way into the log of a million, acknowledged, ms. */
function addOne(page: Page, index: number): Promise<number> {
  return page.evaluate(async (index) => {
    const { chrome } = window as unknown as {
      chrome: {
        storage: { local: { set(items: object): Promise<void> } };
        runtime: { sendMessage(message: object): Promise<unknown> };
      };
    };
    const event = {
      id: `one-more-${index}`,
      at: Date.now(),
      console: 'feige',
      agent: '小禾',
      buyer: 'one-more',
      kind: 'buyerWrote',
    };
    const start = performance.now();
    await chrome.storage.local.set({ [`outbox.${event.id}`]: event });
    await chrome.runtime.sendMessage({ chengdan: 'tally.flush' });
    return performance.now() - start;
  }, index);
}

/** What figures cost over a log of a million events. Fills the log of this browser: the last thing to be done in it. */
export async function measureMillion(context: BrowserContext, id: string): Promise<Measure[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await look(page, lastDay, lastDay);
  const count = await fillLog(page);
  const building = await look(page, lastDay, lastDay);
  const killer = await createKiller(await context.newCDPSession(page));
  const first: number[] = [];
  for (let tries = 0; tries < 8; tries++) {
    await killer.kill();
    first.push(await look(page, lastDay, lastDay));
  }
  const later: number[] = [];
  for (let tries = 0; tries < 30; tries++) later.push(await look(page, '2026-06-01', lastDay));
  const year: number[] = [];
  for (let tries = 0; tries < 10; tries++) year.push(await look(page, '2025-07-01', lastDay));
  const views: number[] = [];
  for (let tries = 0; tries < 10; tries++) views.push(await look(page, '2026-06-01', lastDay, 'tally.views'));
  const added: number[] = [];
  for (let index = 0; index < 30; index++) added.push(await addOne(page, index));
  await page.close();
  const over = `over ${count.toLocaleString('en')} events`;
  return [
    fromSamples(`figures ${over}, all counted anew`, [building]),
    fromSamples(`figures ${over}, the day's first look, worker asleep`, first, { p95: 1_000 }),
    fromSamples(`figures ${over}, later looks, 30 days`, later, { p95: 100 }),
    fromSamples(`figures ${over}, a year by day`, year, { p95: 100 }),
    fromSamples(`statistics page ${over}, later looks, 30 days`, views, { p95: 100 }),
    fromSamples(`event acknowledged ${over}`, added, { p95: 400 }),
  ];
}

import type { BrowserContext, Page } from '@playwright/test';
import { intents } from '../../lib/domain/intents/intents';
import { createKiller } from '../support/killer';
import { fromSamples, type Measure } from './report';

/** Three years of a busy agent. */
export const wholeLog = 1_000_000;
const eventsADay = 914;
const lastDay = '2026-06-30';

/**
 * Fills the log of the extension that `page` belongs to, past the background; its sums then have to be built. Talks are as a busy shop's are: what was
 * asked, about which of 300 products, which of 200 scripts stood there, were taken and sent, and how it ended. Gives how many events there are.
 */
function fillLog(page: Page, wanted: number): Promise<number> {
  return page.evaluate(
    async ({ wanted, eventsADay, lastDay, intents }) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('chengdan');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const end = Date.parse(`${lastDay}T22:00:00+08:00`);
      let seed = 7;
      const random = (): number => {
        seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
        return seed / 2_147_483_648;
      };
      /** Few of them make up most, as products and scripts do. */
      const upTo = (count: number): number => Math.floor(random() ** 2 * count);
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
          at += 1_000 + Math.floor(random() * 20_000);
          return { ...base, id: `million-${made}`, at, kind, ...own };
        };
        const sku = `sku-${upTo(300)}`;
        const round = (): object[] => {
          const intent = intents[upTo(intents.length)];
          const scriptIds = Array.from({ length: 3 }, () => `script-${upTo(200)}`);
          const [scriptId] = scriptIds;
          const asked = [
            event('buyerWrote', { sku, intents: [intent] }),
            event('scriptsOffered', { scriptIds, intent }),
          ];
          const used = random() < 0.4 ? [event('scriptUsed', { scriptId, intent })] : [];
          const sent = used.length > 0 ? [event('scriptSent', { scriptId, edited: random() < 0.3 })] : [];
          return [...asked, ...used, event('agentReplied', { auto: false }), ...sent];
        };
        const rounds = Array.from({ length: 3 }, round).flat();
        const order = `o${made}`;
        const fate = random();
        if (fate < 0.3)
          rounds.push(
            event('ordered', { order, amount: 9_900, cod: false, sku }),
            event('paid', { order, amount: 9_900, part: 'full' }),
          );
        else if (fate < 0.6) rounds.push(event('lost', { reason: `reason-${upTo(12)}` }));
        return rounds;
      };
      for (let day = 0; made < wanted; day++) {
        const events: object[] = [];
        while (events.length < eventsADay) events.push(...talk(day));
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
    { wanted, eventsADay, lastDay, intents: [...intents] },
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

/** What figures cost over a log of so many events. Fills the log of this browser: the last thing to be done in it. */
export async function measureMillion(context: BrowserContext, id: string, wanted = wholeLog): Promise<Measure[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await look(page, lastDay, lastDay);
  const count = await fillLog(page, wanted);
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
  const yearViews: number[] = [];
  for (let tries = 0; tries < 10; tries++) yearViews.push(await look(page, '2025-07-01', lastDay, 'tally.views'));
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
    fromSamples(`statistics page ${over}, later looks, a year`, yearViews, { p95: 100 }),
    fromSamples(`event acknowledged ${over}`, added, { p95: 400 }),
  ];
}

import type { BrowserContext, Page } from '@playwright/test';
import { intents } from '../../lib/domain/intents/intents';
import { consoleUrls } from '../support/extension';
import { createKiller } from '../support/killer';
import { overlayOf, press } from '../support/overlay';
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

interface Background {
  chrome: {
    storage: { local: { set(items: object): Promise<void> } };
    runtime: { sendMessage(message: object): Promise<{ value: { built: number } }> };
  };
}

/** Asks for these days' figures, or for all that the statistics page shows of them, once and gives how long the whole answer took, ms. */
function look(page: Page, from: string, chengdan = 'tally.figures'): Promise<number> {
  return page.evaluate(
    async ({ chengdan, ...range }) => {
      const { chrome } = window as unknown as Background;
      const value = { ...range, agent: null, now: Date.parse(`${range.to}T22:00:00+08:00`) };
      const start = performance.now();
      while ((await chrome.runtime.sendMessage({ chengdan, value })).value.built < 1);
      return performance.now() - start;
    },
    { from, to: lastDay, chengdan },
  );
}

/** A question that needs no figures: what this machine, as busy as it is, takes for any. */
function askNothing(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const start = performance.now();
    await (window as unknown as Background).chrome.runtime.sendMessage({ chengdan: 'link.check', value: 'bench' });
    return performance.now() - start;
  });
}

/** A buyer's line on the way into the log, acknowledged, ms. */
function addOne(page: Page, index: number): Promise<number> {
  return page.evaluate(async (index) => {
    const { chrome } = window as unknown as Background;
    const base = { id: `one-more-${index}`, console: 'feige', agent: '小禾', buyer: 'one-more', kind: 'buyerWrote' };
    const event = { ...base, at: Date.now() };
    const start = performance.now();
    await chrome.storage.local.set({ [`outbox.${event.id}`]: event });
    await chrome.runtime.sendMessage({ chengdan: 'tally.flush' });
    return performance.now() - start;
  }, index);
}

/** Key → the day's figures in the overlay have been painted with it, ms: a payment, and the same one taken back, by turns. */
async function measureShown(context: BrowserContext, tries: number): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(`${consoleUrls.feige}?delay=5&quiet`);
  const frame = await overlayOf(page);
  await frame.locator('.tally dd').first().waitFor();
  const samples: number[] = [];
  for (let index = 0; index < tries; index++) {
    const shown = frame.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let pressed = 0;
          addEventListener('keydown', (event) => (pressed ||= event.timeStamp), { capture: true, once: true });
          const line = document.querySelector('.tally') as Element;
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => {
              const { port1, port2 } = new MessageChannel();
              port1.onmessage = () => resolve(performance.now() - pressed);
              port2.postMessage(0);
            });
          });
          observer.observe(line, { childList: true, subtree: true, characterData: true });
        }),
    );
    await frame.locator('main').click({ position: { x: 2, y: 2 } });
    await press(page, index % 2 === 0 ? 'outcome.paid' : 'outcome.undo');
    samples.push(await shown);
  }
  await page.close();
  return samples;
}

async function repeat(times: number, measure: (index: number) => Promise<number>): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < times; index++) samples.push(await measure(index));
  return samples;
}

const looks = [
  ['figures', '2026-06-01', 'tally.figures', '30 days'],
  ['figures', '2025-07-01', 'tally.figures', 'a year by day'],
  ['statistics page', '2026-06-01', 'tally.views', '30 days'],
  ['statistics page', '2025-07-01', 'tally.views', 'a year'],
] as const;

/** What figures cost over a log of so many events. Fills the log of this browser: the last thing to be done in it. */
export async function measureMillion(context: BrowserContext, id: string, wanted = wholeLog): Promise<Measure[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await look(page, lastDay);
  const count = await fillLog(page, wanted);
  console.error(`${count} events written`);
  const over = `over ${count.toLocaleString('en')} events`;
  const measures = [fromSamples(`figures ${over}, all counted anew`, [await look(page, lastDay)])];
  console.error('all counted');
  const killer = await createKiller(await context.newCDPSession(page));
  const asleep = async (from: string, chengdan: string): Promise<number> => {
    await killer.kill();
    return look(page, from, chengdan);
  };
  const today = await repeat(8, () => asleep(lastDay, 'tally.figures'));
  measures.push(fromSamples(`figures ${over}, the day's first look, worker asleep`, today, { p95: 1_000 }));
  for (const [name, from, chengdan, days] of looks) {
    const first = await repeat(5, () => asleep(from, chengdan));
    const later = await repeat(30, () => look(page, from, chengdan));
    measures.push(
      fromSamples(`${name} ${over}, ${days}, first look, worker asleep`, first, { p95: 1_000 }),
      fromSamples(`${name} ${over}, ${days}, later looks`, later, { p95: 100 }),
    );
  }
  measures.push(
    fromSamples(`event acknowledged ${over}`, await repeat(30, (index) => addOne(page, index)), { p95: 400 }),
    fromSamples(`a payment marked → shown in the overlay ${over}`, await measureShown(context, 30)),
    fromSamples('any question answered, at the same time', await repeat(30, () => askNothing(page))),
  );
  await page.close();
  return measures;
}

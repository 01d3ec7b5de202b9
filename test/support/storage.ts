import type { Page, Worker } from '@playwright/test';
import type { Item } from '../../lib/domain/items';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import type { Settings } from '../../lib/settings';

declare const chrome: {
  storage: { local: { clear(): Promise<void>; set(items: object): Promise<void> } };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

/** As freshly installed: no event, no switch. */
export async function wipe(worker: Worker): Promise<void> {
  await worker.evaluate(async () => {
    await chrome.storage.local.clear();
    for (const name of ['chengdan', 'chengdan-backups']) {
      await new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase(name);
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      });
    }
  });
}

/** Items of the extension's storage as they are given, in whatever shape. */
export const setItems = (worker: Worker, items: Record<string, unknown>): Promise<void> =>
  worker.evaluate((given) => chrome.storage.local.set(given), items);

export const setSettings = (worker: Worker, settings: Partial<Settings>): Promise<void> =>
  setItems(
    worker,
    Object.fromEntries(Object.entries(settings).map(([key, value]) => [`setting.${key}`, { v: 1, value }])),
  );

/** These events are in the database when it resolves. `page` is one of the extension's own. */
export const putEvents = (page: Page, events: readonly InquiryEvent[]): Promise<void> =>
  page.evaluate(async (given) => {
    await chrome.storage.local.set(Object.fromEntries(given.map((event) => [`outbox.${event.id}`, event])));
    await chrome.runtime.sendMessage({ chengdan: 'tally.flush' });
  }, events);

/** These items stand, and every page has heard of them, when it resolves. `page` is one of the extension's own. */
export const putItems = (page: Page, items: readonly Item[]): Promise<void> =>
  page.evaluate(async (value) => {
    await chrome.runtime.sendMessage({ chengdan: 'items.write', value });
  }, items);

/** All events of the database, asked as the pages ask. `page` is one of the extension's own. */
export const allEvents = (page: Page): Promise<InquiryEvent[]> =>
  page.evaluate(async () => {
    const value = { from: '2000-01-01', to: '2100-01-01', agent: null };
    const answer = await chrome.runtime.sendMessage({ chengdan: 'tally.events', value });
    return (answer as { value: InquiryEvent[] }).value;
  });

/** All items of a kind, in use or in the trash, asked as the pages ask. */
export const allItems = (page: Page, kind: string): Promise<Item[]> =>
  page.evaluate(async (wanted) => {
    const answer = await chrome.runtime.sendMessage({
      chengdan: 'items.read',
      value: { kinds: [wanted], since: 0 },
    });
    return (answer as { value: { items: Item[] } }).value.items;
  }, kind);

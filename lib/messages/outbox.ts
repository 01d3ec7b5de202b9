import { browser } from '../browser';
import type { Item } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import { itemOutboxKey, outboxKey } from '../domain/tally/outbox';

/** Keeps the events and items safe from now on, without waking the worker. Rejects where the browser has no room: then none is kept. */
export async function putInOutbox(events: readonly InquiryEvent[], items: readonly Item[] = []): Promise<void> {
  await browser.storage.local.set({
    ...Object.fromEntries(events.map((event) => [outboxKey(event.id), event])),
    ...Object.fromEntries(items.map((item) => [itemOutboxKey(item), item])),
  });
}

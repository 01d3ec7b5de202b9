import { browser } from '../browser';
import type { InquiryEvent } from '../domain/tally/events';
import { outboxKey } from '../domain/tally/outbox';

/** Keeps the events safe from now on, without waking the worker. Rejects where the browser has no room: then none is kept. */
export async function putInOutbox(events: readonly InquiryEvent[]): Promise<void> {
  await browser.storage.local.set(Object.fromEntries(events.map((event) => [outboxKey(event.id), event])));
}

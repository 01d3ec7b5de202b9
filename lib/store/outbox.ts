import { itemsRevisionKey, parseItem } from '../domain/items';
import { isOutboxKey, rejectedKey } from '../domain/tally/outbox';
import { parseEvent } from '../domain/tally/parse-event';
import type { ChengdanDb } from './db';
import { putEvents } from './events';
import { writeItems } from './items';

/** What of `storage.local` the outbox needs. */
export interface Area {
  get(keys: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/**
 * One pass: events and items into the database first, only then out of the outbox; killed in between, the next pass writes them again, and twice is
 * once. What is neither is put aside, so that it neither vanishes nor holds up the rest.
 */
async function drainOnce(db: ChengdanDb, area: Area): Promise<void> {
  const waiting = Object.entries(await area.get(null)).filter(([key]) => isOutboxKey(key));
  if (waiting.length === 0) return;
  const read = waiting.map(([key, value]) => ({ key, value, event: parseEvent(value), item: parseItem(value) }));
  await putEvents(
    db,
    read.flatMap(({ event }) => event ?? []),
  );
  const items = read.flatMap(({ event, item }) => (event === null && item !== null ? [item] : []));
  if (items.length > 0) await area.set({ [itemsRevisionKey]: await writeItems(db, items) });
  const broken = read.filter(({ event, item }) => event === null && item === null);
  if (broken.length > 0) await area.set(Object.fromEntries(broken.map(({ key, value }) => [rejectedKey(key), value])));
  await area.remove(waiting.map(([key]) => key));
}

/**
 * Gives the function that empties the outbox. What stood there when it was called is in the database when it resolves; calls that come while
 * one pass runs share the next. Rejects where the database has no room: then everything still stands in the outbox.
 */
export function createDrain(db: ChengdanDb, area: Area): () => Promise<void> {
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;
  return () => {
    next ??= running
      .catch(() => {})
      .then(() => {
        next = null;
        running = drainOnce(db, area);
        return running;
      });
    return next;
  };
}

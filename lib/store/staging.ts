import { type Item, parseItem } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import { parseEvent } from '../domain/tally/parse-event';
import type { ChengdanDb } from './db';
import { oldPromotions } from './old-promotions';
import { itemKey } from './pages';

/** What an earlier file left here is gone. */
export async function beginStaging(db: ChengdanDb): Promise<void> {
  await Promise.all([db.staged.clear(), db.stagedItems.clear()]);
}

/** Puts some of a file aside. Throws where something in it is no event or no item. */
export async function stagePart(
  db: ChengdanDb,
  part: { events: readonly unknown[]; items: readonly unknown[] },
): Promise<void> {
  const events = part.events.map(parseEvent);
  const items = part.items.map(parseItem);
  if (events.includes(null) || items.includes(null)) throw new Error('文件里有读不懂的内容');
  await db.transaction('rw', db.staged, db.stagedItems, async () => {
    await db.staged.bulkPut(events as InquiryEvent[]);
    await db.stagedItems.bulkPut(items as Item[]);
  });
}

/** Files of the first version have the promotions among the switches. */
export async function stageOldPromotions(db: ChengdanDb, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const items = oldPromotions(settings.promotions);
  const known = await db.stagedItems.bulkGet(items.map(itemKey));
  await db.stagedItems.bulkPut(items.filter((_item, place) => known[place] === undefined));
}

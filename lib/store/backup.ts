import Dexie from 'dexie';
import type { Item } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import type { BackupHead, BackupSize, RestoreChoice, RestoreReport } from '../messages/protocol';
import { readSettings, writeSettings } from '../settings/access';
import { ensureHashKey, isHashKey, writeHashKey } from '../settings/hash-key';
import { parseSettings } from '../settings/parse';
import type { Settings } from '../settings/settings';
import { createReturns } from './archive';
import type { ChengdanDb } from './db';
import { bareItem, putItems } from './items';
import { eachPage, idOf, itemKey } from './pages';
import { stageOldPromotions } from './staging';
import { forgetSums, logTables } from './sums';

/** Some 750 kB of JSON. */
const eventsAtOnce = 5_000;
/** Characters of JSON that one message may hold without making the browser stutter. */
const charsAtOnce = 4_000_000;

export async function backupHead(db: ChengdanDb): Promise<BackupHead & BackupSize> {
  const [hashKey, settings, events, items] = await Promise.all([
    ensureHashKey(),
    readSettings(),
    db.events.count(),
    db.items.count(),
  ]);
  const kept = Object.entries(settings).map(([key, value]) => [key, { v: 1, value }]);
  return { hashKey, settings: Object.fromEntries(kept), events, items };
}

export const backupEvents = (db: ChengdanDb, after: string): Promise<InquiryEvent[]> =>
  db.events.where(':id').above(after).limit(eventsAtOnce).toArray();

/** As many as fit one message, at least one. */
export async function backupItems(db: ChengdanDb, after: readonly [string, string] | null): Promise<Item[]> {
  const items: Item[] = [];
  let chars = 0;
  await db.items
    .where(':id')
    .above(after ?? [])
    .until(() => chars >= charsAtOnce)
    .each((row) => {
      const item = bareItem(row);
      chars += JSON.stringify(item).length;
      items.push(item);
    });
  return items;
}

interface Counts {
  eventsNew: number;
  eventsKnown: number;
  itemsNew: number;
}

const isOther = (item: Item, known: Item | undefined): boolean =>
  known === undefined ||
  known.deletedAt !== item.deletedAt ||
  JSON.stringify(known.value) !== JSON.stringify(item.value);

/** The staged items that would change something, as they would be written. */
async function itemsToWrite(db: ChengdanDb, staged: readonly Item[], fileWins: boolean, now: number): Promise<Item[]> {
  const known = await db.items.bulkGet(staged.map(itemKey));
  return staged.flatMap((item, place) => {
    const ours = known[place];
    if (!fileWins) return item.at > (ours?.at ?? Number.NEGATIVE_INFINITY) ? item : [];
    return isOther(item, ours) ? { ...item, at: Math.max(now, (ours?.at ?? 0) + 1) } : [];
  });
}

/** Walks through what is staged and what of it is new; `isWriting`: and takes it in. */
async function mergeStaged(db: ChengdanDb, fileWins: boolean, now: number, isWriting: boolean): Promise<Counts> {
  const counts: Counts = { eventsNew: 0, eventsKnown: 0, itemsNew: 0 };
  const returns = createReturns(db);
  await eachPage(db.staged, idOf, returns.count);
  await eachPage(db.staged, idOf, async (events) => {
    const known = await db.events.bulkGet(events.map(({ id }) => id));
    const added = events.filter((event, place) => known[place] === undefined && returns.mayEnter(event));
    counts.eventsNew += added.length;
    counts.eventsKnown += events.length - added.length;
    if (isWriting) await db.events.bulkPut(added);
  });
  if (isWriting) await returns.leave();
  await eachPage(db.stagedItems, itemKey, async (items) => {
    const changed = await itemsToWrite(db, items, fileWins, now);
    counts.itemsNew += changed.length;
    if (isWriting) await putItems(db, changed);
  });
  return counts;
}

const reportOf = (counts: Counts, settings: Partial<Settings>): RestoreReport => ({
  ok: true,
  ...counts,
  settings: Object.keys(settings),
});

const settingsOf = ({ settings }: BackupHead): Partial<Settings> => parseSettings((key) => settings[key]);

/** What taking in what is staged would do; changes nothing. */
export async function planRestore(db: ChengdanDb, choice: RestoreChoice, now: number): Promise<RestoreReport> {
  await stageOldPromotions(db, choice.head.settings);
  return reportOf(await mergeStaged(db, choice.fileWins, now, false), settingsOf(choice.head));
}

interface Small {
  hashKey: string;
  settings: Partial<Settings>;
}

/** The file's key is taken only while no event here was made with another: buyers already hashed would fall apart. */
async function restoreSmall({ hashKey, settings }: Small, wasEmpty: boolean): Promise<void> {
  await writeSettings(settings);
  if (wasEmpty && isHashKey(hashKey)) await writeHashKey(hashKey);
}

/** Takes in what is staged: all of it or nothing. */
export async function commitRestore(db: ChengdanDb, choice: RestoreChoice, now: number): Promise<RestoreReport> {
  const [settings, hashKey] = await Promise.all([readSettings(), ensureHashKey()]);
  const small = { hashKey: choice.head.hashKey, settings: settingsOf(choice.head) };
  await stageOldPromotions(db, choice.head.settings);
  try {
    const tables = [db.items, db.staged, db.stagedItems, ...logTables(db)];
    return await db.transaction('rw', tables, async () => {
      const wasEmpty = (await db.events.count()) === 0;
      const counts = await mergeStaged(db, choice.fileWins, now, true);
      if (counts.eventsNew > 0) await forgetSums(db);
      await Dexie.waitFor(restoreSmall(small, wasEmpty));
      await Promise.all([db.staged.clear(), db.stagedItems.clear()]);
      return reportOf(counts, small.settings);
    });
  } catch {
    await restoreSmall({ hashKey, settings }, true);
    return { ok: false, line: '本机空间不够，没能恢复，数据保持原样。清理磁盘后再试一次。' };
  }
}

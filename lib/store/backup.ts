import Dexie from 'dexie';
import type { Item } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import type { RestoreReport } from '../messages/protocol';
import { readSettings, writeSettings } from '../settings/access';
import { ensureHashKey, writeHashKey } from '../settings/hash-key';
import { type Backup, formatBackup, parseBackup } from './backup-file';
import type { ChengdanDb } from './db';
import { writeItems } from './items';
import { forgetSums, sumsTables } from './sums';

/** Everything, as one JSON text. */
export async function exportBackup(db: ChengdanDb): Promise<string> {
  const [hashKey, settings, events, rows] = await Promise.all([
    ensureHashKey(),
    readSettings(),
    db.events.toArray(),
    db.items.toArray(),
  ]);
  return formatBackup({ hashKey, settings, events, items: rows.map(({ revision: _revision, ...item }) => item) });
}

async function newEvents(db: ChengdanDb, { events }: Backup): Promise<InquiryEvent[]> {
  const known = await db.events.bulkGet(events.map((event) => event.id));
  return events.filter((_event, index) => known[index] === undefined);
}

async function newItems(db: ChengdanDb, { items }: Backup): Promise<Item[]> {
  const known = await db.items.bulkGet(items.map(({ kind, id }): [string, string] => [kind, id]));
  return items.filter((item, index) => item.at > (known[index]?.at ?? Number.NEGATIVE_INFINITY));
}

async function report(db: ChengdanDb, backup: Backup, added: readonly InquiryEvent[]): Promise<RestoreReport> {
  const unique = new Set(backup.events.map((event) => event.id)).size;
  const eventsNew = new Set(added.map((event) => event.id)).size;
  const itemsNew = (await newItems(db, backup)).length;
  return { ok: true, eventsNew, eventsKnown: unique - eventsNew, itemsNew, settings: Object.keys(backup.settings) };
}

/** What restoring this text would do; changes nothing. */
export async function previewBackup(db: ChengdanDb, text: string): Promise<RestoreReport> {
  const parsed = parseBackup(text);
  return parsed.ok ? report(db, parsed.backup, await newEvents(db, parsed.backup)) : parsed;
}

/** The file's key is taken only while no event here was made with another: buyers already hashed would fall apart. */
async function restoreSmall(backup: Backup, wasEmpty: boolean): Promise<void> {
  await writeSettings(backup.settings);
  if (wasEmpty) await writeHashKey(backup.hashKey);
}

/** Events are merged by id, the file's switches replace ours; all of it or nothing. */
export async function restoreBackup(db: ChengdanDb, text: string): Promise<RestoreReport> {
  const parsed = parseBackup(text);
  if (!parsed.ok) return parsed;
  const { backup } = parsed;
  const [settings, hashKey] = await Promise.all([readSettings(), ensureHashKey()]);
  try {
    return await db.transaction('rw', [db.events, db.items, ...sumsTables(db)], async () => {
      const wasEmpty = (await db.events.count()) === 0;
      const added = await newEvents(db, backup);
      const done = await report(db, backup, added);
      await db.events.bulkPut(added);
      await forgetSums(db);
      await writeItems(db, backup.items);
      await Dexie.waitFor(restoreSmall(backup, wasEmpty));
      return done;
    });
  } catch {
    await restoreSmall({ ...backup, settings, hashKey }, true);
    return { ok: false, line: '本机空间不够，没能恢复，数据保持原样。清理磁盘后再试一次。' };
  }
}

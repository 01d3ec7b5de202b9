import Dexie from 'dexie';
import { type Item, parseItem, TRASH_MS } from '../domain/items';
import { TALK_MS, talkKind } from '../domain/playbook/buyer-talk';
import type { ItemAsk, ItemChanges } from '../messages/protocol';
import type { ChengdanDb, ItemRow } from './db';

export const bareItem = ({ revision: _revision, ...item }: ItemRow): Item => item;

const newestRevision = async (db: ChengdanDb): Promise<number> =>
  (await db.items.orderBy('revision').last())?.revision ?? 0;

/** What of these kinds changed after revision `since` (0: everything), trash included, and the revision to ask from next time. */
export function readItems(db: ChengdanDb, { kinds, since }: ItemAsk): Promise<ItemChanges> {
  return db.transaction('r', db.items, async () => {
    const revision = await newestRevision(db);
    const found = await Promise.all(
      kinds.map((kind) =>
        db.items
          .where('[kind+revision]')
          // Bounded on both sides, so that all rows come in one go: one by one 50,000 take ten times as long.
          .between([kind, since], [kind, Number.MAX_SAFE_INTEGER], false, true)
          .toArray(),
      ),
    );
    return { revision, items: found.flat().map(bareItem) };
  });
}

/** One item; null where there is none or it is in the trash. */
export async function readItem(db: ChengdanDb, { kind, id }: { kind: string; id: string }): Promise<Item | null> {
  const row = await db.items.get([kind, id]);
  return row && row.deletedAt === null ? bareItem(row) : null;
}

/** All of it or nothing; the later of two versions holds, so writing twice is writing once. Gives the revision; throws on what is no item. */
export function writeItems(db: ChengdanDb, written: readonly Item[]): Promise<number> {
  const items = written.map(parseItem);
  if (items.includes(null)) throw new Error('内容不完整，没有保存');
  const sound = items.flatMap((item) => item ?? []).sort((one, other) => one.at - other.at);
  return db.transaction('rw', db.items, async () => {
    const revision = (await newestRevision(db)) + 1;
    const known = await db.items.bulkGet(sound.map(({ kind, id }): [string, string] => [kind, id]));
    const newer = sound.filter((item, place) => item.at >= (known[place]?.at ?? Number.NEGATIVE_INFINITY));
    await db.items.bulkPut(newer.map((item) => ({ ...item, revision })));
    return newer.length > 0 ? revision : revision - 1;
  });
}

/** Writes these whatever stands there, within the transaction of the caller. */
export async function putItems(db: ChengdanDb, items: readonly Item[]): Promise<void> {
  const revision = (await newestRevision(db)) + 1;
  await db.items.bulkPut(items.map((item) => ({ ...item, revision })));
}

/** Erases items now, without a trash; pages learn of it only by asking for everything again. */
export async function eraseItems(
  db: ChengdanDb,
  keys: readonly (readonly [kind: string, id: string])[],
): Promise<void> {
  await db.items.bulkDelete(keys.map(([kind, id]): [string, string] => [kind, id]));
}

/** What has been in the trash for 30 days is gone. */
export async function emptyTrash(db: ChengdanDb, now: number): Promise<void> {
  await db.items
    .where('deletedAt')
    .belowOrEqual(now - TRASH_MS)
    .delete();
}

/** What was kept of buyers whose talk is over goes. */
export async function endTalks(db: ChengdanDb, now: number): Promise<void> {
  const over = db.items.where('[kind+revision]').between([talkKind, Dexie.minKey], [talkKind, Dexie.maxKey]);
  await over.and(({ at }) => now - at > TALK_MS).delete();
}

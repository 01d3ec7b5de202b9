import Dexie from 'dexie';
import { isOutboxKey, isRejectedKey } from '../domain/tally/outbox';
import type { Inventory, StoredKind } from '../messages/protocol';
import { readSettings } from '../settings/access';
import type { ChengdanDb } from './db';
import { bareItem } from './items';
import { kindsOf } from './kinds';
import type { Area } from './outbox';
import { keptBackups, type VaultDb } from './vault';

/** From so many of a kind its size is guessed. */
const sample = 200;
const charsOf = (value: unknown): number => JSON.stringify(value).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

async function eventKind(db: ChengdanDb, kind: string): Promise<StoredKind> {
  const all = () => db.events.where('[kind+at]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
  const [count, newest] = await Promise.all([all().count(), all().reverse().limit(sample).toArray()]);
  const size = newest.length === 0 ? 0 : Math.round((sum(newest.map(charsOf)) / newest.length) * count);
  return { kind, count, trashed: 0, size, example: newest[0] ?? null };
}

async function itemKinds(db: ChengdanDb): Promise<StoredKind[]> {
  const kinds = new Map<string, StoredKind & { at: number }>();
  await db.items.each((row) => {
    const { kind, at, deletedAt } = row;
    const item = bareItem(row);
    const known = kinds.get(kind) ?? {
      kind,
      count: 0,
      trashed: 0,
      size: 0,
      example: null,
      at: Number.NEGATIVE_INFINITY,
    };
    kinds.set(kind, {
      kind,
      count: known.count + 1,
      trashed: known.trashed + Number(deletedAt !== null),
      size: known.size + charsOf(item),
      ...(at > known.at ? { example: item, at } : { example: known.example, at: known.at }),
    });
  });
  return [...kinds.values()].map(({ at: _at, ...kind }) => kind);
}

/** Everything that this install keeps, kind by kind. */
export async function takeInventory(db: ChengdanDb, vault: VaultDb, area: Area): Promise<Inventory> {
  const [settings, kept, kinds] = await Promise.all([readSettings(), area.get(null), kindsOf(db)]);
  const keys = Object.keys(kept);
  return {
    events: await Promise.all(kinds.map((kind) => eventKind(db, kind))),
    items: await itemKinds(db),
    sums: await db.daySums.count(),
    settings: Object.entries(settings)
      .filter(([key]) => `setting.${key}` in kept)
      .map(([key, value]) => ({ key, value })),
    waiting: keys.filter(isOutboxKey).length,
    rejected: keys.filter(isRejectedKey).length,
    backups: await keptBackups(vault),
  };
}

import Dexie, { type EntityTable } from 'dexie';
import type { Item } from '../domain/items';
import { followUpKind } from '../domain/nudges/follow-up';
import { talkKind } from '../domain/playbook/buyer-talk';
import { dayBounds, dayOf } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import type { BackupHead, KeptBackup } from '../messages/protocol';
import { backupHead } from './backup';
import type { ChengdanDb } from './db';
import { pack, unpack } from './gzip';
import { bareItem } from './items';
import { kindsOf } from './kinds';

/** What is known of single buyers is erased within days, and must not live on in a backup that nobody asked for. */
const ofBuyers: ReadonlySet<string> = new Set([followUpKind, talkKind]);

/** Days that are kept. */
const mostKept = 10;

/** The events of one month, or all items: packed JSON. What did not change since is shared by several backups. */
interface PartRow {
  id: string;
  bytes: Uint8Array;
}

interface KeptRow extends KeptBackup {
  head: BackupHead;
  parts: readonly string[];
}

/** Backups that are made by themselves: a database of its own, so that what happens to the log does not happen to them. */
export class VaultDb extends Dexie {
  parts!: EntityTable<PartRow, 'id'>;
  kept!: EntityTable<KeptRow, 'day'>;

  constructor(name = 'chengdan-backups') {
    super(name);
    this.version(1).stores({ parts: 'id', kept: 'day' });
  }
}

/** What is packed. `stepAside`: resolves when nobody waits for an answer from there. */
interface Source {
  db: ChengdanDb;
  stepAside: () => Promise<void>;
}

const DAY_MS = 86_400_000;

interface Month {
  name: string;
  start: number;
  end: number;
}

/** `2025-06` of 2025-06-10, and its bounds. */
function monthOf(at: number): Month {
  const name = dayOf(at).slice(0, 7);
  const start = dayBounds(`${name}-01`).start;
  // Always in the next month.
  const next = dayOf(start + 45 * DAY_MS).slice(0, 7);
  const end = dayBounds(`${next}-01`).start;
  return { name, start, end };
}

/** Some thousand events of a busy shop at once: who looks at figures meanwhile waits for no more than counting or reading these. */
const daysAtOnce = 3;

async function* rangesOf({ db, stepAside }: Source, kinds: readonly string[], { start, end }: Month) {
  for (let from = start; from < end; from += daysAtOnce * DAY_MS) {
    const to = Math.min(end, from + daysAtOnce * DAY_MS);
    for (const kind of kinds) {
      await stepAside();
      yield db.events.where('[kind+at]').between([kind, from], [kind, to], true, false);
    }
  }
}

/** Every month in which something happened, with how much. */
async function monthsOf(source: Source, kinds: readonly string[]): Promise<(Month & { count: number })[]> {
  const bounds = await Promise.all(
    kinds.map(async (kind) => {
      const all = () => source.db.events.where('[kind+at]').between([kind, Dexie.minKey], [kind, Dexie.maxKey]);
      const [first, last] = await Promise.all([all().first(), all().last()]);
      return [first?.at ?? 0, last?.at ?? 0] as const;
    }),
  );
  const last = Math.max(...bounds.map(([, at]) => at));
  const months: (Month & { count: number })[] = [];
  for (let month = monthOf(Math.min(...bounds.map(([at]) => at))); month.start <= last; month = monthOf(month.end)) {
    let count = 0;
    for await (const range of rangesOf(source, kinds, month)) count += await range.count();
    if (count > 0) months.push({ ...month, count });
  }
  return months;
}

type Rows = AsyncIterable<readonly unknown[]>;

/** All of these rows as one array of JSON. */
async function* jsonOf(pages: Rows): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of pages) {
    if (rows.length === 0) continue;
    yield before + JSON.stringify(rows).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** Packs what is not there yet under this name, which says what is in it. */
async function keepPart(vault: VaultDb, id: string, pages: Rows): Promise<string> {
  const known = await vault.parts.where('id').equals(id).count();
  if (known === 0) await vault.parts.put({ id, bytes: await pack(jsonOf(pages)) });
  return id;
}

async function* eventsOf(source: Source, kinds: readonly string[], month: Month): Rows {
  for await (const range of rangesOf(source, kinds, month)) yield await range.toArray();
}

/** The log only grows, so that a month with as many events as before is the same month. */
async function keepEvents(source: Source, vault: VaultDb): Promise<string[]> {
  const { db } = source;
  const kinds = await kindsOf(db);
  if (kinds.length === 0) return [];
  const ids: string[] = [];
  for (const month of await monthsOf(source, kinds)) {
    ids.push(await keepPart(vault, `events ${month.name} ${month.count}`, eventsOf(source, kinds, month)));
  }
  return ids;
}

async function keepItems(db: ChengdanDb, vault: VaultDb): Promise<string> {
  async function* ofShop(): Rows {
    yield (await db.items.toArray()).map(bareItem).filter(({ kind }) => !ofBuyers.has(kind));
  }
  const newest = (await db.items.orderBy('revision').last())?.revision ?? 0;
  const id = `items ${newest} ${await db.items.count()}`;
  return keepPart(vault, id, ofShop());
}

async function forgetOld(vault: VaultDb): Promise<void> {
  const days = await vault.kept.orderBy('day').reverse().primaryKeys();
  await vault.kept.bulkDelete(days.slice(mostKept));
  const used = new Set((await vault.kept.toArray()).flatMap(({ parts }) => parts));
  const parts = await vault.parts.toCollection().primaryKeys();
  await vault.parts.bulkDelete(parts.filter((id) => !used.has(id)));
}

/** Makes the backup of this day unless it stands. Killed in between, the next call goes on: a part that is packed is not packed again. */
export async function keepBackup(source: Source, vault: VaultDb, now: number, dayStartMs: number): Promise<void> {
  const { db } = source;
  const day = dayOf(now, dayStartMs);
  if ((await vault.kept.where('day').equals(day).count()) > 0) return;
  const { events, items, ...head } = await backupHead(db);
  if (events + items === 0) return;
  const parts = [await keepItems(db, vault), ...(await keepEvents(source, vault))];
  await vault.kept.put({ day, at: now, events, items, head, parts });
  await forgetOld(vault);
}

/** The newest first. */
export async function keptBackups(vault: VaultDb): Promise<KeptBackup[]> {
  const rows = await vault.kept.orderBy('day').reverse().toArray();
  return rows.map(({ day, at, events, items }) => ({ day, at, events, items }));
}

type Stage = (part: { events: readonly InquiryEvent[]; items: readonly Item[] }) => Promise<void>;

/** Gives the parts of this day's backup to `stage`; null where there is none. */
export async function unpackKept(vault: VaultDb, day: string, stage: Stage): Promise<BackupHead | null> {
  const kept = await vault.kept.get(day);
  if (!kept) return null;
  for (const id of kept.parts) {
    const part = await vault.parts.get(id);
    if (!part) return null;
    const rows = JSON.parse(await unpack(part.bytes));
    await stage(id.startsWith('items') ? { events: [], items: rows } : { events: rows, items: [] });
  }
  return kept.head;
}

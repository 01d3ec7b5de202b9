import { type Item, itemsRevisionKey } from '../domain/items';
import type { ScriptUses } from '../domain/scripts/uses';
import type { InquiryEvent } from '../domain/tally/events';
import { figuresOfParts, groupsOfParts } from '../domain/tally/figures';
import type {
  ArchiveAsk,
  ArchivePage,
  BackupHead,
  BackupSize,
  Counted,
  CountedViews,
  FiguresAsk,
  Inventory,
  ItemAsk,
  ItemChanges,
  KeptBackup,
  Range,
  RestoreChoice,
  RestoreReport,
} from '../messages/protocol';
import { readSettings } from '../settings/access';
import { ensureHashKey } from '../settings/hash-key';
import { archivePage, removeArchived } from './archive';
import { backupEvents, backupHead, backupItems, commitRestore, planRestore } from './backup';
import { ChengdanDb } from './db';
import { agentsOf, eventsOf, newestAgentOf, ordersSince, scriptUsesOf } from './events';
import { dropOldFollowUps } from './follow-ups';
import { takeInventory } from './inventory';
import { emptyTrash, endTalks, eraseItems, readItem, readItems, writeItems } from './items';
import { moveOldPromotions } from './old-promotions';
import { type Area, createDrain } from './outbox';
import { beginStaging, stagePart } from './staging';
import { buildSums, forgetAllMonths, partsBetween } from './sums';
import { createTurns } from './turns';
import { keepBackup, keptBackups, unpackKept, VaultDb } from './vault';

/** What the background can do for the pages; each answers as `Protocol` says. */
export interface Store {
  flush(): Promise<void>;
  events(range: Range): Promise<InquiryEvent[]>;
  figures(ask: FiguresAsk): Promise<Counted>;
  views(ask: FiguresAsk): Promise<CountedViews>;
  orders(since: number): Promise<InquiryEvent[]>;
  newestAgent(console: string): Promise<string>;
  agents(): Promise<string[]>;
  scriptUses(since: number): Promise<ScriptUses>;
  readItems(ask: ItemAsk): Promise<ItemChanges>;
  readItem(key: { kind: string; id: string }): Promise<Item | null>;
  writeItems(items: readonly Item[]): Promise<void>;
  eraseItems(keys: readonly (readonly [kind: string, id: string])[]): Promise<void>;
  emptyTrash(now: number): Promise<void>;
  endTalks(now: number): Promise<void>;
  backupHead(): Promise<BackupHead & BackupSize>;
  backupEvents(after: string): Promise<InquiryEvent[]>;
  backupItems(after: readonly [kind: string, id: string] | null): Promise<Item[]>;
  beginRestore(): Promise<void>;
  stage(part: { events: readonly unknown[]; items: readonly unknown[] }): Promise<void>;
  planRestore(choice: RestoreChoice): Promise<RestoreReport>;
  commitRestore(choice: RestoreChoice): Promise<RestoreReport>;
  /** Makes the backup of the day of this moment unless it stands. */
  keepBackup(now: number): Promise<void>;
  keptBackups(): Promise<KeptBackup[]>;
  stageKept(day: string): Promise<BackupHead | null>;
  archivePage(ask: ArchiveAsk): Promise<ArchivePage>;
  removeArchived(ask: ArchiveAsk & { count: number }): Promise<void>;
  inventory(): Promise<Inventory>;
  wipe(): Promise<void>;
}

const MINUTE_MS = 60_000;

/** How long one call may build sums, so that others are answered in between. */
const buildMs = 400;

/** The database with its outbox before it: whoever asks is answered with what the pages have put there so far. */
export function createStore(area: Area, db = new ChengdanDb(), vault = new VaultDb()): Store {
  const drain = createDrain(db, area);
  const turns = createTurns();
  /** The pages need the key to make any event, and trust that it stands there once this has answered. */
  const flush = async (): Promise<void> => {
    await ensureHashKey();
    await drain();
  };
  /** Pages that watch items look again: from the revision that they have, or from the beginning where the number is negative. */
  const tell = (revision: number): Promise<void> => area.set({ [itemsRevisionKey]: revision });
  /** A database without room for more can still be read. */
  const flushIfPossible = (): Promise<void> => flush().catch(() => {});
  /** What an older version kept elsewhere is among the items; where there is no room for it yet, the rest can still be read. */
  const moved = (): Promise<void> => moveOldPromotions(db, area).catch(() => {});
  /** What the days asked for hold; null while the sums are being built. */
  async function partsOf({ from, to, withoutPractice }: FiguresAsk) {
    const [{ dayStartMinutes }] = await Promise.all([readSettings(), flushIfPossible()]);
    const dayStartMs = dayStartMinutes * MINUTE_MS;
    const built = await buildSums(db, dayStartMs, buildMs, Date.now);
    if (built < 1) return { parts: null, built, dayStartMs };
    const parts = await partsBetween(db, from, to);
    return { parts: withoutPractice ? parts.filter(({ practice }) => !practice) : parts, built, dayStartMs };
  }
  return {
    flush: () => turns.first(flush),
    events: (range) =>
      turns.first(async () => {
        const [{ dayStartMinutes }] = await Promise.all([readSettings(), flushIfPossible()]);
        return eventsOf(db, range, dayStartMinutes * MINUTE_MS);
      }),
    figures: (ask) =>
      turns.first(async () => {
        const { parts, built, dayStartMs } = await partsOf(ask);
        return { figures: parts && figuresOfParts(parts, { ...ask, dayStartMs }), built };
      }),
    views: (ask) =>
      turns.first(async () => {
        const { parts, built, dayStartMs } = await partsOf(ask);
        if (!parts) return { views: null, built };
        const figures = figuresOfParts(parts, { ...ask, dayStartMs });
        return { views: { figures, groups: groupsOfParts(parts, ask.agent) }, built };
      }),
    async orders(since) {
      await flushIfPossible();
      return ordersSince(db, since);
    },
    async newestAgent(console) {
      await flushIfPossible();
      return newestAgentOf(db, console);
    },
    async agents() {
      await flushIfPossible();
      return agentsOf(db);
    },
    async scriptUses(since) {
      await flushIfPossible();
      return scriptUsesOf(db, since);
    },
    async readItems(ask) {
      await Promise.all([flushIfPossible(), moved()]);
      return readItems(db, ask);
    },
    readItem: (key) => readItem(db, key),
    async writeItems(items) {
      await tell(await writeItems(db, items));
    },
    async eraseItems(keys) {
      await flushIfPossible();
      await eraseItems(db, keys);
      await tell(-Date.now());
    },
    emptyTrash: (now) => emptyTrash(db, now),
    async endTalks(now) {
      await endTalks(db, now);
      await dropOldFollowUps(db, now);
    },
    async backupHead() {
      await Promise.all([flush(), moved()]);
      return backupHead(db);
    },
    backupEvents: (after) => backupEvents(db, after),
    backupItems: (after) => backupItems(db, after),
    beginRestore: () => beginStaging(db),
    stage: (part) => stagePart(db, part),
    async planRestore(choice) {
      await flushIfPossible();
      return planRestore(db, choice, Date.now());
    },
    async commitRestore(choice) {
      await flushIfPossible();
      const report = await commitRestore(db, choice, Date.now());
      if (report.ok) await tell(-Date.now());
      return report;
    },
    async keepBackup(now) {
      await Promise.all([flushIfPossible(), moved()]);
      const { dayStartMinutes } = await readSettings();
      await keepBackup({ db, stepAside: turns.stepAside }, vault, now, dayStartMinutes * MINUTE_MS);
    },
    keptBackups: () => keptBackups(vault),
    async stageKept(day) {
      await beginStaging(db);
      return unpackKept(vault, day, (part) => stagePart(db, part));
    },
    archivePage: (ask) => archivePage(db, ask),
    async removeArchived(ask) {
      const { dayStartMinutes } = await readSettings();
      await removeArchived(db, ask, dayStartMinutes * MINUTE_MS);
    },
    async inventory() {
      await flushIfPossible();
      return takeInventory(db, vault, area);
    },
    async wipe() {
      await area.clear();
      await Promise.all([db, vault].map((one) => one.delete({ disableAutoOpen: false })));
      forgetAllMonths(db);
      // What a page put into the outbox meanwhile.
      await area.clear();
    },
  };
}

/** The messages that the store answers. */
export const storeHandlers = (store: Store) => ({
  'tally.flush': store.flush,
  'tally.events': store.events,
  'tally.figures': store.figures,
  'tally.views': store.views,
  'tally.orders': store.orders,
  'tally.newestAgent': store.newestAgent,
  'tally.agents': store.agents,
  'tally.scriptUses': store.scriptUses,
  'items.read': store.readItems,
  'items.one': store.readItem,
  'items.write': store.writeItems,
  'items.erase': store.eraseItems,
  'backup.head': store.backupHead,
  'backup.events': store.backupEvents,
  'backup.items': store.backupItems,
  'restore.begin': store.beginRestore,
  'restore.stage': store.stage,
  'restore.plan': store.planRestore,
  'restore.commit': store.commitRestore,
  'backup.kept': store.keptBackups,
  'backup.stageKept': store.stageKept,
  'archive.page': store.archivePage,
  'archive.remove': store.removeArchived,
  'data.inventory': store.inventory,
  'data.wipe': store.wipe,
});

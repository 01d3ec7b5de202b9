import { type Item, itemsRevisionKey } from '../domain/items';
import type { ArchiveAsk, ItemAsk, RestoreChoice } from '../messages/protocol';
import { readSettings } from '../settings/access';
import { ensureHashKey } from '../settings/hash-key';
import { archivePage, removeArchived } from './archive';
import { backupEvents, backupHead, backupItems, commitRestore, planRestore } from './backup';
import { countFigures, countViews } from './counting';
import { ChengdanDb } from './db';
import { agentsOf, eventsOf, newestAgentOf, ordersSince, scriptUsesOf } from './events';
import { dropOldFollowUps } from './follow-ups';
import { takeInventory } from './inventory';
import { emptyTrash, endTalks, eraseItems, readItem, readItems, writeItems } from './items';
import { moveOldPromotions } from './old-promotions';
import { type Area, createDrain } from './outbox';
import { beginStaging, stagePart } from './staging';
import { forgetAllMonths } from './sums';
import { createTurns } from './turns';
import { keepBackup, keptBackups, unpackKept, VaultDb } from './vault';

const MINUTE_MS = 60_000;

const dayStartMs = async (): Promise<number> => (await readSettings()).dayStartMinutes * MINUTE_MS;

/** What the background can do for the pages: the database with its outbox before it. Whoever asks is answered with what stands there so far. */
export function createStore(area: Area, db = new ChengdanDb(), vault = new VaultDb()) {
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
  const direct =
    <Ask, Answer>(answer: (db: ChengdanDb, ask: Ask) => Promise<Answer>) =>
    (ask: Ask): Promise<Answer> =>
      answer(db, ask);
  const flushed =
    <Ask, Answer>(answer: (db: ChengdanDb, ask: Ask) => Promise<Answer>) =>
    async (ask: Ask): Promise<Answer> => {
      await flushIfPossible();
      return answer(db, ask);
    };
  /** The same for what a page waits for, counted by the shop's own days. */
  const counted =
    <Ask, Answer>(count: (db: ChengdanDb, ask: Ask, dayStartMs: number) => Promise<Answer>) =>
    (ask: Ask): Promise<Answer> =>
      turns.first(async () => {
        const [startMs] = await Promise.all([dayStartMs(), flushIfPossible()]);
        return count(db, ask, startMs);
      });
  return {
    flush: () => turns.first(flush),
    events: counted(eventsOf),
    figures: counted(countFigures),
    views: counted(countViews),
    orders: flushed(ordersSince),
    newestAgent: flushed(newestAgentOf),
    async agents() {
      await flushIfPossible();
      return agentsOf(db);
    },
    scriptUses: flushed((_db, since: number) => scriptUsesOf(db, since)),
    async readItems(ask: ItemAsk) {
      await Promise.all([flushIfPossible(), moved()]);
      return readItems(db, ask);
    },
    readItem: direct(readItem),
    async writeItems(items: readonly Item[]) {
      await tell(await writeItems(db, items));
    },
    async eraseItems(keys: readonly (readonly [kind: string, id: string])[]) {
      await flushIfPossible();
      await eraseItems(db, keys);
      await tell(-Date.now());
    },
    emptyTrash: direct(emptyTrash),
    async endTalks(now: number) {
      await endTalks(db, now);
      await dropOldFollowUps(db, now);
    },
    async backupHead() {
      await Promise.all([flush(), moved()]);
      return backupHead(db);
    },
    backupEvents: direct(backupEvents),
    backupItems: direct(backupItems),
    beginRestore: () => beginStaging(db),
    stage: direct(stagePart),
    planRestore: flushed((_db, choice: RestoreChoice) => planRestore(db, choice, Date.now())),
    async commitRestore(choice: RestoreChoice) {
      await flushIfPossible();
      const report = await commitRestore(db, choice, Date.now());
      if (report.ok) await tell(-Date.now());
      return report;
    },
    /** Makes the backup of the day of this moment unless it stands. */
    async keepBackup(now: number) {
      await Promise.all([flushIfPossible(), moved()]);
      await keepBackup({ db, stepAside: turns.stepAside }, vault, now, await dayStartMs());
    },
    keptBackups: () => keptBackups(vault),
    async stageKept(day: string) {
      await beginStaging(db);
      return unpackKept(vault, day, (part) => stagePart(db, part));
    },
    archivePage: direct(archivePage),
    removeArchived: async (ask: ArchiveAsk & { count: number }) => removeArchived(db, ask, await dayStartMs()),
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
export type Store = ReturnType<typeof createStore>;

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

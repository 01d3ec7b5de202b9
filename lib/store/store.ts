import { type Item, itemsRevisionKey } from '../domain/items';
import type { ScriptUses } from '../domain/scripts/uses';
import type { InquiryEvent } from '../domain/tally/events';
import { figuresOfParts, groupsOfParts } from '../domain/tally/figures';
import type {
  Counted,
  CountedViews,
  FiguresAsk,
  ItemAsk,
  ItemChanges,
  Range,
  RestoreReport,
} from '../messages/protocol';
import { readSettings } from '../settings/access';
import { ensureHashKey } from '../settings/hash-key';
import { exportBackup, previewBackup, restoreBackup } from './backup';
import { ChengdanDb } from './db';
import { agentsOf, eventsOf, newestAgentOf, ordersSince, scriptUsesOf } from './events';
import { dropOldFollowUps } from './follow-ups';
import { emptyTrash, endTalks, eraseItems, readItem, readItems, writeItems } from './items';
import { moveOldPromotions } from './old-promotions';
import { type Area, createDrain } from './outbox';
import { buildSums, partsBetween } from './sums';

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
  exportBackup(): Promise<string>;
  previewBackup(text: string): Promise<RestoreReport>;
  restoreBackup(text: string): Promise<RestoreReport>;
}

const MINUTE_MS = 60_000;

/** How long one call may build sums, so that others are answered in between. */
const buildMs = 400;

/** The database with its outbox before it: whoever asks is answered with what the pages have put there so far. */
export function createStore(area: Area, db = new ChengdanDb()): Store {
  const drain = createDrain(db, area);
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
  async function partsOf({ from, to }: FiguresAsk) {
    const [{ dayStartMinutes }] = await Promise.all([readSettings(), flushIfPossible()]);
    const dayStartMs = dayStartMinutes * MINUTE_MS;
    const built = await buildSums(db, dayStartMs, buildMs, Date.now);
    return { parts: built < 1 ? null : await partsBetween(db, from, to), built, dayStartMs };
  }
  return {
    flush,
    async events(range) {
      const [{ dayStartMinutes }] = await Promise.all([readSettings(), flushIfPossible()]);
      return eventsOf(db, range, dayStartMinutes * MINUTE_MS);
    },
    async figures(ask) {
      const { parts, built, dayStartMs } = await partsOf(ask);
      return { figures: parts && figuresOfParts(parts, { ...ask, dayStartMs }), built };
    },
    async views(ask) {
      const { parts, built, dayStartMs } = await partsOf(ask);
      if (!parts) return { views: null, built };
      const figures = figuresOfParts(parts, { ...ask, dayStartMs });
      return { views: { figures, groups: groupsOfParts(parts, ask.agent) }, built };
    },
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
      await moved();
      return readItems(db, ask);
    },
    readItem: (key) => readItem(db, key),
    async writeItems(items) {
      await tell(await writeItems(db, items));
    },
    async eraseItems(keys) {
      await eraseItems(db, keys);
      await tell(-Date.now());
    },
    emptyTrash: (now) => emptyTrash(db, now),
    async endTalks(now) {
      await endTalks(db, now);
      await dropOldFollowUps(db, now);
    },
    async exportBackup() {
      await Promise.all([flush(), moved()]);
      return exportBackup(db);
    },
    previewBackup: (text) => previewBackup(db, text),
    async restoreBackup(text) {
      await flushIfPossible();
      const report = await restoreBackup(db, text);
      if (report.ok) await tell(-Date.now());
      return report;
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
  'backup.export': store.exportBackup,
  'backup.preview': store.previewBackup,
  'backup.restore': store.restoreBackup,
});

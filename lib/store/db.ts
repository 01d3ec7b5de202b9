import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Item } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';
import type { Groups } from '../domain/tally/groups';
import type { Part, Sums } from '../domain/tally/sums';

/** An item and the write that it came with: `revision` only ever grows, so a page asks for what is newer than what it has. */
export interface ItemRow extends Item {
  revision: number;
}

/** What one buyer adds to the figures. */
export interface BuyerPartsRow {
  buyer: string;
  parts: readonly Part[];
}

/** What all buyers together add to one day of one agent: the sum of {@link BuyerPartsRow}s. `practice` is 0 or 1, for keys know no booleans. */
export interface DaySumsRow {
  day: string;
  agent: string;
  practice: 0 | 1;
  sums: Sums;
  groups: Groups;
}

/** A buyer whose events went into an archive file: what they add to the figures, counted for good. */
export interface ArchivedRow {
  buyer: string;
  /** The last of them; nothing of up to then is counted again. */
  until: number;
  /** How many they were. */
  count: number;
  parts: readonly Part[];
}

/** How far the sums have been built, and for which way of counting. */
export interface SumsStateRow {
  id: 'dy';
  /** The version of the counting and the start of the shop's day that they hold for. */
  stamp: string;
  dayStartMs: number;
  /** Buyers up to this one are in; null: all of them. */
  upTo: string | null;
  /** Events of those buyers, for the progress. */
  done: number;
}

/** The only database, opened by the background alone. */
export class ChengdanDb extends Dexie {
  /** Append-only: corrections are new events. `[kind+at]` finds days, `buyer` a buyer's whole story, `agent` who there is. */
  events!: EntityTable<InquiryEvent, 'id'>;
  /** `[kind+revision]` finds what changed, `revision` the newest write, `deletedAt` what is in the trash. */
  items!: Table<ItemRow, [kind: string, id: string]>;

  /** Made from `events`, and made anew from them whenever they may not fit. */
  buyerParts!: EntityTable<BuyerPartsRow, 'buyer'>;
  daySums!: Table<DaySumsRow, [day: string, practice: number, agent: string]>;
  sumsState!: EntityTable<SumsStateRow, 'id'>;

  archived!: Table<ArchivedRow, string>;
  /** What archived buyers together add to the days: never forgotten, for their events are not here any more. */
  archivedDays!: Table<DaySumsRow, [day: string, practice: number, agent: string]>;

  /** A file that is being read in: nothing of it counts before all of it is here. */
  staged!: Table<InquiryEvent, string>;
  stagedItems!: Table<Item, [kind: string, id: string]>;

  constructor(name = 'chengdan') {
    super(name);
    this.version(1).stores({ events: 'id, buyer, agent, [kind+at]' });
    this.version(2).stores({ items: '[kind+id], revision, [kind+revision], deletedAt' });
    this.version(3).stores({ buyerParts: 'buyer', daySums: '[day+practice+agent], day', sumsState: 'id' });
    this.version(4).stores({ staged: 'id', stagedItems: '[kind+id]' });
    this.version(5).stores({ archived: 'buyer', archivedDays: '[day+practice+agent], day, agent' });
  }
}

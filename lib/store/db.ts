import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Item } from '../domain/items';
import type { InquiryEvent } from '../domain/tally/events';

/** An item and the write that it came with: `revision` only ever grows, so a page asks for what is newer than what it has. */
export interface ItemRow extends Item {
  revision: number;
}

/** The only database, opened by the background alone. */
export class ChengdanDb extends Dexie {
  /** Append-only: corrections are new events. `[kind+at]` finds days, `buyer` a buyer's whole story, `agent` who there is. */
  events!: EntityTable<InquiryEvent, 'id'>;
  /** `[kind+revision]` finds what changed, `revision` the newest write, `deletedAt` what is in the trash. */
  items!: Table<ItemRow, [kind: string, id: string]>;

  constructor(name = 'chengdan') {
    super(name);
    this.version(1).stores({ events: 'id, buyer, agent, [kind+at]' });
    this.version(2).stores({ items: '[kind+id], revision, [kind+revision], deletedAt' });
  }
}

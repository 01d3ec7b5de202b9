import Dexie, { type EntityTable } from 'dexie';
import type { InquiryEvent } from '../domain/tally/events';

/** The only database, opened by the background alone. */
export class ChengdanDb extends Dexie {
  /** Append-only: corrections are new events. `[kind+at]` finds days, `buyer` a buyer's whole story, `agent` who there is. */
  events!: EntityTable<InquiryEvent, 'id'>;

  constructor(name = 'chengdan') {
    super(name);
    this.version(1).stores({ events: 'id, buyer, agent, [kind+at]' });
  }
}

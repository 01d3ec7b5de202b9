import Dexie from 'dexie';
import type { EventKind } from '../domain/tally/events';
import type { ChengdanDb } from './db';

/** The kinds of events in the log, found by hopping from one to the next. */
export async function kindsOf(db: ChengdanDb): Promise<EventKind[]> {
  const kinds: EventKind[] = [];
  let next = await db.events.orderBy('[kind+at]').first();
  while (next) {
    kinds.push(next.kind);
    next = await db.events.where('[kind+at]').above([next.kind, Dexie.maxKey]).first();
  }
  return kinds;
}

import { groupBy } from '../domain/group-by';
import type { InquiryEvent } from '../domain/tally/events';
import { mergeParts, type Part, partsOfBuyer } from '../domain/tally/sums';
import type { ArchiveAsk, ArchivePage } from '../messages/protocol';
import type { ArchivedRow, ChengdanDb } from './db';
import { addToDays, forgetBuyers, logTables, nextEvents } from './sums';

/** Buyers of whom nothing was heard since, whole: of one who came back the old days stay, so that no window is cut. */
export async function archivePage(db: ChengdanDb, { cut, after }: ArchiveAsk): Promise<ArchivePage> {
  const { events, upTo } = await nextEvents(db, after);
  const byBuyer = groupBy(events, ({ buyer }) => buyer);
  const old = [...byBuyer.values()].filter((theirs) => theirs.every(({ at }) => at < cut));
  return { events: old.flat(), upTo };
}

function rowOf(theirs: readonly InquiryEvent[], known: ArchivedRow | undefined, parts: readonly Part[]): ArchivedRow {
  return {
    buyer: theirs[0]?.buyer ?? '',
    until: theirs.reduce((latest, { at }) => Math.max(latest, at), known?.until ?? 0),
    count: theirs.length + (known?.count ?? 0),
    parts: mergeParts([...(known?.parts ?? []), ...parts]),
  };
}

/** Takes the same page out of the log; what it added to the days' figures stays. Throws where it is not what was saved. */
export function removeArchived(db: ChengdanDb, ask: ArchiveAsk & { count: number }, dayStartMs: number): Promise<void> {
  return db.transaction('rw', logTables(db), async () => {
    const { events } = await archivePage(db, ask);
    if (events.length !== ask.count) throw new Error('记录刚刚变了，请重新归档');
    const byBuyer = groupBy(events, ({ buyer }) => buyer);
    const buyers = [...byBuyer.keys()];
    const known = await db.archived.bulkGet(buyers);
    const counted = buyers.map((buyer) => partsOfBuyer(byBuyer.get(buyer) ?? [], { dayStartMs }));
    const rows = buyers.map((buyer, at) => rowOf(byBuyer.get(buyer) ?? [], known[at], counted[at] ?? []));
    await db.archived.bulkPut(rows);
    await addToDays(db, 'archivedDays', counted.flat(), []);
    await forgetBuyers(db, buyers);
    await db.events.bulkDelete(events.map(({ id }) => id));
  });
}

const archivedOf = async (db: ChengdanDb, events: readonly InquiryEvent[]): Promise<Map<string, ArchivedRow>> => {
  const rows = await db.archived.bulkGet([...new Set(events.map(({ buyer }) => buyer))]);
  return new Map(rows.flatMap((row) => (row ? [[row.buyer, row]] : [])));
};

/** Without those that stand in an archive and are counted there: a line of an old talk that is read again is no new one. */
export async function notArchived(db: ChengdanDb, events: readonly InquiryEvent[]): Promise<InquiryEvent[]> {
  const rows = await archivedOf(db, events);
  return rows.size === 0 ? [...events] : events.filter(({ buyer, at }) => at > (rows.get(buyer)?.until ?? -1));
}

/** Counts, page by page of a file, which archived buyers it brings back whole; only those may leave the archive. */
export function createReturns(db: ChengdanDb) {
  const seen = new Map<string, { row: ArchivedRow; count: number }>();
  return {
    async count(events: readonly InquiryEvent[]): Promise<void> {
      const rows = await archivedOf(db, events);
      for (const { buyer, at } of events) {
        const row = rows.get(buyer);
        if (!row || at > row.until) continue;
        seen.set(buyer, { row, count: (seen.get(buyer)?.count ?? 0) + 1 });
      }
    },
    /** Whether an event of the file may come into the log: not one that its buyer's archived figures hold already. */
    mayEnter({ buyer, at }: InquiryEvent): boolean {
      const known = seen.get(buyer);
      return !known || at > known.row.until || known.count >= known.row.count;
    },
    /** Takes those who come back out of the archive. */
    async leave(): Promise<void> {
      const rows = [...seen.values()].filter(({ row, count }) => count >= row.count).map(({ row }) => row);
      await addToDays(
        db,
        'archivedDays',
        [],
        rows.flatMap(({ parts }) => parts),
      );
      await db.archived.bulkDelete(rows.map(({ buyer }) => buyer));
    },
  };
}

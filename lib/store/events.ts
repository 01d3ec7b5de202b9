import type { ScriptUse, ScriptUses } from '../domain/scripts/uses';
import { dayBounds } from '../domain/tally/day';
import type { EventKind, InquiryEvent } from '../domain/tally/events';
import { AFTER_SALES_MS, WINDOW_MS } from '../domain/tally/rules';
import { eachOnce } from '../domain/tally/seen-again';
import type { Range } from '../messages/protocol';
import { notArchived } from './archive';
import type { ChengdanDb } from './db';
import { countWritten, logTables } from './sums';

/** These events as they stand in the log when they have come again, or for the first time. */
async function asTheyStand(db: ChengdanDb, events: readonly InquiryEvent[]): Promise<InquiryEvent[]> {
  const ids = [...new Set(events.map(({ id }) => id))];
  const known = (await db.events.bulkGet(ids)).filter((event) => event !== undefined);
  const all = eachOnce(events, new Map(known.map((event) => [event.id, event])));
  return [...all.values()];
}

/** Writing an event twice is writing it once. The days' sums follow in the same transaction. */
export function putEvents(db: ChengdanDb, events: readonly InquiryEvent[]): Promise<void> {
  return db.transaction('rw', logTables(db), async () => {
    const counted = await notArchived(db, events);
    await db.events.bulkPut(await asTheyStand(db, counted));
    await countWritten(db, counted);
  });
}

const talk: readonly EventKind[] = ['inquirySeen', 'buyerWrote', 'agentReplied', 'scriptsOffered', 'scriptSent'];
const outcomes: readonly EventKind[] = [
  'ordered',
  'paid',
  'grouped',
  'cancelled',
  'refunded',
  'scriptUsed',
  'lost',
  'transferred',
];
/** A correction may come at any time, and so may word of an order of before the log. */
const timeless: readonly EventKind[] = ['corrected', 'earlierOrderSeen'];

function between(db: ChengdanDb, kinds: readonly EventKind[], from: number, to: number): Promise<InquiryEvent[]>[] {
  return kinds.map((kind) => db.events.where('[kind+at]').between([kind, from], [kind, to], true, true).toArray());
}

/** A balance counts where its deposit did, which may lie weeks back: such a buyer's whole story is needed. */
async function storiesBehindBalances(db: ChengdanDb, events: readonly InquiryEvent[]): Promise<InquiryEvent[]> {
  const buyers = new Set(
    events.filter((event) => event.kind === 'paid' && event.part === 'balance').map((e) => e.buyer),
  );
  return buyers.size === 0
    ? []
    : db.events
        .where('buyer')
        .anyOf([...buyers])
        .toArray();
}

/**
 * All events that bear on the figures of these days: the talks and outcomes of the days with the window on both sides, older orders that may still
 * go to after-sales, deposits behind balances, and what bears on every day. Oldest first.
 */
export async function eventsOf(db: ChengdanDb, range: Range, dayStartMs: number): Promise<InquiryEvent[]> {
  const start = dayBounds(range.from, dayStartMs).start;
  const last = dayBounds(range.to, dayStartMs).end + WINDOW_MS;
  const found = await Promise.all([
    ...between(db, talk, start - WINDOW_MS, last),
    ...between(db, outcomes, start - AFTER_SALES_MS, last),
    ...between(db, timeless, 0, Number.MAX_SAFE_INTEGER),
  ]);
  const near = found.flat();
  const all = new Map([...near, ...(await storiesBehindBalances(db, near))].map((event) => [event.id, event]));
  const theirs = [...all.values()].sort((a, b) => a.at - b.at);
  if (range.agent === null) return theirs;
  const buyers = new Set(theirs.filter((event) => event.agent === range.agent).map((event) => event.buyer));
  return theirs.filter((event) => buyers.has(event.buyer));
}

/** Agents that occur in the log, the unknown one left out. */
export async function agentsOf(db: ChengdanDb): Promise<string[]> {
  const tables = [db.events, db.archivedDays];
  const agents = (await Promise.all(tables.map((table) => table.orderBy('agent').uniqueKeys()))).flat();
  return [...new Set(agents.map(String))].filter((agent) => agent !== '').sort();
}

/** Orders and payments that were marked since `since`, and what took any of them back, oldest first. */
export async function ordersSince(db: ChengdanDb, since: number): Promise<InquiryEvent[]> {
  const kinds: readonly EventKind[] = ['ordered', 'paid', 'corrected'];
  const found = await Promise.all(between(db, kinds, since, Number.MAX_SAFE_INTEGER));
  return found.flat().sort((a, b) => a.at - b.at);
}

/** How far back it is looked for a line of one console among those of all. */
const mostLines = 1_000;

/** Under whose name the newest line of this console stands; `''` = nobody's. */
export async function newestAgentOf(db: ChengdanDb, console: string): Promise<string> {
  const named = await db.events
    .where('[kind+at]')
    .between(['buyerWrote', 0], ['buyerWrote', Number.MAX_SAFE_INTEGER])
    .reverse()
    .limit(mostLines)
    .filter((event) => event.console === console && event.agent !== '')
    .first();
  return named?.agent ?? '';
}

/** Uses that are looked at, newest first: a busy agent's year. */
const MOST_USES = 200_000;

/** How often each script was used since; with more than `most` uses, only since the oldest of the newest that many. */
export async function scriptUsesOf(db: ChengdanDb, since: number, most = MOST_USES): Promise<ScriptUses> {
  const of = (from: number) =>
    db.events.where('[kind+at]').between(['scriptUsed', from], ['scriptUsed', Number.MAX_SAFE_INTEGER], true, true);
  const uses = new Map<string, ScriptUse>();
  let [seen, reached] = [0, since];
  await of(since)
    .reverse()
    .limit(most)
    .each((event) => {
      if (event.kind !== 'scriptUsed') return;
      const { scriptId, at } = event;
      const known = uses.get(scriptId);
      uses.set(scriptId, { scriptId, count: (known?.count ?? 0) + 1, lastAt: known?.lastAt ?? at });
      seen += 1;
      if (seen === most) reached = at;
    });
  const oldest = await of(0).first();
  return { since: reached, oldestAt: oldest?.at ?? null, uses: [...uses.values()] };
}

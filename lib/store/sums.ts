import { groupBy } from '../domain/group-by';
import { dayBounds, dayOf, daysBetween } from '../domain/tally/day';
import type { InquiryEvent } from '../domain/tally/events';
import { noGroups } from '../domain/tally/groups';
import {
  afterChange,
  changesOf,
  isNothing,
  mergeParts,
  noSums,
  type Part,
  type PartKey,
  partsOfBuyer,
} from '../domain/tally/sums';
import type { ChengdanDb, DaySumsRow, SumsStateRow } from './db';

/** Raised with every change of what `partsOfBuyer` gives, so that sums of older versions are built anew. */
const version = 2;

/** Some 100 ms of work: whoever asks meanwhile is answered in between. */
const eventsAtOnce = 10_000;

export const stampOf = (dayStartMs: number): string => `${version} ${dayStartMs}`;

type DayKey = [day: string, practice: number, agent: string];
const keyOf = ({ day, practice, agent }: PartKey): DayKey => [day, Number(practice), agent];

/** The sums that can be made anew. */
export const sumsTables = (db: ChengdanDb) => [db.buyerParts, db.daySums, db.sumsState] as const;

/** The tables that change together: to be named in every transaction that puts events or takes them away. */
export const logTables = (db: ChengdanDb) => [db.events, db.archived, db.archivedDays, ...sumsTables(db)];

export async function addToDays(
  db: ChengdanDb,
  table: 'daySums' | 'archivedDays',
  added: readonly Part[],
  takenAway: readonly Part[],
): Promise<void> {
  const days = db[table];
  const changes = changesOf(added, takenAway);
  forgetMonths(db, changes);
  const keys = changes.map(keyOf);
  const known = await days.bulkGet(keys);
  const rows = changes.map((change, place): DaySumsRow => {
    const part = afterChange(known[place], change);
    return { ...part, practice: part.practice ? 1 : 0 };
  });
  await days.bulkPut(rows.filter((row) => !isNothing(row)));
  await days.bulkDelete(keys.filter((_key, place) => isNothing(rows[place] as DaySumsRow)));
}

/** Counts these buyers anew from all of their events. */
async function recount(db: ChengdanDb, events: readonly InquiryEvent[], dayStartMs: number): Promise<void> {
  const byBuyer = groupBy(events, ({ buyer }) => buyer);
  const buyers = [...byBuyer.keys()];
  const former = await db.buyerParts.bulkGet(buyers);
  const next = buyers.map((buyer) => ({ buyer, parts: partsOfBuyer(byBuyer.get(buyer) ?? [], { dayStartMs }) }));
  await addToDays(
    db,
    'daySums',
    next.flatMap(({ parts }) => parts),
    former.flatMap((row) => row?.parts ?? []),
  );
  await db.buyerParts.bulkPut(next);
}

/** To be called, within the transaction that put them, for events just written: the days' sums then hold them. */
export async function countWritten(db: ChengdanDb, written: readonly InquiryEvent[]): Promise<void> {
  const state = await db.sumsState.get('dy');
  if (!state) return;
  // Counted by an older version, which knew less: the next look builds anew.
  if (state.stamp !== stampOf(state.dayStartMs)) return forgetSums(db);
  const { upTo } = state;
  // Those further on are met when the building gets there.
  const buyers = [...new Set(written.map(({ buyer }) => buyer))].filter((buyer) => upTo === null || buyer <= upTo);
  if (buyers.length === 0) return;
  await recount(db, await db.events.where('buyer').anyOf(buyers).toArray(), state.dayStartMs);
}

/** Takes these buyers out of the sums: their events are about to go. */
export async function forgetBuyers(db: ChengdanDb, buyers: readonly string[]): Promise<void> {
  const former = await db.buyerParts.bulkGet([...buyers]);
  await addToDays(
    db,
    'daySums',
    [],
    former.flatMap((row) => row?.parts ?? []),
  );
  await db.buyerParts.bulkDelete([...buyers]);
}

/** After so much was written at once that counting each buyer would take longer than building all anew. */
export async function forgetSums(db: ChengdanDb): Promise<void> {
  forgetAllMonths(db);
  await Promise.all(sumsTables(db).map((table) => table.clear()));
}

/** The events of the next buyers, none of them cut in two, and the last of them; null at the end. */
export async function nextEvents(
  db: ChengdanDb,
  after: string,
): Promise<{ events: InquiryEvent[]; upTo: string | null }> {
  const events = await db.events.where('buyer').above(after).limit(eventsAtOnce).toArray();
  if (events.length < eventsAtOnce) return { events, upTo: null };
  const last = (events.at(-1) as InquiryEvent).buyer;
  const whole = events.filter(({ buyer }) => buyer !== last);
  const previous = whole.at(-1);
  if (previous) return { events: whole, upTo: previous.buyer };
  // One buyer with more than that alone.
  return { events: await db.events.where('buyer').equals(last).toArray(), upTo: last };
}

/** One step of the building: nothing where all is built. */
function buildStep(db: ChengdanDb, dayStartMs: number): Promise<SumsStateRow> {
  return db.transaction('rw', [db.events, ...sumsTables(db)], async () => {
    const known = await db.sumsState.get('dy');
    const stamp = stampOf(dayStartMs);
    const isCurrent = known?.stamp === stamp;
    if (isCurrent && known.upTo === null) return known;
    if (!isCurrent) await forgetSums(db);
    const state: SumsStateRow = isCurrent ? known : { id: 'dy', stamp, dayStartMs, upTo: '', done: 0 };
    const { events, upTo } = await nextEvents(db, state.upTo ?? '');
    await recount(db, events, dayStartMs);
    const next = { ...state, upTo, done: state.done + events.length };
    await db.sumsState.put(next);
    return next;
  });
}

/**
 * Builds the sums for at most `budgetMs` and says what share of the events they hold: 1 when they are whole. Killed in between, the next call
 * goes on where the last finished step ended.
 */
export async function buildSums(
  db: ChengdanDb,
  dayStartMs: number,
  budgetMs: number,
  now: () => number,
): Promise<number> {
  // Most looks find them whole: they must not queue behind whoever reads the log, as the day's backup does for seconds.
  const known = await db.sumsState.get('dy');
  if (known?.stamp === stampOf(dayStartMs) && known.upTo === null) return 1;
  const end = now() + budgetMs;
  let state = await buildStep(db, dayStartMs);
  while (state.upTo !== null && now() < end) state = await buildStep(db, dayStartMs);
  if (state.upTo === null) return 1;
  return Math.min(0.99, state.done / Math.max(1, await db.events.count()));
}

const monthOf = (day: string): string => day.slice(0, 7);

const daysOf = async (db: ChengdanDb, from: string, to: string): Promise<DaySumsRow[]> => {
  const tables = [db.daySums, db.archivedDays];
  return (await Promise.all(tables.map((days) => days.where('day').between(from, to, true, true).toArray()))).flat();
};
const toPart = ({ practice, ...row }: DaySumsRow): Part => ({ ...row, practice: practice === 1 });

/** A whole month: its days without their groups, and the groups of all of them as one part, which is added up but once. */
async function readMonth(db: ChengdanDb, month: string): Promise<Part[]> {
  const parts = (await daysOf(db, `${month}-01`, `${month}-31`)).map(toPart);
  const together = mergeParts(parts.map((part) => ({ ...part, day: `${month}-01`, sums: noSums })));
  return [...parts.map((part) => ({ ...part, groups: noGroups })), ...together];
}

/** Months that were read before: a year has twelve of them, and only the one that is being written to is read again. */
const months = new WeakMap<ChengdanDb, Map<string, Promise<Part[]>>>();

function monthsOf(db: ChengdanDb): Map<string, Promise<Part[]>> {
  const known = months.get(db) ?? new Map<string, Promise<Part[]>>();
  months.set(db, known);
  return known;
}

/** To be called within the transaction that changes them: whoever reads from now on waits for its end. */
function forgetMonths(db: ChengdanDb, changed: readonly PartKey[]): void {
  for (const { day } of changed) monthsOf(db).delete(monthOf(day));
}

/** Whatever is read from now on is read anew. */
export const forgetAllMonths = (db: ChengdanDb): void => monthsOf(db).clear();

function monthParts(db: ChengdanDb, month: string): Promise<Part[]> {
  const known = monthsOf(db);
  const parts = known.get(month) ?? readMonth(db, month);
  known.set(month, parts);
  // What could not be read is read again by the next who asks.
  parts.catch(() => known.delete(month));
  return parts;
}

/** What the days from `from` to `to` hold, both included, as parts that come to it together. */
export async function partsBetween(db: ChengdanDb, from: string, to: string): Promise<Part[]> {
  const days = groupBy(daysBetween(from, to), monthOf);
  const read = [...days].map(async ([month, theirs]) => {
    const [first, last] = [theirs[0] as string, theirs.at(-1) as string];
    const isWhole = first.endsWith('-01') && monthOf(dayOf(dayBounds(last).end)) !== month;
    return isWhole ? monthParts(db, month) : (await daysOf(db, first, last)).map(toPart);
  });
  return (await Promise.all(read)).flat();
}

import { groupBy } from '../group-by';
import type { Intent } from '../intents/intents';
import { creditGroups, intentsOf, productsOf, reasonOf } from '../tally/credit-groups';
import { type Credit, creditsOf } from '../tally/credits';
import { dayOf } from '../tally/day';
import type { InquiryEvent } from '../tally/events';
import { type Story, storyOf, validEvents } from '../tally/ledger';
import { countsFor, isPractice } from '../tally/practice';
import { type Session, sessionsOf, startOf, waitOf } from '../tally/responses';

/** How a buyer's day ended: `unknown` where nobody saw or said it. */
export type Result = 'paid' | 'ordered' | 'lost' | 'unknown';
export const resultNames: Record<Result, string> = {
  paid: '已支付',
  ordered: '下单未付',
  lost: '已流失',
  unknown: '未知',
};

/** What one buyer adds to one day, or one talk of it, and the events that show it. */
export interface BehindRow {
  id: string;
  day: string;
  at: number;
  agent: string;
  /** Keyed hash: tells buyers apart, names nobody. */
  buyer: string;
  inquiry: boolean;
  result: Result;
  sales: number;
  reason: string;
  intents: readonly Intent[];
  products: readonly string[];
  /** Keys of the groups that it counts in. */
  groups: readonly string[];
  /** First wait, ms; null unanswered or unknown. */
  firstWaitMs: number | null;
  /** Oldest first, those taken back left out. */
  events: readonly InquiryEvent[];
}

/** Who ordered, paid or not: no group of the sums, for its count is a figure of its own. */
export const orderedGroup = 'step:ordered';

export interface BehindQuestion {
  from: string;
  to: string;
  /** Null = all. */
  agent: string | null;
  dayStartMs: number;
}

function resultOf(credit: Credit, reason: string): Result {
  if (credit.paid > 0 || credit.sales > 0) return 'paid';
  if (credit.ordered > 0) return 'ordered';
  return reason === '' ? 'unknown' : 'lost';
}

function eventsOfDay(events: readonly InquiryEvent[], credit: Credit, dayStartMs: number): InquiryEvent[] {
  const { placed, met, money, day } = credit;
  const later = new Set([...placed, ...met, ...money].map(({ id }) => id));
  return events.filter((event) => later.has(event.id) || dayOf(event.at, dayStartMs) === day);
}

function dayRow(story: Story, events: readonly InquiryEvent[], credit: Credit, dayStartMs: number): BehindRow {
  const { day, agent, wrote, money } = credit;
  const first = wrote[0] ?? money[0];
  const reason = wrote.length > 0 ? reasonOf(story, credit) : '';
  const [session] = sessionsOf(story.lines).filter((one) => dayOf(startOf(one), dayStartMs) === day);
  return {
    id: `${story.buyer} ${day} ${wrote.length > 0 ? 'chat' : (first?.id ?? '')}`,
    day,
    at: first?.at ?? 0,
    agent,
    buyer: story.buyer,
    inquiry: credit.inquiry > 0,
    result: resultOf(credit, reason),
    sales: credit.sales,
    reason,
    intents: intentsOf(wrote),
    products: productsOf(wrote),
    groups: [...Object.keys(creditGroups(story, credit, dayStartMs)), ...(credit.ordered > 0 ? [orderedGroup] : [])],
    firstWaitMs: session ? firstWaitOf(session) : null,
    events: eventsOfDay(events, credit, dayStartMs),
  };
}

function firstWaitOf({ turns }: Session): number | null {
  const [turn] = turns;
  return turn && !turn.late ? waitOf(turn) : null;
}

/** The talks of one buyer's day, each with the day's result: what was decided may have been so in any of them. */
function sessionRows(story: Story, row: BehindRow, dayStartMs: number): BehindRow[] {
  const talks = sessionsOf(story.lines).filter((one) => dayOf(startOf(one), dayStartMs) === row.day);
  return talks.map((talk, i) => {
    const from = startOf(talk);
    const next = talks[i + 1];
    const until = next ? startOf(next) : Number.POSITIVE_INFINITY;
    const events = row.events.filter(({ at }) => (i === 0 || at >= from) && at < until);
    return { ...row, id: `${row.id} ${from}`, at: from, firstWaitMs: firstWaitOf(talk), events };
  });
}

function rowsOfBuyer(theirs: readonly InquiryEvent[], { from, to, agent, dayStartMs }: BehindQuestion) {
  const story = storyOf(theirs);
  const events = validEvents(theirs).filter(({ kind }) => kind !== 'corrected');
  const isAsked = ({ day, agent: whose }: Credit): boolean =>
    day >= from && day <= to && (agent === null || whose === agent);
  const days = creditsOf(story, { dayStartMs })
    .filter(isAsked)
    .map((credit) => dayRow(story, events, credit, dayStartMs));
  return { days, sessions: days.flatMap((row) => sessionRows(story, row, dayStartMs)) };
}

const newestFirst = (a: BehindRow, b: BehindRow): number => b.at - a.at || (a.id < b.id ? -1 : 1);

/** Every buyer's day behind the figures, and every talk, newest first. Training and real talks are never one story. */
export function rowsBehind(events: readonly InquiryEvent[], question: BehindQuestion) {
  const counted = events.filter(countsFor(question.agent));
  const buyers = groupBy(counted, (event) => `${Number(isPractice(event))} ${event.buyer}`);
  const rows = [...buyers.values()].map((theirs) => rowsOfBuyer(theirs, question));
  return {
    days: rows.flatMap(({ days }) => days).sort(newestFirst),
    sessions: rows.flatMap(({ sessions }) => sessions).sort(newestFirst),
  };
}
export type Behind = ReturnType<typeof rowsBehind>;

export interface BehindFilter {
  /** 是否询单 */
  inquiry: 'all' | 'yes' | 'no';
  result: 'all' | Result;
  /** Only what counts in this group; null: all. */
  group: string | null;
}
export const noFilter: BehindFilter = { inquiry: 'all', result: 'all', group: null };

export function filterRows(rows: readonly BehindRow[], { inquiry, result, group }: BehindFilter): BehindRow[] {
  return rows.filter(
    (row) =>
      (inquiry === 'all' || row.inquiry === (inquiry === 'yes')) &&
      (result === 'all' || row.result === result) &&
      (group === null || row.groups.includes(group)),
  );
}

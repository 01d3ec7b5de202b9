import { groupBy } from '../group-by';
import { creditsOf } from '../tally/credits';
import { dayOf } from '../tally/day';
import type { InquiryEvent } from '../tally/events';
import { type Story, storyOf, validEvents } from '../tally/ledger';
import { type Session, sessionsOf, startOf, waitOf } from '../tally/responses';
import { WINDOW_MS } from '../tally/rules';
import type { Labels } from './event-sheet';
import { type Cell, type Column, countCell, moneyCell, spanCell } from './sheet';

export const sessionColumns: readonly Column[] = [
  { name: '日期', width: 12 },
  { name: '开始时间', width: 20 },
  { name: '平台', width: 12 },
  { name: '客服昵称', width: 16 },
  { name: '买家标识', width: 34 },
  { name: '买家消息数', width: 12 },
  { name: '回复轮数', width: 12 },
  { name: '首次响应时长（秒）', width: 20 },
  { name: '平均响应时长（秒）', width: 20 },
  { name: '是否询单', width: 10 },
  { name: '结果', width: 16 },
  { name: '金额（元）', width: 12 },
];

interface Outcome {
  result: string;
  amount: number | null;
}

/** What came of a session until the buyer's next one, at most 72 hours later. What nobody saw is said to be unknown. */
function outcomeOf(story: Story, marks: readonly InquiryEvent[], from: number, next: number, labels: Labels): Outcome {
  const until = Math.min(next, from + WINDOW_MS);
  const isIn = ({ at }: { at: number }): boolean => at >= from && at < until;
  const payments = story.orders.flatMap((order) => order.payments).filter(isIn);
  const known = payments.filter(({ amount }) => amount !== null);
  if (payments.length > 0) {
    const amount = known.length < payments.length ? null : known.reduce((sum, one) => sum + (one.amount ?? 0), 0);
    return { result: '已支付', amount };
  }
  const placed = story.orders.find((order) => isIn({ at: order.placedAt }));
  if (placed) return { result: '已下单', amount: placed.amount };
  const lost = marks.findLast((event) => event.kind === 'lost' && isIn(event));
  if (lost?.kind === 'lost') return { result: labels.reasons[lost.reason] ?? lost.reason, amount: null };
  return {
    result: marks.some((event) => event.kind === 'transferred' && isIn(event)) ? '已转接' : '未知',
    amount: null,
  };
}

function rowOf(session: Session, agent: string, console: string, story: Story, labels: Labels) {
  const { turns } = session;
  const day = dayOf(startOf(session), labels.dayStartMs);
  const waits = turns.filter(({ late }) => !late).map(waitOf);
  const answered = waits.filter((wait) => wait !== null);
  const mean = answered.length === 0 ? null : answered.reduce((sum, wait) => sum + wait, 0) / answered.length;
  const isInquiry = creditsOf(story, labels).some((credit) => credit.day === day && credit.inquiry > 0);
  return [
    { day },
    { at: startOf(session) },
    console,
    agent,
    story.buyer,
    countCell(turns.reduce((sum, { asked }) => sum + asked.length, 0)),
    countCell(turns.filter(({ reply }) => reply !== null).length),
    spanCell(waits[0] ?? null),
    spanCell(mean),
    isInquiry ? '是' : '否',
  ] satisfies Cell[];
}

function rowsOfBuyer(theirs: readonly InquiryEvent[], labels: Labels, isIn: (day: string, agent: string) => boolean) {
  const story = storyOf(theirs);
  const marks = validEvents(theirs);
  const sessions = sessionsOf(story.lines);
  return sessions.flatMap((session, at): Cell[][] => {
    const start = startOf(session);
    const reply = session.turns.find((turn) => turn.reply)?.reply;
    const agent = reply?.agent ?? session.turns[0]?.asked[0]?.agent ?? '';
    if (!isIn(dayOf(start, labels.dayStartMs), agent)) return [];
    const following = sessions[at + 1];
    const next = following ? startOf(following) : Number.POSITIVE_INFINITY;
    const { result, amount } = outcomeOf(story, marks, start, next, labels);
    return [[...rowOf(session, agent, theirs[0]?.console ?? '', story, labels), result, moneyCell(amount)]];
  });
}

/** The sessions that began on days and with agents that `isIn` names, buyer by buyer. */
export function sessionRows(
  events: readonly InquiryEvent[],
  labels: Labels,
  isIn: (day: string, agent: string) => boolean,
): Cell[][] {
  const buyers = [...groupBy(events, ({ console, buyer }) => `${console}\n${buyer}`).values()];
  return buyers.flatMap((theirs) => rowsOfBuyer(theirs, labels, isIn));
}

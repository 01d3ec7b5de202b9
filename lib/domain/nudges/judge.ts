import { dayOf } from '../tally/day';
import { endsAt, type FollowUp, isEnded, type Nudge } from './follow-up';
import { goodsOf } from './goods';
import { isWithin, withinHours } from './hours';
import { nameKey } from './reply-clock';
import { type NudgeRules, spanText } from './rules';

/** 询单未下单, 下单未付款, 已关闭. */
export const nudgeLists = ['order', 'pay', 'closed'] as const;
export type NudgeList = (typeof nudgeLists)[number];

export const listNames: Readonly<Record<NudgeList, string>> = {
  order: '询单未下单',
  pay: '下单未付款',
  closed: '已关闭',
};

/** `due`: now, since `at`. `later`: not before `at`. `held`: a rule is against it. `over`: nothing more is to be done. */
export type Verdict = { is: 'due' | 'later'; at: number; why: string } | { is: 'held' | 'over'; at: null; why: string };

export interface Judged {
  followUp: FollowUp;
  list: NudgeList;
  /** What would be said: 催拍, 催付, or what the buyer asked to be told. */
  to: Nudge['to'] | 'wake';
  verdict: Verdict;
  /** When the platform closes the unpaid order; null where there is none. */
  closesAt: number | null;
  /** 催拍 recorded on this machine today. */
  invitedToday: number;
}

export interface JudgeContext {
  rules: NudgeRules;
  /** ms since 1970. */
  now: number;
  /** Who has written what nobody has opened yet (`unreadIn`). Two of one name are both held until it is opened. */
  unread?: ReadonlySet<string>;
}

const MINUTE_MS = 60_000;

/** Consoles that do not allow 催付 in the chat (2026-09): shown, never filled. */
const withoutPayNudge: readonly string[] = ['pinduoduo'];

const held = (why: string): Verdict => ({ is: 'held', at: null, why });
const over = (why: string): Verdict => ({ is: 'over', at: null, why });
const latest = (...moments: readonly (number | null)[]): number => Math.max(0, ...moments.map((at) => at ?? 0));

/**
 * Whether it counts for today's limits. They are the platform's, whose day begins at midnight wherever the shop cuts its own; what a clock that
 * has since been set back wrote down ahead of now counts too.
 */
const countsToday = (at: number, now: number): boolean => dayOf(at) >= dayOf(now);

/** Half open in the working hours, else at the next opening; overdue ones keep the moment since when they wait. */
function dueFrom(at: number, why: string, { rules, now }: JudgeContext): Verdict {
  const open = withinHours(at, rules);
  if (open > now) return { is: 'later', at: open, why };
  if (!isWithin(now, rules)) return { is: 'later', at: withinHours(now, rules), why: `${why}，上班后再说` };
  return { is: 'due', at: open, why };
}

/** What speaks against any word to this buyer now, but an answer. */
function against(followUp: FollowUp, { unread }: JudgeContext): Verdict | null {
  const { state, isRefused, isAngry, isOpen } = followUp;
  if (state === 'lost') return over('已记流失，不再打扰');
  if (isRefused) return over('买家说了不要，不再打扰');
  if (isAngry) return held('买家有情绪，先安抚，不催');
  if (isOpen) return held('先回复：买家还在等答复');
  return followUp.name !== null && unread?.has(nameKey(followUp)) ? held('先回复：买家又发来新消息') : null;
}

/** The n-th nudge is due by the n-th step, and never sooner after the last one than the steps are apart. */
function stepDue(steps: readonly number[], done: readonly Nudge[], base: number): number | null {
  const step = steps[done.length];
  if (step === undefined) return null;
  const gap = step - (steps[done.length - 1] ?? 0);
  const last = done.at(-1)?.at;
  return Math.max(base + step * MINUTE_MS, last === undefined ? 0 : last + gap * MINUTE_MS);
}

function judgeOrder(followUp: FollowUp, invitedToday: number, context: JudgeContext): Verdict {
  const { rules, now } = context;
  const { buyerAt, shopAt, closedAt, limitAt, nudges, state } = followUp;
  if (limitAt !== null && countsToday(limitAt, now)) return over('页面提示今天的邀请已到上限');
  if (invitedToday >= rules.perDay) return over(`今天已提醒 ${invitedToday} 次，到上限了`);
  const since = latest(buyerAt, state === 'closed' ? closedAt : null);
  const done = nudges.filter(({ to, at }) => to === 'order' && at > since);
  const { order: steps } = rules.steps[goodsOf(followUp.product)];
  // An answered nudge moves the talk's last line on; the steps count from the talk that came before it.
  const talked = done.length === 0 ? latest(buyerAt, shopAt, closedAt) : since;
  const at = stepDue(steps, done, talked);
  if (at === null) return over(steps.length === 0 ? '这类商品不催拍' : `已提醒 ${done.length} 次，等买家回话`);
  const wait = spanText(steps[done.length] ?? 0);
  return dueFrom(at, state === 'closed' ? `订单关了 ${wait}没再拍` : `聊完 ${wait}还没下单`, context);
}

function judgePay(followUp: FollowUp, closesAt: number, context: JudgeContext): Verdict {
  if (withoutPayNudge.includes(followUp.console)) return over('拼多多不允许在聊天里催付，仅供参考');
  const { payLimitAt } = followUp;
  if (payLimitAt !== null && countsToday(payLimitAt, context.now)) return over('页面提示今天的催付已到上限');
  const orderedAt = followUp.orderedAt ?? followUp.changedAt;
  const { pay: steps } = context.rules.steps[goodsOf(followUp.product)];
  const done = followUp.nudges.filter(({ to, at }) => to === 'pay' && at >= orderedAt);
  const at = stepDue(steps, done, orderedAt);
  if (at === null) return over(steps.length === 0 ? '这类商品不催付' : `已催付 ${done.length} 次，等买家付款`);
  const verdict = dueFrom(at, `下单 ${spanText(steps[done.length] ?? 0)}还没付款`, context);
  return (verdict.at ?? 0) < closesAt ? verdict : over('等到能催的时候已经关单');
}

function judgeWake(followUp: FollowUp, context: JudgeContext): Verdict | null {
  const { wake } = followUp;
  if (!wake) return null;
  if (wake.at === null) return held(`买家想等：${wake.about}。定好时间就按时提醒`);
  return dueFrom(wake.at, `约好告诉买家：${wake.about}`, context);
}

/** What list it stands in, whether it is due, and why or why not; null once it has ended. Same input, same answer. */
export function judge(followUp: FollowUp, context: JudgeContext): Judged | null {
  const { state, orderedAt, nudges, changedAt } = followUp;
  const { now, rules } = context;
  if (isEnded(state) || endsAt(followUp) <= now) return null;
  const invitedToday = nudges.filter(({ to, at }) => to === 'order' && countsToday(at, now)).length;
  const closesAt = state === 'unpaid' ? (orderedAt ?? changedAt) + rules.closeAfter * MINUTE_MS : null;
  const base = { followUp, closesAt, invitedToday };
  const no = against(followUp, context);
  if (closesAt !== null && closesAt <= now) {
    // Nobody saw how it ended: it may have been paid.
    return { ...base, list: 'closed', to: 'pay', verdict: no ?? over('过了付款时间，可能已关单或已付，先看订单') };
  }
  if (closesAt !== null)
    return { ...base, list: 'pay', to: 'pay', verdict: no ?? judgePay(followUp, closesAt, context) };
  const list = state === 'talking' ? 'order' : 'closed';
  const wake = judgeWake(followUp, context);
  if (wake) return { ...base, list, to: 'wake', verdict: no ?? wake };
  return { ...base, list, to: 'order', verdict: no ?? judgeOrder(followUp, invitedToday, context) };
}

const rank: Readonly<Record<Verdict['is'], number>> = { due: 0, later: 1, held: 2, over: 3 };

/** Those due come first, of these what closes soonest, then whoever waits longest; then what comes next, what is held, what is done. */
function byUrgency(a: Judged, b: Judged): number {
  return (
    rank[a.verdict.is] - rank[b.verdict.is] ||
    (a.verdict.is === 'due' ? (a.closesAt ?? Infinity) - (b.closesAt ?? Infinity) || 0 : 0) ||
    (a.verdict.at ?? 0) - (b.verdict.at ?? 0) ||
    b.followUp.changedAt - a.followUp.changedAt ||
    (a.followUp.id < b.followUp.id ? -1 : 1)
  );
}

export type Desk = Readonly<Record<NudgeList, readonly Judged[]>>;

/** The three lists. */
export function deskOf(followUps: readonly FollowUp[], context: JudgeContext): Desk {
  const judged = followUps.flatMap((followUp) => judge(followUp, context) ?? []).sort(byUrgency);
  const of = (list: NudgeList): Judged[] => judged.filter((one) => one.list === list);
  return { order: of('order'), pay: of('pay'), closed: of('closed') };
}

export const isDue = ({ verdict }: Judged): boolean => verdict.is === 'due';

/** How many are due, in all lists. */
export const dueIn = (desk: Desk): number => nudgeLists.reduce((sum, list) => sum + desk[list].filter(isDue).length, 0);

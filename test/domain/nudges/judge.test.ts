import { describe, expect, it } from 'vitest';
import {
  endsAt,
  type FollowUp,
  followUpItem,
  followUpStates,
  isEnded,
  parseFollowUp,
} from '../../../lib/domain/nudges/follow-up';
import { isWithin } from '../../../lib/domain/nudges/hours';
import { deskOf, dueIn, judge, nudgeLists } from '../../../lib/domain/nudges/judge';
import { nameKey, unreadIn } from '../../../lib/domain/nudges/reply-clock';
import { defaultRules, type NudgeRules } from '../../../lib/domain/nudges/rules';
import { nextRandom } from '../../../lib/domain/practice/random';
import { dayOf } from '../../../lib/domain/tally/day';
import { aFollowUp, minute, noon } from '../../support/follow-ups';

const at = (now: number, rules: NudgeRules = defaultRules) => ({ rules, now });
const verdictOf = (followUp: FollowUp, now: number, rules?: NudgeRules) => judge(followUp, at(now, rules))?.verdict;

const unpaid = (changed: Partial<FollowUp> = {}) =>
  aFollowUp({ state: 'unpaid', order: 'o1', orderedAt: noon + minute, ...changed });

const nudged = (to: 'order' | 'pay', minutesAfter: number) => ({
  to,
  at: noon + minutesAfter * minute,
  scriptId: null,
});

describe('询单未下单', () => {
  it('is due five minutes after the last line of the talk, not a moment before', () => {
    const followUp = aFollowUp();
    expect(verdictOf(followUp, noon + 6 * minute - 1)).toMatchObject({ is: 'later', at: noon + 6 * minute });
    expect(verdictOf(followUp, noon + 6 * minute)).toMatchObject({ is: 'due', at: noon + 6 * minute });
  });

  it('waits a day for furniture and appliances', () => {
    const sofa = aFollowUp({ product: '布艺沙发 三人位' });
    expect(verdictOf(sofa, noon + 60 * minute)?.is).toBe('later');
    expect(verdictOf(sofa, noon + (24 * 60 + 1) * minute)?.is).toBe('due');
    expect(verdictOf(aFollowUp({ product: '沙发套 四季通用' }), noon + 6 * minute)?.is).toBe('due');
  });

  it.each([
    ['the buyer waits for an answer', { isOpen: true }, '先回复'],
    ['the buyer said no', { isRefused: true }, '不要'],
    ['the buyer is angry', { isAngry: true }, '情绪'],
    ['it was marked lost', { state: 'lost' as const, closedAt: noon }, '流失'],
    [
      'two invitations were sent today',
      { nudges: [1, 2].map((n) => ({ to: 'order' as const, at: noon - n * minute, scriptId: null })) },
      '上限',
    ],
    ['the page says so', { limitAt: noon }, '上限'],
    [
      'a clock since set back wrote the invitations down ahead',
      { nudges: [1500, 1501].map((n) => nudged('order', n)) },
      '上限',
    ],
    ['one step was all', { nudges: [{ to: 'order' as const, at: noon + 7 * minute, scriptId: 'a' }] }, '等买家回话'],
  ])('is not due where %s', (_why, changed, said) => {
    const verdict = verdictOf(aFollowUp(changed), noon + 20 * minute);
    expect(verdict?.is).toMatch(/held|over/);
    expect(verdict?.why).toContain(said);
  });

  it('counts the invitations of today alone', () => {
    const yesterday = aFollowUp({
      nudges: [1, 2].map((n) => ({ to: 'order' as const, at: noon - n * 1440 * minute, scriptId: null })),
    });
    const judged = judge(yesterday, at(noon + 20 * minute));
    expect(judged).toMatchObject({ invitedToday: 0, verdict: { is: 'due' } });
  });

  it('counts by the day of the platform, which begins at midnight, and neither before nor after', () => {
    const midnight = noon + 12 * 60 * minute;
    const followUp = aFollowUp({
      buyerAt: midnight + 9.9 * 60 * minute,
      shopAt: null,
      nudges: [nudged('order', 12 * 60 - 1), nudged('order', 12 * 60)],
      changedAt: midnight + 9.9 * 60 * minute,
    });
    expect(judge(followUp, at(midnight + 10 * 60 * minute))).toMatchObject({ invitedToday: 1, verdict: { is: 'due' } });
  });

  it.each([
    ['that buyer', 'feige', '小鱼', 'held'],
    ['another of that name in another console', 'kuaishou', '小鱼', 'due'],
    ['another buyer', 'feige', '大鱼', 'due'],
  ])('is held while the list shows unread lines of %s', (_who, console, name, is) => {
    const waiting = [{ console, name, since: noon, isFirst: false, isUnread: true }];
    const unread = unreadIn([{ at: noon, waiting }]);
    const judged = judge(aFollowUp(), { ...at(noon + 20 * minute), unread });
    expect(judged?.verdict.is).toBe(is);
    if (is === 'held') expect(judged?.verdict.why).toContain('先回复');
  });

  it('waits for the working hours, also when it was due before they ended', () => {
    const late = aFollowUp({ buyerAt: noon + 10.98 * 60 * minute, shopAt: null });
    const nine = noon + 21 * 60 * minute;
    expect(verdictOf(late, noon + 12 * 60 * minute)).toMatchObject({ is: 'later', at: nine });
    expect(verdictOf(aFollowUp(), noon + 12 * 60 * minute)).toMatchObject({ is: 'later', at: nine });
    expect(verdictOf(late, nine)?.is).toBe('due');
  });
});

describe('下单未付款', () => {
  it('is due at 5, 10 and 15 minutes after the order and counts down to the close', () => {
    const ordered = noon + minute;
    expect(verdictOf(unpaid(), ordered + 5 * minute)?.is).toBe('due');
    const once = unpaid({ nudges: [{ to: 'pay', at: ordered + 5 * minute, scriptId: 'a' }] });
    expect(verdictOf(once, ordered + 9 * minute)?.is).toBe('later');
    expect(verdictOf(once, ordered + 10 * minute)?.is).toBe('due');
    expect(judge(once, at(ordered + 10 * minute))?.closesAt).toBe(ordered + 30 * minute);
  });

  it('never follows a late nudge up sooner than the steps are apart', () => {
    const late = unpaid({ nudges: [{ to: 'pay', at: noon + 13 * minute, scriptId: 'a' }] });
    expect(verdictOf(late, noon + 17 * minute)).toMatchObject({ is: 'later', at: noon + 18 * minute });
  });

  it('goes to the closed ones when the time to pay is over, and is no more due', () => {
    const judged = judge(unpaid(), at(noon + 31 * minute));
    expect(judged).toMatchObject({ list: 'closed', verdict: { is: 'over' } });
  });

  it.each([
    ['the buyer waits for an answer', { isOpen: true }, 'held'],
    ['the buyer said no', { isRefused: true }, 'over'],
    ['the buyer is angry', { isAngry: true }, 'held'],
    ['the page says that 催付 is enough for today', { payLimitAt: noon }, 'over'],
    ['the three steps are done', { nudges: [6, 11, 16].map((n) => nudged('pay', n)) }, 'over'],
  ])('is not due where %s', (_why, changed, is) => {
    expect(verdictOf(unpaid(changed), noon + 20 * minute)?.is).toBe(is);
  });

  it('stays due where invitations are used up, by count or by the page: 催付 is none', () => {
    const invited = { nudges: [nudged('order', -9), nudged('order', -8)], limitAt: noon };
    expect(verdictOf(unpaid(invited), noon + 7 * minute)?.is).toBe('due');
  });

  it('is over where the working hours begin only after the order is closed', () => {
    const late = unpaid({ orderedAt: noon + (11 * 60 - 2) * minute });
    expect(verdictOf(late, noon + (11 * 60 + 1) * minute)).toMatchObject({ is: 'over' });
  });

  it('is information only on 拼多多', () => {
    expect(verdictOf(unpaid({ console: 'pinduoduo' }), noon + 10 * minute)).toMatchObject({ is: 'over' });
  });
});

it('a wish to be told holds every other nudge back until its moment', () => {
  const wake = { about: '双11开始', at: noon + 120 * minute };
  expect(judge(aFollowUp({ wake }), at(noon + 60 * minute))).toMatchObject({ to: 'wake', verdict: { is: 'later' } });
  expect(judge(aFollowUp({ wake }), at(noon + 120 * minute))).toMatchObject({ to: 'wake', verdict: { is: 'due' } });
  expect(verdictOf(aFollowUp({ wake: { about: '补货', at: null } }), noon + 60 * minute)?.is).toBe('held');
});

describe('due times are moments, whatever happens to the machine', () => {
  const stored = (followUp: FollowUp): FollowUp => {
    const { id, value } = followUpItem(followUp);
    return parseFollowUp(JSON.parse(JSON.stringify(value)), id) as FollowUp;
  };
  const due = noon + 6 * minute;

  it('a sleep over the moment makes nothing late: the first look after it finds what is due, and since when', () => {
    expect(verdictOf(aFollowUp(), due - 1)).toMatchObject({ is: 'later', at: due });
    expect(verdictOf(aFollowUp(), due + 5 * 60 * minute)).toMatchObject({ is: 'due', at: due });
  });

  it('a restart or an update moves nothing: what is kept gives the same verdict at every moment', () => {
    for (const followUp of [aFollowUp(), unpaid(), aFollowUp({ wake: { about: '活动', at: due } })])
      for (const now of [noon, due - 1, due, due + 10 * minute])
        expect(judge(stored(followUp), at(now))).toEqual(judge(followUp, at(now)));
  });

  it('a clock set forward makes it due, set right again it waits as before', () => {
    expect(verdictOf(aFollowUp(), due + 60 * minute)?.is).toBe('due');
    expect(verdictOf(aFollowUp(), noon + 2 * minute)).toMatchObject({ is: 'later', at: due });
  });

  it('a clock set back keeps the moment, loses nobody, and gives leave for no nudge that was said already', () => {
    expect(verdictOf(aFollowUp(), noon - 60 * minute)).toMatchObject({ is: 'later', at: due });
    const said = aFollowUp({ nudges: [nudged('order', 7)] });
    for (const now of [noon - 60 * minute, due, due + 60 * minute]) expect(verdictOf(said, now)?.is).toBe('over');
  });
});

it('what closes soonest stands first among those due', () => {
  const desk = deskOf(
    [unpaid({ id: 'later', orderedAt: noon + 3 * minute }), unpaid({ id: 'sooner' })],
    at(noon + 12 * minute),
  );
  expect(desk.pay.map(({ followUp }) => followUp.id)).toEqual(['sooner', 'later']);
  expect(dueIn(desk)).toBe(2);
});

/** Any follow-up at all, as the seed says. */
function anyFollowUp(seed: number): { followUp: FollowUp; now: number; seed: number } {
  let left = seed;
  const random = (): number => {
    const next = nextRandom(left);
    left = next.seed;
    return next.value;
  };
  const moment = () => Math.floor(noon + random() * 2 * 1440 * minute);
  const some = (share: number) => random() < share;
  const state = followUpStates[Math.floor(random() * followUpStates.length)] ?? 'talking';
  const nudges = Array.from({ length: Math.floor(random() * 4) }, () => ({
    to: some(0.5) ? ('order' as const) : ('pay' as const),
    at: moment(),
    scriptId: some(0.5) ? 'a' : null,
  })).sort((a, b) => a.at - b.at);
  const followUp = aFollowUp({
    state,
    console: some(0.1) ? 'pinduoduo' : 'feige',
    product: some(0.2) ? '滚筒洗衣机' : '护颈枕',
    orderedAt: state === 'unpaid' ? moment() : null,
    closedAt: state === 'closed' || state === 'lost' ? moment() : null,
    buyerAt: some(0.9) ? moment() : null,
    shopAt: some(0.8) ? moment() : null,
    isOpen: some(0.2),
    isRefused: some(0.1),
    isAngry: some(0.1),
    limitAt: some(0.1) ? moment() : null,
    payLimitAt: some(0.1) ? moment() : null,
    wake: some(0.1) ? { about: '活动开始', at: some(0.7) ? moment() : null } : null,
    nudges,
  });
  return { followUp, now: moment() + (some(0.5) ? 1440 * minute : 0), seed: left };
}

describe('for 20,000 follow-ups at random', () => {
  it('none is due against a rule, none is lost, none stands in two lists', () => {
    let seed = 20_260_901;
    let due = 0;
    for (let round = 0; round < 20_000; round += 1) {
      const { followUp, now, seed: left } = anyFollowUp(seed);
      seed = left;
      const isUnread = round % 9 === 0;
      const unread = new Set(isUnread ? [nameKey(followUp)] : []);
      const desk = deskOf([followUp], { ...at(now), unread });
      const found = nudgeLists.flatMap((list) => desk[list]);
      const isKept = !isEnded(followUp.state) && endsAt(followUp) > now;
      expect(found.length, JSON.stringify(followUp)).toBe(isKept ? 1 : 0);
      const [judged] = found;
      if (judged?.verdict.is !== 'due') continue;
      due += 1;
      const { state, isOpen, isRefused, isAngry, nudges, limitAt, orderedAt, console } = followUp;
      const wrong = { followUp, now, judged };
      expect(isOpen || isUnread || isRefused || isAngry || state === 'lost', JSON.stringify(wrong)).toBe(false);
      expect(isWithin(now, defaultRules), JSON.stringify(wrong)).toBe(true);
      expect(judged.verdict.at).toBeLessThanOrEqual(now);
      const today = nudges.filter((nudge) => nudge.to === 'order' && dayOf(nudge.at) >= dayOf(now)).length;
      if (judged.to === 'order') {
        expect(today, JSON.stringify(wrong)).toBeLessThan(defaultRules.perDay);
        expect(limitAt !== null && dayOf(limitAt) >= dayOf(now)).toBe(false);
      }
      if (judged.to === 'pay') {
        expect(console).not.toBe('pinduoduo');
        expect(followUp.payLimitAt !== null && dayOf(followUp.payLimitAt) >= dayOf(now)).toBe(false);
        expect(nudges.filter(({ to, at }) => to === 'pay' && at >= (orderedAt ?? 0)).length).toBeLessThan(3);
        expect(now - (orderedAt ?? 0)).toBeLessThan(30 * minute);
        expect(now - (orderedAt ?? 0)).toBeGreaterThanOrEqual(5 * minute);
      }
      if (judged.to === 'wake') expect(followUp.wake?.at ?? Infinity).toBeLessThanOrEqual(now);
    }
    expect(due).toBeGreaterThan(300);
  });
});

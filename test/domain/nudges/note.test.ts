import { describe, expect, it } from 'vitest';
import type { Message, Snapshot } from '../../../lib/domain/conversation';
import { type FollowUp, followUpItem, parseFollowUp } from '../../../lib/domain/nudges/follow-up';
import { askedToBeTold, markTalk, noteTalk } from '../../../lib/domain/nudges/note';
import { observe } from '../../../lib/session/observe';
import { aSnapshot, now } from '../../support/session';

const line = (id: string, side: Message['side'], text: string, ago = 60_000): Message => ({
  id,
  side,
  kind: 'text',
  text,
  at: now - ago,
});
const asked = line('m1', 'buyer', '这个太贵了', 120_000);
const answered = line('m2', 'agent', '现在有券，满100减10');

function read(former: FollowUp | null, changed: Partial<Snapshot>, at = now, previous: Snapshot | null = null) {
  const snapshot = aSnapshot(changed);
  const { drafts } = observe(previous, snapshot, { now: at, agent: '小禾', dayStartMs: 0 });
  return noteTalk(former, { id: 'b1', previous, snapshot, drafts, now: at });
}

describe('what a reading makes of a follow-up', () => {
  it('begins one for a buyer who has asked, with name, product, amount, worry and the moments of both sides', () => {
    expect(read(null, { messages: [asked, answered] })).toMatchObject({
      state: 'talking',
      name: '小鱼',
      product: '护颈枕',
      amount: 129_00,
      worry: 'price_high',
      buyerAt: now - 120_000,
      shopAt: now - 60_000,
      isOpen: false,
    });
  });

  it('begins none for a talk of last week, for a robot alone, or for one who has just bought', () => {
    expect(read(null, { messages: [{ ...asked, at: now - 7 * 86_400_000 }] })).toBeNull();
    expect(read(null, { messages: [line('r', 'robot', '您好')] })).toBeNull();
    expect(read(null, { messages: [asked], orders: [{ id: 'o', status: 'paid', amount: 1 }] })).toBeNull();
  });

  it.each([
    ['a question', '那什么时候发货', true],
    ['a picture', '', true],
    ['a thank-you', '好的谢谢', false],
    ['a nod', '嗯嗯', false],
  ])('after the answer %s leaves the word open: %s → %s', (_what, text, isOpen) => {
    const last: Message = { ...line('m3', 'buyer', text, 10_000), kind: text === '' ? 'image' : 'text' };
    expect(read(null, { messages: [asked, answered, last] })?.isOpen).toBe(isOpen);
  });

  it.each([
    ['不要了', { isRefused: true, isAngry: false }],
    ['别再发了', { isRefused: true, isAngry: false }],
    ['你们就是骗子，我要投诉', { isRefused: false, isAngry: true }],
    ['这个要不要先了解一下', { isRefused: false, isAngry: false }],
    ['不需要吗', { isRefused: false, isAngry: false }],
    ['先不买了，双11开始了告诉我', { isRefused: false, isAngry: false }],
  ])('“%s” shows its mood', (text, mood) => {
    expect(read(null, { messages: [asked, answered, line('m3', 'buyer', text, 1_000)] })).toMatchObject(mood);
  });

  it('knows the unpaid order, keeps the moment it was first seen, and ends without a trace once it is paid', () => {
    const orders = [{ id: 'o1', status: 'unpaid' as const, amount: 119_00 }];
    const unpaid = read(read(null, { messages: [asked, answered] }), { messages: [asked, answered], orders });
    expect(unpaid).toMatchObject({ state: 'unpaid', order: 'o1', amount: 119_00, orderedAt: now });
    const later = read(unpaid, { messages: [asked, answered], orders }, now + 60_000);
    expect(later).toBe(unpaid);
    const paid = read(unpaid, { messages: [asked, answered], orders: [{ id: 'o1', status: 'paid', amount: 119_00 }] });
    expect(paid).toMatchObject({ state: 'paid', name: null, product: null, amount: null, worry: null });
    expect(JSON.stringify(paid)).not.toContain('小鱼');
  });

  it('a closed order goes to the closed ones; a panel still empty closes nothing', () => {
    const unpaid = read(null, { orders: [{ id: 'o1', status: 'unpaid', amount: 1_00 }] });
    expect(read(unpaid, { orders: [] })?.state).toBe('unpaid');
    const closed = read(unpaid, { orders: [{ id: 'o1', status: 'closed', amount: 1_00 }] }, now + 5_000);
    expect(closed).toMatchObject({ state: 'closed', closedAt: now + 5_000 });
  });

  it("counts the console's own invitation cards once, and reads its limit", () => {
    const card = line('c', 'system', '邀请下单', 30_000);
    const once = read(null, { messages: [asked, card] });
    expect(once?.nudges).toEqual([{ to: 'order', at: now - 30_000, scriptId: null }]);
    expect(read(once, { messages: [asked, card] })).toBe(once);
    const limit = line('l', 'system', '该用户今日邀请下单次数已达上限', 5_000);
    expect(read(once, { messages: [asked, card, limit] })?.limitAt).toBe(now - 5_000);
  });

  it('counts a card whose time runs ahead of our clock once, and two of one minute as two', () => {
    const ahead = line('c', 'system', '邀请下单', -40_000);
    const once = read(null, { messages: [asked, ahead] }) as FollowUp;
    expect(read(once, { messages: [asked, ahead] }, now + 10_000)?.nudges).toHaveLength(1);
    const sameMinute = { ...ahead, id: 'd' };
    const twice = read(once, { messages: [asked, ahead, sameMinute] }, now + 20_000) as FollowUp;
    expect(twice.nudges).toHaveLength(2);
    expect(read(twice, { messages: [asked, ahead, sameMinute] }, now + 30_000)).toBe(twice);
  });

  it.each([
    ['该用户今日邀请下单次数已达上限', { limitAt: now - 5_000, payLimitAt: null }],
    ['今日催付次数已达上限', { limitAt: null, payLimitAt: now - 5_000 }],
    ['提醒次数已达上限', { limitAt: now - 5_000, payLimitAt: now - 5_000 }],
  ])('“%s” says what it limits', (text, limits) => {
    expect(read(null, { messages: [asked, line('l', 'system', text, 5_000)] })).toMatchObject(limits);
  });

  it('a page that shows no lines for a moment answers no question, soothes nobody and forgets no refusal', () => {
    const open = read(null, { messages: [asked, line('m3', 'buyer', '你们就是骗子', 1_000)] }) as FollowUp;
    expect(open).toMatchObject({ isOpen: true, isAngry: true });
    expect(read(open, { messages: [] })).toMatchObject({ isOpen: true, isAngry: true });
  });

  it.each([
    ['paid, as the page shows', { orders: [{ id: 'o1', status: 'paid' as const, amount: 1_00 }] }, 'paid'],
    ['closed', { orders: [{ id: 'o1', status: 'closed' as const, amount: 1_00 }] }, 'closed'],
    ['another order unpaid', { orders: [{ id: 'o2', status: 'unpaid' as const, amount: 1_00 }] }, 'unpaid'],
    ['a status that nobody knows', { orders: [{ id: 'o1', status: 'unknown' as const, amount: 1_00 }] }, 'unpaid'],
    [
      'an older purchase beside it',
      {
        orders: [
          { id: 'o0', status: 'paid' as const, amount: 1_00 },
          { id: 'o1', status: 'unpaid' as const, amount: 1_00 },
        ],
      },
      'unpaid',
    ],
  ])('an unpaid order and then %s', (_what, changed, state) => {
    const unpaid = read(null, { messages: [asked], orders: [{ id: 'o1', status: 'unpaid', amount: 1_00 }] });
    expect(read(unpaid, { messages: [asked], ...changed })?.state).toBe(state);
  });

  it.each(['transferred', 'dropped', 'paid'] as const)(
    'what was marked %s stays so, whatever the page still shows',
    (mark) => {
      const orders = [{ id: 'o1', status: 'unpaid' as const, amount: 1_00 }];
      const unpaid = read(null, { messages: [asked], orders }) as FollowUp;
      const marked = markTalk(unpaid, mark, { now, order: null, amount: null });
      expect(read(marked, { messages: [asked, line('m5', 'buyer', '在吗', 0)], orders })?.state).toBe(mark);
    },
  );

  it('a mark ends or moves it, and a lost one comes back when the buyer writes again', () => {
    const begun = read(null, { messages: [asked, answered] }) as FollowUp;
    const none = { now: now + 1_000, order: null, amount: null };
    expect(markTalk(begun, 'ordered', { ...none, order: 'x', amount: 5_00 })).toMatchObject({
      state: 'unpaid',
      orderedAt: now + 1_000,
      amount: 5_00,
    });
    expect(markTalk(begun, 'transferred', none)).toMatchObject({ state: 'transferred', name: null });
    const lost = markTalk(begun, 'lost', none);
    expect(read(lost, { messages: [asked, answered] }, now + 2_000)?.state).toBe('lost');
    const back = { ...line('m9', 'buyer', '还有货吗'), at: now + 3_000 };
    expect(read(lost, { messages: [asked, answered, back] }, now + 4_000)?.state).toBe('talking');
  });

  it('comes back from the store as it went in, and nothing else comes through', () => {
    const begun = read(null, { messages: [asked, answered] }) as FollowUp;
    const { id, value } = followUpItem(begun);
    expect(parseFollowUp(JSON.parse(JSON.stringify(value)), id)).toEqual(begun);
    expect(parseFollowUp({ ...begun, state: 'gone' }, id)).toBeNull();
    expect(parseFollowUp('x', id)).toBeNull();
    expect(parseFollowUp({ ...begun, nudges: [{ to: 'x' }], tags: [3, 'a'], wake: 1 }, id)).toMatchObject({
      nudges: [],
      tags: ['a'],
      wake: null,
    });
  });
});

it.each([
  ['双11开始了告诉我', '双11开始'],
  ['等补货了通知我一下', '补货'],
  ['能不能告诉我尺寸', null],
  ['告诉我', null],
])('“%s” asks to be told of %s', (text, about) => {
  expect(askedToBeTold(text)).toBe(about);
});

it('a huge line is read as fast as a short one', () => {
  const huge = line('m3', 'buyer', `${'啊'.repeat(50_000)}太贵了${'好'.repeat(50_000)}`);
  expect(read(null, { messages: [asked, answered, huge] })?.isOpen).toBe(true);
});

import { describe, expect, it } from 'vitest';
import { checkTalk, type TalkContext } from '../../../../lib/domain/compliance/talk/check';
import { talkKindNames, talkKinds } from '../../../../lib/domain/compliance/talk/finding';
import type { Message } from '../../../../lib/domain/conversation';
import { aSnapshot } from '../../../support/session';

const now = Date.parse('2026-11-22T12:00:00+08:00');
const minute = 60_000;

const said = (side: Message['side'], text: string, minutesAgo = 1): Message => ({
  id: `${side}-${text}-${minutesAgo}`,
  side,
  kind: 'text',
  text,
  at: now - minutesAgo * minute,
});
const kinds = (messages: Message[], draft: string, context: Partial<TalkContext> = {}) =>
  checkTalk(aSnapshot({ messages }), draft, { now, sent: [], muted: [], ...context }).map(({ kind }) => kind);

it('names every kind', () => {
  expect(Object.keys(talkKindNames)).toEqual([...talkKinds]);
});

it('says nothing without a buyer, and nothing of a muted kind', () => {
  const messages = [said('buyer', '多久发货')];
  expect(checkTalk(aSnapshot({ buyer: null, messages }), '嗯', { now, sent: [], muted: [] })).toEqual([]);
  expect(kinds(messages, '嗯', { muted: ['short', 'unanswered'] })).toEqual([]);
});

it.each([
  [5, '5 分钟'],
  [119, '119 分钟'],
  [150, '2 小时'],
  [3 * 24 * 60, '3 天'],
])('says of %i minutes of waiting: %s', (minutes, span) => {
  const messages = [said('buyer', '在吗', minutes)];
  const [late] = checkTalk(aSnapshot({ messages }), '在的，您说', { now, sent: [], muted: [] });
  expect(late?.why).toContain(`等了 ${span}，`);
});

describe('the same text', () => {
  const text = '您放心，今天就能安排发出';
  it('is said when it went to this buyer before', () => {
    expect(kinds([said('agent', `${text}～`), said('buyer', '好')], text)).toContain('repeated');
    expect(kinds([said('buyer', text)], text)).not.toContain('repeated');
    expect(kinds([said('agent', '好的')], '好的')).not.toContain('repeated');
  });
  it('is said the third time in ten minutes, to whomever', () => {
    const sent = (...minutes: number[]) => ({ sent: minutes.map((m) => ({ text, at: now - m * minute })) });
    expect(kinds([], text, sent(1, 9))).toContain('repeated');
    expect(kinds([], text, sent(1, 11))).not.toContain('repeated');
    expect(kinds([], text, sent(1))).not.toContain('repeated');
  });
});

describe('a one-word answer', () => {
  it.each(['嗯', '没有', '可以。', '好的亲', '在', '嗯嗯嗯'])('%s is curt', (draft) => {
    expect(kinds([said('buyer', '这个有大号吗')], draft)).toContain('short');
  });
  it.each(['有的，您要几件？', '可以的，我帮您备注'])('%s is not', (draft) => {
    expect(kinds([said('buyer', '这个有大号吗')], draft)).not.toContain('short');
  });
  it('may answer a word of the buyer', () => {
    expect(kinds([said('buyer', '好的')], '好的')).toEqual([]);
  });
});

describe('an open question', () => {
  it.each([
    ['什么时候发货', '这款面料是纯棉的，很舒服', true],
    ['什么时候发货', '今天下午付款，今天就能出库', false],
    ['M码还有货吗', '这款很多人喜欢呢亲', true],
    ['M码还有货吗', '我帮您查一下', false],
    ['能便宜点吗', '您好，在的，有什么可以帮您？', true],
    ['能便宜点吗', '您心里大概想多少拿？', false],
    ['质量怎么样', '这款做工细，收到不合适可以退换', false],
    ['谢谢', '不客气，有事找我', false],
  ])('%s → %s: unanswered %s', (question, draft, open) => {
    expect(kinds([said('buyer', question)], draft).includes('unanswered')).toBe(open);
  });
  it('is said of the part that is left out', () => {
    const messages = [said('buyer', '多久发货呀', 2), said('buyer', 'M码有吗', 1)];
    const [finding] = checkTalk(aSnapshot({ messages }), 'M码有的', { now, sent: [], muted: [] });
    expect(finding).toMatchObject({ kind: 'unanswered', why: expect.stringContaining('多久发货') });
    expect(kinds([...messages, said('agent', '今天发，M码有')], '还需要看看别的款')).not.toContain('unanswered');
  });
});

describe('waiting', () => {
  it('asks for an apology after three minutes', () => {
    expect(kinds([said('buyer', '好的那我拍', 4)], '好的，拍下告诉我，我核对地址')).toContain('late');
    expect(kinds([said('buyer', '好的那我拍', 2)], '好的，拍下告诉我，我核对地址')).not.toContain('late');
    expect(kinds([said('buyer', '好的那我拍', 4)], '让您久等了，拍下告诉我')).not.toContain('late');
    expect(kinds([{ ...said('buyer', '好的那我拍'), at: null }], '拍下告诉我')).not.toContain('late');
  });
  it('counts from the first message that no person has answered', () => {
    const messages = [said('buyer', '我看看', 9), said('agent', '好的您看', 8), said('buyer', '就这款', 1)];
    expect(kinds(messages, '好的，直接拍就行')).not.toContain('late');
    expect(kinds([said('buyer', '我看看', 9), said('robot', '在的', 8)], '好的您慢慢看')).toContain('late');
  });
  it('reminds of a 稍等 older than 15 minutes, even with nothing written', () => {
    const messages = [said('buyer', '到哪了', 20), said('agent', '稍等，我帮您查一下', 16)];
    expect(kinds(messages, '')).toEqual(['held']);
    expect(kinds(messages, '让您久等了，包裹在路上')).toEqual([]);
    expect(kinds([...messages, said('agent', '查到了，包裹在路上', 5)], '')).toEqual([]);
    expect(kinds([said('agent', '稍等，我帮您查一下', 14)], '')).toEqual([]);
  });
});

describe('a price', () => {
  it.each([
    ['到手89元，喜欢就拍', true],
    ['这款¥129.00的', true],
    ['价格是 59 块', true],
    ['到手89元，以下单页为准', false],
    ['具体89元看下单页显示的为准', false],
    ['满300减30的券可以用', false],
    ['运费8元您看可以吗', false],
    ['身高165，体重50公斤穿M', false],
    ['领10元券再拍', false],
  ])('%s: needs the caveat %s', (draft, needs) => {
    expect(kinds([], draft).includes('price')).toBe(needs);
  });
});

describe('a promotion', () => {
  it.each([
    ['满300减30活动到11月21日', true],
    ['满300减30活动到11月22日', false],
    ['优惠券有效期至2025-12-31', true],
    ['活动11月1日-11月30日', false],
    ['活动11月1日到11月11日', true],
    ['券1月5日到期', false],
    ['11月11日的活动已经结束了', false],
    ['生产日期是2026年3月1日', false],
  ])('%s: is over %s', (draft, over) => {
    expect(kinds([], draft).includes('expired')).toBe(over);
  });
});

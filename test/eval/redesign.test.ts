import { expect, it } from 'vitest';
import type { Message, Snapshot } from '../../lib/domain/conversation';
import { compare } from './redesign-compare';
import { isInside, shareOf } from './redesign-share';

const said = (text: string, change: Partial<Message> = {}): Message => ({
  id: `m-${text}`,
  side: 'buyer',
  kind: 'text',
  text,
  at: 1,
  ...change,
});
const was: Snapshot = {
  console: 'demo',
  agent: null,
  shop: null,
  buyer: { key: 'k1', name: '青禾' },
  product: { title: '杯子', price: 3990, priceIsFloor: false, id: null, link: null, coupons: [], attributes: [] },
  orders: [{ id: 'o1', status: 'unpaid', amount: 3990 }],
  messages: [said('在吗'), said('在的', { side: 'agent' }), said('太贵了')],
  composer: { found: true, empty: true, text: '' },
  waiting: [
    { key: 'k1', name: 'S**n', unread: 1, waitingMs: 60_000 },
    { key: 'k2', name: 'S**n', unread: 0, waitingMs: null },
  ],
};
const failed = (now: Snapshot | null) =>
  compare(was, now).flatMap(({ name, verdict }) => (verdict === 'right' ? [] : `${name} ${verdict}`));

it('asks only for what was read before', () => {
  expect(failed(was)).toEqual([]);
  const names = compare(was, was).map(({ name }) => name);
  expect(names).not.toContain('product.id');
  expect(names.filter((name) => name === 'message.text')).toHaveLength(3);
});

it('tells what is missing from what is wrong', () => {
  expect(failed({ ...was, buyer: { key: 'k2', name: null } })).toEqual(['buyer.key wrong', 'buyer.name missing']);
  expect(failed({ ...was, orders: [{ id: 'o2', status: 'paid', amount: 1 }] })).toEqual([
    'order.id missing',
    'order.status missing',
    'order.amount missing',
    'order wrong',
  ]);
  expect(failed({ ...was, waiting: was.waiting.slice(0, 1) })).toContain('waiting.key missing');
  expect(new Set(compare(was, null).map(({ verdict }) => verdict))).toEqual(new Set(['missing']));
});

it('pairs messages by what is said: one that is lost takes no other with it, one made up is wrong', () => {
  const [first, , last] = was.messages as [Message, Message, Message];
  const lost = failed({ ...was, messages: [first, last] });
  expect(lost).toHaveLength(5);
  expect(lost.every((line) => /^message.* missing$/.test(line))).toBe(true);
  expect(failed({ ...was, messages: [...was.messages, said('嗯')] })).toEqual(['message wrong']);
  expect(failed({ ...was, messages: was.messages.map((one) => ({ ...one, side: 'system' })) })).toEqual(
    Array(3).fill('message.side wrong'),
  );
});

it('takes an id that was made up here for none', () => {
  const made = was.messages.map((one) => ({ ...one, id: `${one.side}|12:00|${one.text}` }));
  expect(failed({ ...was, messages: made })).toEqual(Array(3).fill('message.id missing'));
});

it('is met with the shares of the strength alone, and never with a wrong key', () => {
  const right = compare(was, was);
  const [key, ...rest] = right;
  const share = shareOf([...rest, { ...(key as (typeof right)[number]), verdict: 'wrong' }]);
  expect(share.wrongKeys).toBe(1);
  expect(isInside(shareOf(right), 1)).toBe(true);
  expect(isInside({ ...share, right: 1000, all: 1000, wrong: 1 }, 3)).toBe(false);
  const most = { all: 1000, right: 950, wrong: 10, missing: 40, wrongKeys: 0 };
  expect([1, 2, 3].map((strength) => isInside(most, strength as 1 | 2 | 3))).toEqual([false, true, true]);
  expect(isInside({ ...most, wrong: 11 }, 3)).toBe(false);
});

it('a card says the same in whatever order its parts stand; words do not', () => {
  const read = (kind: Message['kind'], text: string): Snapshot => ({
    ...was,
    messages: [said(text, { id: 'm', kind })],
  });
  const isRight = (kind: Message['kind'], now: string): boolean =>
    compare(read(kind, '青瓷杯子\n¥39.90'), read(kind, now)).every(({ verdict }) => verdict === 'right');
  expect(isRight('product', '¥39.90\n青瓷杯子')).toBe(true);
  expect(isRight('product', '¥39.90\n青瓷')).toBe(false);
  expect(isRight('text', '¥39.90\n青瓷杯子')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { draftOf, type PriceDraft, reopened } from '../../../lib/domain/pricing/draft';
import { readOffer } from '../../../lib/domain/pricing/read-offer';
import type { Rule } from '../../../lib/domain/pricing/types';
import { workOut } from '../../../lib/domain/pricing/work-out';
import { aMessage, aSnapshot } from '../../support/session';

const pillow = {
  title: '护颈枕',
  price: 79_00,
  priceIsFloor: false,
  id: '1',
  link: null,
  coupons: ['满300减30'],
  attributes: [],
};
const asks = (text: string, product: Partial<typeof pillow> = {}) =>
  aSnapshot({ product: { ...pillow, ...product }, messages: [aMessage('m1', 'buyer', text)] });
const open = (text: string, product: Partial<typeof pillow> = {}) => draftOf(asks(text, product), 1000);
const rule = (text: string, own: Partial<Rule> = {}) => ({ ...readOffer(text, text), ...own }) as Rule;

describe('as it opens', () => {
  it('holds the card’s price and the buyer’s quantity, in the buyer’s measure', () => {
    expect(open('拍3盒多少钱')).toMatchObject({ price: '79.00', quantity: '3', unit: '盒', said: true });
  });

  it('takes one where the buyer names no number', () => {
    expect(open('有优惠吗')).toMatchObject({ quantity: '1', unit: '件', said: false });
  });

  it('takes the newest sure quantity of what waits for an answer', () => {
    const messages = [
      aMessage('1', 'buyer', '拍2件'),
      aMessage('2', 'buyer', '不对，要5件'),
      aMessage('3', 'buyer', '快点'),
    ];
    expect(draftOf(aSnapshot({ messages }), 0)).toMatchObject({ quantity: '5', newestId: '3' });
  });

  it.each([
    ['a floor', { price: 89_00, priceIsFloor: true }, '页面写的是 ¥89.00 起，填买家要的这款的单价'],
    ['no price', { price: null as unknown as number }, '请填写单价'],
  ])('asks for the price where the card has %s', (_name, product, line) => {
    const draft = open('拍3盒多少钱', product);
    const working = workOut(draft, []);
    expect(draft.price).toBe('');
    expect(working).toMatchObject({ problems: { price: line }, receipt: null, texts: null });
  });

  it('keeps what was typed about the same product, and counts a quantity named since', () => {
    const typed: PriceDraft = { ...open('拍3盒'), price: '70', quantity: '4' };
    expect(reopened(typed, open('拍3盒'))).toMatchObject({ price: '70', quantity: '4' });
    const later = draftOf({ ...asks(''), messages: [aMessage('m2', 'buyer', '那拍6盒')] }, 2000);
    expect(reopened(typed, later)).toMatchObject({ price: '70', quantity: '6' });
    const own = [rule('立减5')];
    expect(reopened({ ...typed, own }, open('拍3盒', { price: 99_00 }))).toMatchObject({ price: '99.00', own });
  });
});

describe('offers', () => {
  it('come from card, shop and agent; what is not understood is shown and not counted', () => {
    const draft = { ...open('4件', { coupons: ['满300减30', '买2送1', '满300减30'] }), own: [rule('立减5')] };
    const working = workOut(draft, [rule('10元券')]);
    expect(working.offers.map(({ from, off }) => [from, off])).toEqual([
      ['card', 30_00],
      ['shop', 10_00],
      ['own', 5_00],
    ]);
    expect(working.unread).toEqual(['买2送1']);
    expect(working.receipt?.total).toBe(316_00 - 45_00);
  });

  it('leaves out what is unticked, and says what is missing to what is out of reach', () => {
    const three = workOut(open('3件'), []);
    expect(three.offers[0]).toMatchObject({ ticked: true, off: null, line: '差 ¥63.00 到满 ¥300' });
    const four = workOut({ ...open('4件'), unticked: ['card.0'] }, []);
    expect(four.offers[0]).toMatchObject({ ticked: false, off: null });
    expect(four.receipt?.total).toBe(316_00);
  });

  it('are the shop’s only while they hold, and only for their products', () => {
    const names = (own: Partial<Rule>) => workOut(open('1件', { coupons: [] }), [rule('立减5', own)]).offers.length;
    expect([names({ to: 1000 }), names({ to: 1001 }), names({ from: 1001 }), names({ from: 1000 })]).toEqual([
      0, 1, 0, 1,
    ]);
    expect([names({ lines: ['2'] }), names({ lines: ['1'] })]).toEqual([0, 1]);
    const byTitle = workOut(open('1件', { coupons: [] }), [rule('立减5', { lines: ['护颈枕'] })]);
    expect(byTitle.receipt?.total).toBe(74_00);
  });

  it('never count two rungs of 满减 together', () => {
    const working = workOut(open('4件', { coupons: ['满300减30', '满200减25'] }), []);
    expect(working.receipt?.total).toBe(286_00);
    expect(working.offers[1]?.line).toBe('与「满300减30」互斥');
  });
});

it('works out deposit and balance: 79.00 × 3, 定金 30, 立减 30, 78元券', () => {
  const deposit = { deposit: '30', off: '30', worth: '' };
  const draft = { ...open('拍3盒', { coupons: [] }), deposit, own: [rule('78元券')] };
  const { receipt, texts } = workOut(draft, []);
  expect(receipt).toMatchObject({ total: 129_00, presale: { deposit: 30_00, balance: 99_00 } });
  expect(texts?.line).toContain('3盒算下来一共 ¥129.00，定金 ¥30.00，尾款 ¥99.00');
  for (const text of Object.values(texts ?? {})) expect(text).toContain('具体以下单页面显示为准');
});

describe('slips of the hand', () => {
  const none = { deposit: '', off: '', worth: '' };
  it.each([
    [{ price: '' }, 'price', '请填写单价'],
    [{ price: '面议' }, 'price', '单价没看懂，写成 79 或 79.50 就行'],
    [{ price: '79-99' }, 'price', '单价没看懂，写成 79 或 79.50 就行'],
    [{ price: '79.555' }, 'price', '单价没看懂，写成 79 或 79.50 就行'],
    [{ price: '-5' }, 'price', '单价不能是负数'],
    [{ price: '0' }, 'price', '单价要大于 0'],
    [{ quantity: '' }, 'quantity', '请填写数量'],
    [{ quantity: '0' }, 'quantity', '数量要大于 0'],
    [{ quantity: '-3' }, 'quantity', '数量不能是负数'],
    [{ quantity: '1.5' }, 'quantity', '数量写成整数就行，比如 3'],
    [{ quantity: '1000000000' }, 'quantity', '数量最多 1,000,000 件，请检查是不是多打了位数'],
    [{ deposit: { ...none, deposit: '100' } }, 'deposit', '定金 ¥100 比商品价 ¥79.00 还高'],
    [{ deposit: { ...none, deposit: '30', off: '60' } }, 'off', '定金加立减 ¥90 比商品价 ¥79.00 还高'],
    [{ deposit: { ...none, deposit: '30', worth: '20' } }, 'worth', '定金可抵金额不能比定金少'],
    [{ deposit: { deposit: '30', off: '5', worth: '40' } }, 'worth', '立减和膨胀只填一个'],
    [{ deposit: { ...none, off: '5' } }, 'deposit', '先填定金'],
  ] as const)('%o: %s %s', (typed, field, line) => {
    const working = workOut({ ...open('1件', { coupons: [] }), ...typed }, []);
    expect(working.problems).toEqual({ [field]: line });
    expect([working.receipt, working.texts, working.problem]).toEqual([null, null, null]);
  });

  it('reads full-width digits, a currency sign and thousands', () => {
    const working = workOut({ ...open('1件', { coupons: [] }), price: '￥１,２９９．５', quantity: '２' }, []);
    expect(working.receipt?.total).toBe(2599_00);
  });
});

describe('what only some buyers have', () => {
  const first = rule('立减5', { id: 'first', firstOrder: true });
  const member = rule('9折', { id: 'vip', layer: 'member', member: '88VIP' });
  const draft = open('1件', { coupons: [] });

  it('waits for the agent, who alone knows; ticked, the buyer is one of them', () => {
    const untouched = workOut(draft, [first, member]);
    expect(untouched.offers.map(({ ticked, note }) => [ticked, note])).toEqual([
      [false, '限首单'],
      [false, '限 88VIP'],
    ]);
    expect(untouched.receipt?.total).toBe(79_00);
    expect(workOut({ ...draft, ticked: ['first', 'vip'] }, [first, member]).receipt?.total).toBe(66_60);
  });

  it('says of an offer that ends today when it ends', () => {
    const at = Date.parse('2025-11-01T12:00:00+08:00');
    const to = Date.parse('2025-11-02T00:00:00+08:00');
    const notes = (own: Partial<Rule>) => workOut({ ...draft, at }, [rule('立减5', own)]).offers[0]?.note;
    expect(notes({ to })).toBe('今天 24:00 截止，到点前都能用');
    expect(notes({ to: to + 1 })).toBeNull();
  });
});

describe('a presale of the shop', () => {
  const draft = { ...open('1件', { coupons: [] }), at: 5_000 };
  const presale = {
    ...rule('立减5', { id: 'p', name: '预售', layer: 'deposit', to: 2_000 }),
    ...{ kind: 'presale', deposit: 30_00, off: 30_00, balance: { from: 4_000, to: 9_000 } },
  } as Rule;
  const coupon = rule('10元尾款券', { id: 'b', from: 4_000, to: 9_000 });

  it('is over for a new buyer, with its coupon, and open for one who has paid the deposit', () => {
    expect(workOut(draft, [presale, coupon]).offers).toEqual([]);
    const { receipt, texts } = workOut({ ...draft, depositPaid: true }, [presale, coupon]);
    expect(receipt).toMatchObject({ total: 39_00, presale: { deposit: 30_00, balance: 9_00, paid: true } });
    expect(texts?.line).toContain('定金 ¥30.00 已付，尾款 ¥9.00');
  });

  it('takes a coupon of the balance with a deposit that the agent typed', () => {
    const typed = { ...draft, deposit: { deposit: '30', off: '', worth: '' } };
    expect(workOut(typed, [coupon]).receipt).toMatchObject({ total: 69_00, presale: { balance: 39_00 } });
  });
});

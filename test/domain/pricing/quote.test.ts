import { describe, expect, it } from 'vitest';
import { inLayerOrder, quote } from '../../../lib/domain/pricing/quote';
import type { Buyer, CartLine, Rule } from '../../../lib/domain/pricing/types';
import { aCart, aRule, context, receipt } from './build';

const at = (text: string) => Date.parse(`2025-${text}:00+08:00`);
const coupon = (threshold: number, off: number, id = `c${threshold}`, more: Partial<Rule> = {}): Rule =>
  aRule({ kind: 'amountOff', threshold, off, id, ...more } as Rule);

describe('presale', () => {
  const rules = [
    aRule({ kind: 'presale', deposit: 30_00, off: 30_00, name: '付定金立减' }),
    aRule({ kind: 'amountOff', off: 78_00, name: '尾款券', atBalance: true }),
  ];

  it('names total, deposit and balance apart: 79.00 × 3, deposit 30, 立减 30, coupon 78', () => {
    const { total, presale, steps } = receipt(aCart([79_00, 3]), rules);
    expect({ total, deposit: presale?.deposit, balance: presale?.balance }).toEqual({
      total: 129_00,
      deposit: 30_00,
      balance: 99_00,
    });
    expect(steps.map(({ on, off, left }) => [on, off, left])).toEqual([
      [237_00, 30_00, 207_00],
      [207_00, 78_00, 129_00],
    ]);
  });

  it('thresholds look at deposit and balance after inflation: 88 in all does not reach 150', () => {
    const inflated = [aRule({ kind: 'presale', deposit: 50_00, worth: 150_00 }), coupon(150_00, 30_00)];
    expect(receipt(aCart([188_00, 1]), inflated)).toMatchObject({
      total: 88_00,
      skipped: [{ line: '差 ¥62.00 到满 ¥150' }],
    });
  });

  it('never takes a coupon from the deposit', () => {
    const { total, presale } = receipt(aCart([100_00, 1]), [
      aRule({ kind: 'presale', deposit: 50_00 }),
      coupon(0, 80_00),
    ]);
    expect([total, presale?.balance]).toEqual([50_00, 0]);
  });
});

describe('basis', () => {
  const rate = aRule({ kind: 'rate', bp: 8000, layer: 'itemCoupon' });
  const flash = aRule({ kind: 'unitPrice', price: 90_00 });
  it.each([
    ['list', 100_00, true],
    ['item', 100_00, false],
    ['item', 90_00, true],
    ['current', 90_00, false],
    ['current', 72_00, true],
  ] as const)('%s with threshold %i', (basis, threshold, reached) => {
    const { steps } = receipt(aCart([100_00, 1]), [flash, rate, coupon(threshold, 1_00, 'c', { basis })]);
    expect(steps.some((step) => step.rule === 'c')).toBe(reached);
  });
});

describe('shares', () => {
  it('adds up by the largest remainder, a missing fen to the lower id', () => {
    const { steps } = receipt(aCart([10_00, 1], [10_00, 1], [10_00, 1]), [coupon(0, 10_00)]);
    expect(steps[0]?.shares).toEqual({ 1: 3_34, 2: 3_33, 3: 3_33 });
  });

  it('loses the surplus of a line and moves it to no other', () => {
    const cart = aCart([150_00, 1], [50_00, 1]);
    const own = coupon(150_00, 130_00, 'own', { lines: ['1'], basis: 'list' });
    const { lines, total } = receipt(cart, [own, coupon(200_00, 30_00, 'all', { basis: 'list' })]);
    expect([total, ...lines.map((line) => line.net)]).toEqual([42_50, 0, 42_50]);
  });

  it('shows a unit as its floor and what does not divide', () => {
    const [line] = receipt(aCart([5_00, 3]), [coupon(0, 5_00)]).lines;
    expect(line).toMatchObject({ net: 10_00, unitFloor: 3_33, remainder: 1 });
  });

  it('leaves out lines that take no discounts, unless they are named', () => {
    const cart: CartLine[] = [
      { id: '1', price: 80_00, quantity: 1 },
      { id: '2', product: 'drink', price: 20_00, quantity: 1, discountable: false },
    ];
    const tenth = { kind: 'rate', bp: 9000 } as const;
    expect(receipt(cart, [aRule(tenth)]).total).toBe(92_00);
    expect(receipt(cart, [aRule({ ...tenth, lines: ['drink'] })]).total).toBe(98_00);
  });
});

describe('what does not apply says why', () => {
  const cart = aCart([100_00, 1]);
  const off = { kind: 'amountOff', off: 10_00 } as const;
  const buyer = (more: Buyer) => more;
  it.each<[string, Partial<Rule>, Buyer | undefined]>([
    ['仅限首单', { firstOrder: true }, undefined],
    ['仅限88VIP会员', { member: '88VIP' }, buyer({ memberships: ['PLUS'] })],
    ['每人限用 1 次，已用完', { limit: 1 }, buyer({ used: { amountOff: 1 } })],
    ['没有适用的商品', { lines: ['other'] }, undefined],
    ['还没开始（11月2日 20:00 起）', { from: at('11-02T20:00') }, undefined],
    ['已过期（10月31日 24:00 截止）', { to: at('11-01T00:00') }, undefined],
    ['仅付尾款时可用', { atBalance: true }, undefined],
  ])('%s', (line, more, who) => {
    const got = receipt(cart, [aRule({ ...off, ...more } as Rule)], { ...context, buyer: who });
    expect(got.skipped).toMatchObject([{ rule: 'amountOff', line }]);
    expect(got.total).toBe(100_00);
  });

  it.each<[Partial<Rule>, Buyer]>([
    [{ firstOrder: true }, { firstOrder: true }],
    [{ member: '88VIP' }, { memberships: ['88VIP'] }],
    [{ limit: 2 }, { used: { amountOff: 1 } }],
    [{ from: context.now, to: context.now + 1 }, {}],
  ])('and applies where it may: %j', (more, who) => {
    expect(receipt(cart, [aRule({ ...off, ...more } as Rule)], { ...context, buyer: who }).total).toBe(90_00);
  });

  it('names the rival of a group or a not-with list', () => {
    const a = coupon(0, 10_00, 'a', { group: 'shop', name: '店铺券' });
    const b = coupon(0, 20_00, 'b', { group: 'shop' });
    const c = coupon(0, 5_00, 'c', { notWith: ['a'] });
    const got = receipt(cart, [a, b, c]);
    expect(got.total).toBe(90_00);
    expect(got.skipped.map((one) => one.line)).toEqual(['与「店铺券」互斥', '与「店铺券」互斥']);
  });

  it('a rule that ends today at 24:00 still counts a moment before', () => {
    const rule = aRule({ ...off, to: at('11-12T00:00') });
    expect(receipt(cart, [rule], { now: at('11-11T23:59') }).total).toBe(90_00);
    expect(receipt(cart, [rule], { now: at('11-12T00:00') }).skipped[0]?.line).toBe('已过期（11月11日 24:00 截止）');
  });
});

describe('deposit first, coupons later', () => {
  const presale = aRule({
    kind: 'presale',
    deposit: 30_00,
    from: at('10-20T20:00'),
    to: at('11-05T00:00'),
    balance: { from: at('11-10T20:00'), to: at('11-12T00:00') },
  });
  const cart = aCart([100_00, 1]);
  const later = coupon(0, 10_00, 'later', { from: at('11-10T20:00'), to: at('11-12T00:00') });

  it('counts a coupon that will stand when the balance is paid', () => {
    expect(receipt(cart, [presale, later])).toMatchObject({ total: 90_00, presale: { balance: 60_00, paid: false } });
  });

  it('does not count one that will have ended, or begins after it', () => {
    const ended = coupon(0, 10_00, 'ended', { to: at('11-05T00:00') });
    const tooLate = coupon(0, 10_00, 'late', { from: at('11-12T00:00') });
    expect(receipt(cart, [presale, ended, tooLate]).skipped.map((one) => one.line)).toEqual([
      '到付尾款时已过期（11月4日 24:00 截止）',
      '还没开始（11月12日 00:00 起）',
    ]);
  });

  it('without the deposit tells that its time has passed, and when the balance begins', () => {
    const only = coupon(0, 10_00, 'only', { atBalance: true });
    const got = receipt(cart, [presale, only], { now: at('11-06T00:00') });
    expect(got.presale).toBeNull();
    expect(got.skipped.map((one) => one.line)).toEqual([
      '付定金时间已过（11月4日 24:00 截止）',
      '未到付尾款时间（11月10日 20:00 起）',
    ]);
  });

  it('goes on with a deposit that is paid, until the balance is over', () => {
    const paid = { buyer: { depositPaid: true } };
    expect(receipt(cart, [presale, later], { now: at('11-11T00:00'), ...paid })).toMatchObject({
      total: 90_00,
      presale: { deposit: 30_00, balance: 60_00, paid: true },
    });
    expect(receipt(cart, [presale], { now: at('11-12T00:00'), ...paid }).skipped[0]?.line).toMatch(/^尾款时间已过/);
  });
});

describe('slips of the hand', () => {
  const shop = coupon(0, 10_00);
  it.each<[string, CartLine[], Rule[], string]>([
    ['empty price', aCart([null, 1]), [], '请填写单价'],
    ['a price that is no number', aCart([Number.NaN, 1]), [], '请填写单价'],
    ['price 0', aCart([0, 1]), [], '单价要大于 0'],
    ['negative price', aCart([-1, 1]), [], '单价不能是负数'],
    ['half a fen', aCart([0.5, 1]), [], '单价要大于 0'],
    ['a fen and a half', aCart([1.5, 1]), [], '单价不对，请重新填写'],
    ['no quantity', aCart([10_00, null]), [], '请填写数量'],
    ['0 items', aCart([10_00, 0]), [], '数量要大于 0'],
    ['10^9 items', aCart([10_00, 1e9]), [], '数量最多 1,000,000 件，请检查是不是多打了位数'],
    ['endless items', aCart([10_00, Number.POSITIVE_INFINITY]), [], '数量太大，请检查是不是多打了位数'],
    ['too much money', aCart([10_000_000_00, 1_000_000]), [], '金额超过 ¥1000000000.00，请检查单价和数量'],
    ['no lines', [], [], '请先加一件商品'],
    ['one line twice', [...aCart([1_00, 1]), ...aCart([1_00, 1])], [], '同一行商品出现了两次'],
    ['rate 0', aCart([10_00, 1]), [aRule({ kind: 'rate', bp: 0 })], '折扣要大于 0'],
    ['rate over 100%', aCart([10_00, 1]), [aRule({ kind: 'rate', bp: 10_001 })], '折扣不能超过 100%（8.5 折就是 85%）'],
    ['negative coupon', aCart([10_00, 1]), [coupon(0, -1)], '优惠金额不能是负数'],
    [
      '每满 without a threshold',
      aCart([10_00, 1]),
      [aRule({ kind: 'amountOff', off: 1, repeats: true })],
      '每满要先填门槛',
    ],
    ['a ladder without rungs', aCart([10_00, 1]), [aRule({ kind: 'amountOff', tiers: [] })], '阶梯满减至少要有一档'],
    [
      'deposit above the price',
      aCart([79_00, 1]),
      [aRule({ kind: 'presale', deposit: 80_00 })],
      '定金 ¥80 比商品价 ¥79.00 还高',
    ],
    [
      'deposit worth less than itself',
      aCart([79_00, 1]),
      [aRule({ kind: 'presale', deposit: 30_00, worth: 20_00 })],
      '定金可抵金额不能比定金少',
    ],
    [
      'deposit and 立减 above the price',
      aCart([79_00, 1]),
      [aRule({ kind: 'presale', deposit: 40_00, off: 40_00 })],
      '定金加立减 ¥80 比商品价 ¥79.00 还高',
    ],
    ['an end before the beginning', aCart([10_00, 1]), [{ ...shop, from: 2, to: 2 }], '结束时间要晚于开始时间'],
  ])('%s', (_title, cart, rules, line) => {
    expect(quote(cart, rules, context)).toMatchObject({ ok: false, field: expect.any(String), line });
  });

  it('names the field and the line or rule', () => {
    expect(quote(aCart([10_00, 1], [10_00, 0]), [], context)).toMatchObject({ field: 'quantity', of: '2' });
    expect(quote(aCart([10_00, 1]), [aRule({ kind: 'rate', bp: 0, id: 'r' })], context)).toMatchObject({
      field: 'bp',
      of: 'r',
    });
  });
});

it('sets the layers in their default order and leaves the shop its own within one', () => {
  const rules = [
    aRule({ kind: 'shipping', fee: 1 }),
    coupon(1, 1, 'b'),
    coupon(1, 1, 'a'),
    aRule({ kind: 'unitPrice', price: 1 }),
  ];
  expect(inLayerOrder(rules).map((rule) => rule.id)).toEqual(['unitPrice', 'b', 'a', 'shipping']);
});

it('tells what reaches the shop: what others bear is not lost to it', () => {
  const rules = [aRule({ kind: 'rate', bp: 9000 }), coupon(0, 5_00, 'pay', { bearer: 'platform', layer: 'payment' })];
  expect(receipt(aCart([100_00, 1]), rules)).toMatchObject({
    total: 85_00,
    received: 90_00,
    borne: { shop: 10_00, platform: 5_00 },
  });
});

it('stays exact at the largest amounts', () => {
  const { lines, total } = receipt(aCart([33_333_333, 1000], [66_666_666, 999]), [coupon(0, 98_765_432_1)]);
  expect(lines.reduce((sum, line) => sum + line.net, 0)).toBe(total);
});

import { expect, it } from 'vitest';
import { describe as describeRule } from '../../../lib/domain/pricing/describe';
import { priceTexts } from '../../../lib/domain/pricing/text';
import type { Benefit } from '../../../lib/domain/pricing/types';
import { aCart, aRule, context, receipt } from './build';

const at = (text: string) => Date.parse(`2025-${text}:00+08:00`);
const presale = aRule({
  kind: 'presale',
  deposit: 30_00,
  off: 30_00,
  to: at('11-10T00:00'),
  balance: { from: at('11-10T20:00'), to: at('11-12T00:00') },
});
const coupon = aRule({ kind: 'amountOff', off: 78_00, name: '会员尾款券', claim: true });

it('presale: one line, the sum in steps, how to order', () => {
  const rules = [presale, coupon];
  expect(priceTexts(receipt(aCart([79_00, 3]), rules), rules, { unit: '盒' })).toEqual({
    line: '亲，3盒算下来一共 ¥129.00，定金 ¥30.00，尾款 ¥99.00，已算上付定金立减¥30、会员尾款券。活动价可能变动，具体以下单页面显示为准哦',
    formula: [
      '¥79.00 × 3 = ¥237.00',
      '付定金立减¥30：-¥30.00，剩 ¥207.00',
      '会员尾款券：-¥78.00，剩 ¥129.00',
      '合计 ¥129.00（每盒约合 ¥43.00）',
      '定金 ¥30.00（11月9日 24:00 前付）',
      '尾款 ¥99.00（11月10日 20:00 起付）',
      '活动价可能变动，具体以下单页面显示为准',
    ].join('\n'),
    howTo: [
      '1. 先领取「会员尾款券」',
      '2. 拍下 3 盒',
      '3. 付定金 ¥30.00（11月9日 24:00 前）',
      '4. 11月10日 20:00 起付尾款 ¥99.00（11月11日 24:00 前付清）',
      '定金和尾款合计 ¥129.00，活动价可能变动，具体以下单页面显示为准',
    ].join('\n'),
  });
});

it('tells a buyer whose deposit is paid only what is still to do', () => {
  const rules = [presale, coupon];
  const paid = receipt(aCart([79_00, 3]), rules, { ...context, buyer: { depositPaid: true } });
  const texts = priceTexts(paid, rules);
  expect(texts.line).toContain('定金 ¥30.00 已付，尾款 ¥99.00');
  expect(texts.howTo.split('\n').slice(0, 2)).toEqual([
    '1. 先领取「会员尾款券」',
    expect.stringMatching(/^2\. .*付尾款 ¥99\.00/),
  ]);
});

it('an ordinary order with two products, shipping and a gift', () => {
  const rules = [aRule({ kind: 'gift', title: '小样', count: 2 }), aRule({ kind: 'shipping', fee: 8_00 })];
  const texts = priceTexts(receipt(aCart([50_00, 1], [20_00, 2]), rules), rules, { titles: { 1: '面霜' } });
  expect(texts.line).toBe(
    '亲，3件算下来一共 ¥98.00，含运费 ¥8.00，另送小样×2。活动价可能变动，具体以下单页面显示为准哦',
  );
  expect(texts.formula.split('\n').slice(0, -1)).toEqual([
    '面霜：¥50.00 × 1 = ¥50.00',
    '¥20.00 × 2 = ¥40.00',
    '商品合计 ¥90.00',
    '运费：+¥8.00',
    '赠品：小样×2',
    '合计 ¥98.00',
  ]);
  expect(texts.howTo.split('\n').slice(0, 2)).toEqual(['1. 2 款一起拍下，共 3 件', '2. 提交订单，付款 ¥98.00']);
});

it('says that shipping is free only where a rule makes it so', () => {
  const free = [aRule({ kind: 'shipping', fee: 8_00, freeAt: 10_00 })];
  expect(priceTexts(receipt(aCart([50_00, 1]), free), free).line).toContain('包邮');
  expect(priceTexts(receipt(aCart([50_00, 1]), []), []).line).not.toContain('包邮');
});

it.each<[Benefit, string]>([
  [{ kind: 'unitPrice', price: 59_00 }, '单价¥59'],
  [{ kind: 'unitOff', off: 5_50 }, '每件直降¥5.50'],
  [{ kind: 'rate', bp: 8600, threshold: 200_00 }, '满¥200打8.6折'],
  [{ kind: 'rate', bp: 9500 }, '9.5折'],
  [{ kind: 'amountOff', threshold: 300_00, off: 50_00, repeats: true }, '每满¥300减¥50'],
  [{ kind: 'amountOff', minUnits: 2, off: 5_00 }, '满2件减¥5'],
  [{ kind: 'amountOff', off: 5_00 }, '立减¥5'],
  [
    {
      kind: 'amountOff',
      tiers: [
        { threshold: 100_00, off: 5_00 },
        { threshold: 200_00, off: 20_00 },
      ],
    },
    '满¥100减¥5，满¥200减¥20',
  ],
  [{ kind: 'nthRate', n: 2, bp: 5000 }, '第2件半价'],
  [{ kind: 'nthRate', n: 3, price: 1_00 }, '第3件¥1'],
  [{ kind: 'nthLineRate', n: 2, bp: 8000 }, '第2款8折'],
  [{ kind: 'buyGet', buy: 2, get: 1 }, '买2送1'],
  [{ kind: 'gift', title: '小样', count: 2, threshold: 99_00 }, '满¥99送小样×2'],
  [{ kind: 'points', points: 500, perYuan: 100 }, '500积分抵现'],
  [{ kind: 'presale', deposit: 50_00, worth: 150_00 }, '定金¥50抵¥150'],
  [{ kind: 'shipping', fee: 8_00, freeAt: 99_00 }, '满¥99包邮'],
  [{ kind: 'shippingOff', off: 8_00 }, '运费券¥8'],
])('a rule without a name says what it does: %j', (benefit, text) => {
  expect(describeRule(aRule(benefit))).toBe(text);
});

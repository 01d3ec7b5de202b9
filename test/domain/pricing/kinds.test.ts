import { describe, expect, it } from 'vitest';
import type { Benefit, CartLine, RuleBase } from '../../../lib/domain/pricing/types';
import { aCart, aRule, receipt } from './build';

type Row = [title: string, cart: CartLine[], benefit: Benefit & Partial<RuleBase>, off: number, reason?: string];

const table: Record<string, Row[]> = {
  unitPrice: [
    ['takes the difference from each unit', aCart([10_00, 3]), { kind: 'unitPrice', price: 8_00 }, 6_00],
    [
      'takes nothing above the list price',
      aCart([10_00, 3]),
      { kind: 'unitPrice', price: 12_00 },
      0,
      '已没有可减的金额',
    ],
    [
      'counts for two units where two are allowed',
      aCart([10_00, 3]),
      { kind: 'unitPrice', price: 8_00, limit: 2 },
      4_00,
    ],
    ['may give it away', aCart([10_00, 1]), { kind: 'unitPrice', price: 0 }, 10_00],
  ],
  unitOff: [
    ['takes so much from each unit', aCart([10_00, 3]), { kind: 'unitOff', off: 2_00 }, 6_00],
    ['stops at the price', aCart([1_00, 3]), { kind: 'unitOff', off: 2_00 }, 3_00],
  ],
  rate: [
    ['is a price factor', aCart([98_00, 1]), { kind: 'rate', bp: 9500 }, 4_90],
    ['rounds the group once, half up', aCart([1_01, 3]), { kind: 'rate', bp: 5000 }, 1_51],
    ['rounds each unit where units stand alone', aCart([1_01, 3]), { kind: 'rate', bp: 5000, per: 'unit' }, 1_50],
    [
      'rounds down to whole yuan where the shop does',
      aCart([180_00, 1]),
      { kind: 'rate', bp: 9250, rounding: { to: 100, way: 'down' } },
      14_00,
    ],
    ['stops at its cap', aCart([500_00, 1]), { kind: 'rate', bp: 8000, cap: 50_00 }, 50_00],
    [
      'caps each unit where units stand alone',
      aCart([500_00, 2]),
      { kind: 'rate', bp: 8000, cap: 50_00, per: 'unit' },
      100_00,
    ],
    ['wants its units', aCart([50_00, 2]), { kind: 'rate', bp: 8000, minUnits: 3 }, 0, '差 1 件到满 3 件'],
    [
      'wants its threshold',
      aCart([287_90, 1]),
      { kind: 'rate', bp: 8600, threshold: 300_00 },
      0,
      '差 ¥12.10 到满 ¥300',
    ],
    ['takes nothing at 100%', aCart([50_00, 1]), { kind: 'rate', bp: 10_000 }, 0, '已没有可减的金额'],
  ],
  amountOff: [
    [
      'takes nothing one fen short',
      aCart([199_99, 1]),
      { kind: 'amountOff', threshold: 200_00, off: 30_00 },
      0,
      '差 ¥0.01 到满 ¥200',
    ],
    [
      'counts exactly on the threshold',
      aCart([200_00, 1]),
      { kind: 'amountOff', threshold: 200_00, off: 30_00 },
      30_00,
    ],
    ['takes it once at 450', aCart([450_00, 1]), { kind: 'amountOff', threshold: 200_00, off: 30_00 }, 30_00],
    [
      'takes it twice at 450 when it repeats',
      aCart([450_00, 1]),
      { kind: 'amountOff', threshold: 200_00, off: 30_00, repeats: true },
      60_00,
    ],
    [
      'repeats at most so often',
      aCart([999_00, 1]),
      { kind: 'amountOff', threshold: 200_00, off: 30_00, repeats: true, maxTimes: 2 },
      60_00,
    ],
    ['repeats by units', aCart([10_00, 5]), { kind: 'amountOff', minUnits: 2, off: 3_00, repeats: true }, 6_00],
    ['without a threshold simply takes it', aCart([50_00, 1]), { kind: 'amountOff', off: 5_00 }, 5_00],
    ['loses what is more than the price', aCart([50_00, 1]), { kind: 'amountOff', off: 60_00 }, 50_00],
    [
      'takes only the highest rung',
      aCart([53_80, 1]),
      {
        kind: 'amountOff',
        tiers: [
          { threshold: 100_00, off: 30_00 },
          { threshold: 20_00, off: 2_00 },
          { threshold: 50_00, off: 10_00 },
        ],
      },
      10_00,
    ],
    [
      'names the lowest rung from below',
      aCart([15_00, 1]),
      {
        kind: 'amountOff',
        tiers: [
          { threshold: 100_00, off: 30_00 },
          { threshold: 20_00, off: 2_00 },
        ],
      },
      0,
      '差 ¥5.00 到满 ¥20',
    ],
  ],
  nthRate: [
    ['halves every second unit of a line', aCart([10_00, 5]), { kind: 'nthRate', n: 2, bp: 5000 }, 10_00],
    ['halves the second only', aCart([10_00, 5]), { kind: 'nthRate', n: 2, bp: 5000, once: true }, 5_00],
    [
      'counts each line for itself',
      aCart([10_00, 1], [20_00, 1]),
      { kind: 'nthRate', n: 2, bp: 5000 },
      0,
      '差 1 件到满 2 件',
    ],
    ['第3件1元', aCart([10_00, 3]), { kind: 'nthRate', n: 3, price: 1_00 }, 9_00],
  ],
  nthLineRate: [
    [
      'takes from the third line',
      aCart([50_00, 1], [60_00, 1], [40_00, 1]),
      { kind: 'nthLineRate', n: 3, bp: 5000 },
      20_00,
    ],
    ['wants a third line', aCart([50_00, 1], [60_00, 1]), { kind: 'nthLineRate', n: 3, bp: 5000 }, 0, '件数或款数不够'],
  ],
  buyGet: [
    ['gives one of three', aCart([35_00, 5]), { kind: 'buyGet', buy: 2, get: 1 }, 35_00],
    ['gives the sixth and seventh', aCart([1_00, 8]), { kind: 'buyGet', buy: 5, get: 2 }, 2_00],
    ['needs one more than it buys', aCart([1_00, 2]), { kind: 'buyGet', buy: 2, get: 1 }, 0, '差 1 件到满 3 件'],
    [
      'gives the cheapest of three lines',
      aCart([30_00, 1], [10_00, 1], [20_00, 1]),
      { kind: 'buyGet', buy: 2, get: 1, across: true },
      10_00,
    ],
    [
      'gives the cheapest of each three',
      aCart([30_00, 4], [10_00, 2]),
      { kind: 'buyGet', buy: 2, get: 1, across: true },
      40_00,
    ],
  ],
  points: [
    [
      'takes at most half of the order',
      aCart([100_00, 1]),
      { kind: 'points', points: 12_000, perYuan: 100, maxBp: 5000 },
      50_00,
    ],
    ['takes what there is', aCart([100_00, 1]), { kind: 'points', points: 1_234, perYuan: 100, maxBp: 5000 }, 12_34],
    ['stops at its cap', aCart([100_00, 1]), { kind: 'points', points: 12_000, perYuan: 100, cap: 20_00 }, 20_00],
  ],
  presale: [
    [
      '抵: takes what the deposit is worth more',
      aCart([188_00, 1]),
      { kind: 'presale', deposit: 50_00, worth: 150_00 },
      100_00,
    ],
    ['立减: takes it', aCart([1000_00, 1]), { kind: 'presale', deposit: 100_00, off: 200_00 }, 200_00],
    [
      'counts for every unit',
      aCart([100_00, 3]),
      { kind: 'presale', deposit: 10_00, worth: 20_00, per: 'unit' },
      30_00,
    ],
    ['alone takes nothing', aCart([200_00, 1]), { kind: 'presale', deposit: 10_00 }, 0],
  ],
  gift: [['takes nothing off', aCart([200_00, 1]), { kind: 'gift', title: '化妆包', count: 1 }, 0]],
};

for (const [kind, rows] of Object.entries(table)) {
  describe(kind, () => {
    it.each(rows)('%s', (_title, cart, benefit, off, reason) => {
      const { discount, skipped, list, goods } = receipt(cart, [aRule(benefit)]);
      expect({ discount, goods, reason: skipped[0]?.line }).toEqual({ discount: off, goods: list - off, reason });
    });
  });
}

it.each([
  ['three flash prices: the lowest counts', [6_00, 4_00, 8_00], 12_00],
  ['the same from the lowest on', [4_00, 6_00], 12_00],
])('%s', (_title, prices, total) => {
  const rules = prices.map((price, i) => aRule({ kind: 'unitPrice', price, id: `s${i}` }));
  expect(receipt(aCart([10_00, 3]), rules).total).toBe(total);
});

it.each([
  [1, undefined, 1],
  [450_00, undefined, 1],
  [450_00, true, 2],
])('gives gifts as lines: %s %s', (price, repeats, count) => {
  const rule = aRule({ kind: 'gift', title: '小样', count: 1, threshold: price === 1 ? 0 : 200_00, repeats });
  expect(receipt(aCart([price, 1]), [rule]).gifts).toEqual([{ rule: 'gift', title: '小样', count }]);
});

it.each([
  ['is paid below the threshold', 98_99, 108_99, { fen: 1, to: 99_00 }],
  ['is free from it on', 99_00, 99_00, undefined],
])('shipping %s', (_title, price, total, next) => {
  const { total: got, steps } = receipt(aCart([price, 1]), [aRule({ kind: 'shipping', fee: 10_00, freeAt: 99_00 })]);
  expect({ total: got, next: steps[0]?.next }).toEqual({ total, next });
});

it('takes a freight coupon from the fee and no further', () => {
  const rules = [aRule({ kind: 'shipping', fee: 6_00 }), aRule({ kind: 'shippingOff', off: 10_00 })];
  expect(receipt(aCart([20_00, 1]), rules)).toMatchObject({ goods: 20_00, shipping: 0, total: 20_00 });
  expect(receipt(aCart([20_00, 1]), rules.slice(1)).skipped[0]?.line).toBe('没有运费可减');
});

it('tells how many points were spent', () => {
  const [step] = receipt(aCart([100_00, 1]), [
    aRule({ kind: 'points', points: 99_999, perYuan: 100, maxBp: 5000 }),
  ]).steps;
  expect(step).toMatchObject({ off: 50_00, points: 5000 });
});

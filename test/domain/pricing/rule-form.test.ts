import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindSpecs } from '../../../lib/domain/pricing/fields';
import { isUpsideDown } from '../../../lib/domain/pricing/read-offer';
import {
  emptyForm,
  formOf,
  type RuleForm,
  readForm,
  readMoment,
  typedMoment,
} from '../../../lib/domain/pricing/rule-form';
import { endHint, spanText } from '../../../lib/domain/pricing/span-words';
import type { Benefit } from '../../../lib/domain/pricing/types';
import { aRule, context } from './build';
import { ruleLists } from './generate';

const form = (kind: Benefit['kind'], fields: Record<string, string>, own: Partial<RuleForm> = {}): RuleForm => ({
  ...emptyForm(kind),
  ...own,
  fields,
});
const read = (given: RuleForm, price?: number) => readForm(given, 'r', price);

describe('a form', () => {
  it.each([
    [
      '满减',
      form('amountOff', { off: '30', threshold: '300' }),
      { kind: 'amountOff', off: 30_00, threshold: 300_00, layer: 'shop', basis: 'item' },
    ],
    ['full-width digits', form('amountOff', { off: '３０．５' }), { off: 30_50 }],
    ['每满', form('amountOff', { off: '50', threshold: '300', repeats: '1' }), { repeats: true }],
    [
      'a ladder',
      form('amountOff', { tiers: '200-20\n满300减40', off: '9' }),
      {
        tiers: [
          { threshold: 200_00, off: 20_00 },
          { threshold: 300_00, off: 40_00 },
        ],
      },
    ],
    ['8.5折', form('rate', { bp: '8.5' }), { bp: 8500 }],
    ['85折', form('rate', { bp: '85折' }), { bp: 8500 }],
    [
      'a rate of each unit',
      form('rate', { bp: '9', perUnit: '1', rounding: '10-down' }),
      { per: 'unit', rounding: { to: 10, way: 'down' } },
    ],
    ['第2件1元', form('nthRate', { n: '2', price: '1' }), { n: 2, price: 1_00 }],
    [
      'a presale',
      form(
        'presale',
        { deposit: '30', worth: '60' },
        { balance: { from: '2026-11-10T20:00', to: '2026-11-12T00:00' } },
      ),
      {
        deposit: 30_00,
        worth: 60_00,
        balance: { from: Date.parse('2026-11-10T20:00+08:00'), to: Date.parse('2026-11-12T00:00+08:00') },
      },
    ],
    ['points', form('points', { points: '500', perYuan: '100', maxBp: '50' }), { maxBp: 5000 }],
    ['products', form('unitOff', { off: '5' }, { products: '1，2\n1' }), { lines: ['1', '2'] }],
  ] as const)('says %s', (_name, given, expected) => {
    expect(read(given)).toMatchObject({ rule: expected, problems: {} });
  });

  it('comes back from its rule, whatever the rule', () => {
    fc.assert(
      fc.property(ruleLists(3), (rules) => {
        for (const rule of rules) {
          const back = readForm(formOf(rule), rule.id);
          // What takes off more than has to be reached is refused as a slip.
          if (isUpsideDown(rule)) expect(back.rule).toBeNull();
          else {
            const plain = JSON.parse(JSON.stringify(rule));
            for (const flag of ['repeats', 'once', 'across']) if (plain[flag] === false) delete plain[flag];
            if (plain.per === 'order') delete plain.per;
            if (plain.notWith?.length === 0) delete plain.notWith;
            expect(back.rule).toEqual(plain);
          }
        }
      }),
    );
  });

  it('has a spec for every kind, whose members the rule keeps', () => {
    for (const [kind, { fields }] of Object.entries(kindSpecs)) {
      expect(fields.length, kind).toBeGreaterThan(0);
      expect(new Set(fields.map(({ label }) => label)).size).toBe(fields.length);
    }
  });
});

describe('a slip of the hand is explained at its field', () => {
  const span = (from: string, to: string) => ({ span: { from, to } });
  it.each([
    ['an empty price', form('unitPrice', {}), 'price', '请填写单价'],
    ['no amount', form('amountOff', { threshold: '300' }), 'off', '请填写减多少元，或者填阶梯'],
    ['words for an amount', form('amountOff', { off: '三十' }), 'off', '写成 79 或 79.50 就行'],
    ['a negative amount', form('amountOff', { off: '-5' }), 'off', '优惠金额不能是负数'],
    ['an amount of 0', form('amountOff', { off: '0' }), 'off', '优惠金额要大于 0'],
    ['more off than to reach', form('amountOff', { off: '300', threshold: '30' }), 'off', '减的比门槛还多，请检查'],
    ['0 units', form('nthRate', { n: '0', bp: '5' }), 'n', '第几件要大于 0'],
    ['10^12 units', form('buyGet', { buy: '1000000000000', get: '1' }), 'buy', '写成整数就行，比如 3'],
    ['10^11 units', form('buyGet', { buy: '200000000000', get: '1' }), 'buy', '买几件太大，请检查是不是多打了位数'],
    ['half a unit', form('buyGet', { buy: '1.5', get: '1' }), 'buy', '写成整数就行，比如 3'],
    ['a rate of 0', form('rate', { bp: '0' }), 'bp', '折扣要大于 0'],
    ['a rate over 100 %', form('rate', { bp: '110' }), 'bp', '折扣不能超过 100%（8.5 折就是 85%）'],
    ['a rate in words', form('rate', { bp: '半价' }), 'bp', '写成 8.5 或 85'],
    ['a broken rung', form('amountOff', { tiers: '200-20\n三百减四十' }), 'tiers', '第 2 档没看懂，写成 200-20'],
    ['a rung that takes more than it asks', form('amountOff', { tiers: '20-200' }), 'tiers', '减的比门槛还多，请检查'],
    ['both ways of 第N件', form('nthRate', { n: '2', bp: '5', price: '1' }), 'price', '打折和多少元只填一个'],
    ['both ways of a deposit', form('presale', { deposit: '30', worth: '60', off: '30' }), 'off', '膨胀和立减只填一个'],
    [
      'a deposit that is worth less than itself',
      form('presale', { deposit: '30', worth: '20' }),
      'worth',
      '定金可抵金额不能比定金少',
    ],
    [
      'an end before the beginning',
      form('unitOff', { off: '5' }, span('2026-11-11T00:00', '2026-11-10T00:00')),
      'to',
      '结束时间要晚于开始时间',
    ],
    ['half a date', form('unitOff', { off: '5' }, span('2026-11', '')), 'from', '日期不完整'],
    ['a limit of 0', form('unitOff', { off: '5' }, { limit: '0' }), 'limit', '每人限量要大于 0'],
    ['repeats without a threshold', form('amountOff', { off: '5', repeats: '1' }), 'repeats', '每满要先填门槛'],
  ])('%s', (_name, given, field, line) => {
    expect(read(given)).toEqual({ rule: null, problems: { [field]: line } });
  });

  it('a deposit above the price of the goods', () => {
    expect(read(form('presale', { deposit: '100' }), 79_00).problems).toEqual({
      deposit: '定金 ¥100 比商品价 ¥79.00 还高',
    });
    expect(read(form('presale', { deposit: '79' }), 79_00).problems).toEqual({});
  });
});

describe('moments', () => {
  const { now } = context;
  const midnight = Date.parse('2025-11-02T00:00:00+08:00');

  it('stand in the browser’s field in the shop’s time', () => {
    expect(typedMoment(now)).toBe('2025-11-01T12:00');
    expect(readMoment('2025-11-01T12:00')).toBe(now);
    expect([typedMoment(undefined), readMoment(''), readMoment('2025-13-01T00:00')]).toEqual(['', null, null]);
  });

  it.each([
    [midnight, '今天 24:00 截止，到点前都能用'],
    [midnight - 3_600_000, '今天 23:00 截止，到点前都能用'],
    [midnight + 86_400_000, '11月2日 24:00 截止'],
    [now, '11月1日 12:00 截止，已经过了'],
  ])('%i as an end', (to, words) => expect(endHint(to, now)).toBe(words));

  it('as a span', () => {
    expect(spanText({})).toBe('长期');
    expect(spanText({ from: now, to: midnight })).toBe('11月1日 12:00 起，11月1日 24:00 止');
    expect(spanText(aRule({ kind: 'unitOff', off: 1, to: midnight }))).toBe('11月1日 24:00 止');
  });
});

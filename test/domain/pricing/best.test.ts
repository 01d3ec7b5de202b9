import { expect, it } from 'vitest';
import { best } from '../../../lib/domain/pricing/best';
import type { Rule, RuleBase } from '../../../lib/domain/pricing/types';
import { aCart, aRule, context, sound } from './build';

const off = (id: string, threshold: number, amount: number, more: Partial<RuleBase> = {}): Rule =>
  aRule({ kind: 'amountOff', id, threshold, off: amount, ...more });

it('keeps the largest coupon first from spoiling the rest', () => {
  const rules = [off('item', 100_00, 10_00, { lines: ['1'] }), off('all', 300_00, 45_00)];
  const result = sound(best(aCart([120_00, 1], [180_00, 1]), rules, context));
  expect(result).toMatchObject({ total: 255_00, chosen: ['all'] });
  expect(result.skipped).toMatchObject([{ rule: 'item', code: 'notBetter', line: '不用它更划算' }]);
});

it('takes one of a group and names it to the others', () => {
  const rules = [
    off('a', 0, 5_00, { group: 'shop' }),
    off('b', 0, 8_00, { group: 'shop', name: '大券' }),
    off('c', 0, 1_00),
  ];
  const result = sound(best(aCart([100_00, 1]), rules, context));
  expect(result).toMatchObject({ total: 91_00, chosen: ['b', 'c'] });
  expect(result.skipped).toMatchObject([{ rule: 'a', line: '与「大券」互斥' }]);
});

it('on a tie takes the fewest offers, and gifts on top', () => {
  const gift = aRule({ kind: 'gift', title: '小样', count: 1 });
  const result = sound(
    best(aCart([10_00, 1]), [off('a', 0, 4_00), off('b', 0, 6_00), off('c', 0, 10_00), gift], context),
  );
  expect(result).toMatchObject({ total: 0, chosen: ['c', 'gift'], gifts: [{ count: 1 }] });
});

it('leaves neither deposit nor shipping out because it would be cheaper', () => {
  const rules = [
    aRule({ kind: 'presale', deposit: 10_00 }),
    off('c', 0, 200_00),
    aRule({ kind: 'shipping', fee: 8_00 }),
  ];
  expect(sound(best(aCart([100_00, 1]), rules, context))).toMatchObject({
    total: 18_00,
    shipping: 8_00,
    chosen: ['c'],
    presale: { deposit: 10_00, balance: 8_00 },
  });
});

it('keeps a coupon back where it would cost the free shipping', () => {
  const rules = [off('c', 0, 5_00), aRule({ kind: 'shipping', fee: 10_00, freeAt: 99_00 })];
  expect(sound(best(aCart([100_00, 1]), rules, context))).toMatchObject({ total: 100_00, chosen: [] });
});

it.each([
  ['given', 160_00, ['b']],
  ['any', 140_00, ['b', 'a']],
] as const)('order %s: 100-20 and 200-50 on 210', (order, total, chosen) => {
  const rules = [off('a', 100_00, 20_00), off('b', 200_00, 50_00)];
  const result = sound(best(aCart([210_00, 1]), rules, context, { order }));
  expect([result.total, result.chosen]).toEqual([total, chosen]);
});

it('uses at most so many', () => {
  const rules = [off('a', 0, 5_00), off('b', 0, 8_00), off('c', 0, 1_00)];
  expect(sound(best(aCart([100_00, 1]), rules, context, { most: 1 })).chosen).toEqual(['b']);
});

it('says so where there are too many to try, and does not count those that are out', () => {
  const many = Array.from({ length: 17 }, (_, i) => off(`o${i}`, 0, 1));
  expect(best(aCart([100_00, 1]), many, context)).toMatchObject({ ok: false, field: 'rules' });
  const grouped = many.map((rule, i) => ({ ...rule, to: i < 5 ? 0 : undefined }));
  expect(best(aCart([100_00, 1]), grouped, context)).toMatchObject({ ok: true, total: 100_00 - 12 });
});

it('explains a slip as a quote does', () => {
  expect(best(aCart([null, 1]), [], context)).toMatchObject({ ok: false, field: 'price' });
});

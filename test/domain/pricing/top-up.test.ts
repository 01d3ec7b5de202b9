import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AddOn, closeGap } from '../../../lib/domain/pricing/close-gap';
import { quote } from '../../../lib/domain/pricing/quote';
import { eachTopUp, extraWords, topUp, wantedOf } from '../../../lib/domain/pricing/top-up';
import type { CartLine, Rule, RuleOf } from '../../../lib/domain/pricing/types';
import { aCart, aRule, context, sound } from './build';

const addOns = (...prices: number[]): AddOn[] => prices.map((price, i) => ({ id: `a${i}`, price }));
const threshold = (more: object) =>
  aRule({ kind: 'amountOff', off: 50_00, threshold: 300_00, ...more }) as RuleOf<'amountOff'>;

describe('closing a gap', () => {
  it.each([
    ['one that reaches it beats two', 44_00, [39_90, 12_00, 45_00], undefined, [45_00]],
    ['exactly reaching it is enough', 11_00, [11_00, 10_90], undefined, [11_00]],
    ['the fewer items on a tie', 30_00, [10_00, 20_00, 30_00], undefined, [30_00]],
    ['no more items than asked for', 30_00, [10_00, 10_00, 10_00, 35_00], 2, [35_00]],
    ['nothing out of reach', 50_00, [10_00, 20_00], undefined, null],
    ['nothing for nothing', 50_00, [], undefined, null],
  ])('%s', (_title, gap, prices, most, chosen) => {
    expect(closeGap(gap, addOns(...prices), most)?.items.map((item) => item.price) ?? null).toEqual(chosen);
  });

  it('equals brute force', () => {
    const prices = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 8 });
    fc.assert(
      fc.property(prices, fc.integer({ min: 1, max: 120 }), fc.integer({ min: 1, max: 8 }), (list, gap, most) => {
        const sums = Array.from({ length: 2 ** list.length }, (_, set) => list.filter((_, i) => set & (1 << i)))
          .filter((subset) => subset.length <= most)
          .map((subset) => subset.reduce((sum, price) => sum + price, 0));
        const expected = Math.min(...sums.filter((sum) => sum >= gap));
        const found = closeGap(gap, addOns(...list), most);
        expect(found?.sum ?? Number.POSITIVE_INFINITY).toBe(expected);
        expect(found?.items.reduce((sum, item) => sum + item.price, 0)).toBe(found?.sum);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a top-up for one rule', () => {
  it.each([
    ['pays less than now', 256_00, {}, [39_90, 12_00, 45_00], { add: 45_00, total: 251_00, extra: -5_00 }],
    ['says when it costs more', 200_00, {}, [160_00], { add: 160_00, total: 310_00, extra: 110_00 }],
    ['tries the next repetition', 590_00, { repeats: true }, [10_00], { add: 10_00, total: 500_00, extra: -40_00 }],
    ['has nothing to offer out of reach', 100_00, {}, [10_00], null],
    ['has nothing to offer at the top', 300_00, {}, [10_00], null],
  ])('%s', (_title, subtotal, more, prices, expected) => {
    const found = topUp(subtotal, threshold(more), addOns(...prices));
    if (expected) expect(found).toMatchObject(expected);
    else expect(found).toBeNull();
  });

  it('looks at every rung of a ladder', () => {
    const rungs = [
      { threshold: 100_00, off: 5_00 },
      { threshold: 150_00, off: 80_00 },
    ];
    const ladder = aRule({ kind: 'amountOff', tiers: rungs }) as RuleOf<'amountOff'>;
    expect(topUp(90_00, ladder, addOns(10_00, 60_00))).toMatchObject({ add: 60_00, total: 70_00, extra: -20_00 });
  });

  it.each([
    [-5_00, '比现在少付 ¥5.00'],
    [0, '总价不变'],
    [5_00, '比现在多付 ¥5.00'],
  ])('in words: %i', (extra, line) => {
    expect(extraWords(extra)).toBe(line);
  });
});

describe('top-ups for a cart', () => {
  /** All that is found for the cart, run to its end. */
  function topUps(cart: readonly CartLine[], rules: readonly Rule[], addOns: readonly AddOn[], mostItems = 3) {
    const price = (lines: readonly CartLine[]) => quote(lines, rules, context);
    const now = sound(price(cart));
    return wantedOf(now).flatMap((want) => {
      const tries = eachTopUp({ cart, rules, price, addOns, now, mostItems }, want);
      let step = tries.next();
      while (!step.done) step = tries.next();
      return step.value ? { rule: want.rule, ...step.value } : [];
    });
  }

  it('prices the whole again', () => {
    const rules = [threshold({ id: 'near' }), threshold({ id: 'far', threshold: 320_00, off: 60_00 })];
    const found = topUps(aCart([290_00, 1]), rules, addOns(10_00, 30_00));
    expect(found.map(({ rule, add, total, extra }) => [rule, add, total, extra])).toEqual([
      ['near', 10_00, 250_00, -40_00],
    ]);
  });

  it('adds a little more where another rule takes part of the add-ons', () => {
    const rules = [aRule({ kind: 'rate', bp: 9000 }), threshold({})];
    const found = topUps(aCart([300_00, 1]), rules, addOns(30_00, 34_00));
    expect(found).toMatchObject([{ add: 34_00, total: (334_00 * 9) / 10 - 50_00 }]);
  });

  it('uses only add-ons that the rule covers', () => {
    const rules = [threshold({ lines: ['1', 'a1'] })];
    expect(topUps(aCart([290_00, 1]), rules, addOns(10_00, 20_00))).toMatchObject([{ add: 20_00 }]);
  });

  it('closes the gap to free shipping', () => {
    const rules = [aRule({ kind: 'shipping', fee: 10_00, freeAt: 99_00 })];
    expect(topUps(aCart([95_00, 1]), rules, addOns(5_00))).toMatchObject([{ total: 100_00, extra: -5_00 }]);
  });
});

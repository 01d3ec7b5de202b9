import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best } from '../../../lib/domain/pricing/best';
import { split } from '../../../lib/domain/pricing/split';
import { splitUnits } from '../../../lib/domain/pricing/split-units';
import type { Rule } from '../../../lib/domain/pricing/types';
import { aRule, context, sound } from './build';

/** Run to its end. */
function parted(price: number, quantity: number, rules: readonly Rule[]) {
  const steps = splitUnits({ id: '1', price, quantity }, rules, context);
  let step = steps.next();
  let count = 0;
  for (; !step.done; step = steps.next()) count++;
  return { found: step.value, steps: count };
}
const instant = (threshold: number, off: number) => aRule({ kind: 'amountOff', threshold, off, id: 'instant' });
const coupon = (id: string, threshold: number, off: number) =>
  aRule({ kind: 'amountOff', threshold, off, id, claim: true, group: 'coupon', basis: 'item' });

describe('several orders of one product', () => {
  it('are found where an offer counts in each', () => {
    expect(parted(60_00, 3, [instant(50_00, 5_00)]).found).toMatchObject({
      total: 165_00,
      oneOrder: 175_00,
      orders: [{ quantity: 1, total: 55_00 }, { quantity: 1 }, { quantity: 1 }],
    });
  });

  it('hand out each coupon once', () => {
    const { found } = parted(100_00, 4, [coupon('a', 100_00, 20_00), coupon('b', 200_00, 30_00)]);
    expect(found).toMatchObject({ total: 350_00, oneOrder: 370_00 });
    expect(found?.orders.flatMap(({ chosen }) => chosen).toSorted()).toEqual(['a', 'b']);
  });

  it.each([
    ['one order is as cheap', 60_00, 3, [coupon('a', 100_00, 20_00)]],
    ['there is one of it', 60_00, 1, [instant(50_00, 5_00)]],
    ['there are more than 8', 60_00, 9, [instant(50_00, 5_00)]],
    ['a deposit is paid', 60_00, 3, [instant(50_00, 5_00), aRule({ kind: 'presale', deposit: 1_00 })]],
    ['a limit is for one order', 60_00, 3, [aRule({ kind: 'unitOff', off: 5_00, limit: 1 })]],
  ])('are none where %s', (_name, price, quantity, rules) => {
    expect(parted(price, quantity, rules).found).toBeNull();
  });

  it('stop between any two prices', () => {
    expect(parted(60_00, 8, [coupon('a', 100_00, 20_00), coupon('b', 200_00, 30_00)]).steps).toBe(8 * 4);
  });

  it('are the cheapest of all partitions, whoever gets the coupons', () => {
    const reach = { threshold: fc.integer({ min: 1, max: 300_00 }), off: fc.integer({ min: 1, max: 60_00 }) };
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_00 }),
        fc.integer({ min: 2, max: 6 }),
        fc.record(reach),
        fc.array(fc.record(reach), { maxLength: 3 }),
        (price, quantity, perOrder, tickets) => {
          const rules = [
            aRule({ kind: 'amountOff', ...perOrder, id: 'each' }),
            ...tickets.map(({ threshold, off }, i) => ({
              ...coupon(`t${i}`, threshold, off),
              basis: 'current' as const,
            })),
          ];
          const items = Array.from({ length: quantity }, (_, i) => ({ id: String(i), price }));
          const expected = split({ items, perOrder, tickets });
          const { found } = parted(price, quantity, rules);
          // `split` always takes what counts in every order; here it may be left out for a ticket.
          const oneOrder = sound(best([{ id: '1', price, quantity }], rules, context)).total;
          expect(found?.total ?? oneOrder).toBeLessThanOrEqual(expected?.total ?? 0);
          if (found) expect(found.total).toBeLessThan(oneOrder);
          if (found) {
            expect(found.orders.reduce((sum, order) => sum + order.quantity, 0)).toBe(quantity);
            expect(found.orders.reduce((sum, order) => sum + order.total, 0)).toBe(found.total);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cheapestBundles } from '../../../lib/domain/pricing/bundles';
import { roomToConcede } from '../../../lib/domain/pricing/floor';
import { depositBack, priceDrop, refundLines, refundRequested, refundUnits } from '../../../lib/domain/pricing/refund';
import { type SplitInput, split } from '../../../lib/domain/pricing/split';
import { aCart, aRule, receipt } from './build';

describe('bundles', () => {
  it('buys exactly what is needed', () => {
    const bundles = [
      { items: [3, 0], price: 5 },
      { items: [1, 2], price: 10 },
    ];
    expect(cheapestBundles([2, 5], bundles, [3, 2])).toEqual({ total: 14, bundles: [1] });
  });

  it('leaves a bundle that is dearer than its parts', () => {
    expect(cheapestBundles([2, 5], [{ items: [1, 1], price: 8 }], [2, 2])).toEqual({ total: 14, bundles: [] });
  });

  it('gives up where there is too much to try', () => {
    expect(cheapestBundles([1, 1, 1], [], [999, 999, 999])).toBeNull();
  });
});

describe('splitting into orders', () => {
  const perOrder = { threshold: 300_00, off: 50_00, repeats: true };
  const items = (...prices: number[]) => prices.map((price, i) => ({ id: `i${i}`, price }));

  it('uses two tickets in two orders', () => {
    const tickets = [
      { threshold: 200_00, off: 40_00 },
      { threshold: 100_00, off: 20_00 },
    ];
    const found = split({ items: items(200_00, 100_00), tickets });
    expect(found).toMatchObject({ total: 240_00, oneOrder: 260_00 });
    expect(found?.orders.flatMap((order) => order.items).toSorted()).toEqual(['i0', 'i1']);
  });

  it('keeps one order where splitting brings nothing', () => {
    expect(split({ items: items(200_00, 100_00), perOrder, tickets: [] })).toMatchObject({
      total: 250_00,
      oneOrder: 250_00,
      orders: [{ total: 250_00 }],
    });
  });

  it.each([0, 9])('offers nothing for %i items', (count) => {
    expect(split({ items: items(...Array.from({ length: count }, () => 1_00)), tickets: [] })).toBeNull();
  });

  /** Every way to number the items with orders, and the orders with tickets. */
  function bruteForce({ items: all, tickets }: SplitInput): number {
    const orderOf = (amount: number) => amount - Math.floor(amount / 300_00) * 50_00;
    let found = Number.POSITIVE_INFINITY;
    const use = (amounts: number[], left: readonly { threshold: number; off: number }[], sum: number): void => {
      const [amount, ...rest] = amounts;
      if (amount === undefined) {
        found = Math.min(found, sum);
        return;
      }
      use(rest, left, sum + amount);
      for (const ticket of left)
        if (amount >= ticket.threshold)
          use(
            rest,
            left.filter((one) => one !== ticket),
            sum + Math.max(0, amount - ticket.off),
          );
    };
    const part = (orders: number[], i: number): void => {
      const item = all[i];
      if (!item) use(orders.map(orderOf), tickets, 0);
      else {
        for (const at of orders.keys()) part(orders.with(at, (orders[at] as number) + item.price), i + 1);
        part([...orders, item.price], i + 1);
      }
    };
    part([], 0);
    return found;
  }

  it('equals brute force', () => {
    const price = fc.integer({ min: 1, max: 500_00 });
    const ticket = fc.record({ threshold: fc.nat(600_00), off: fc.integer({ min: 1, max: 90_00 }) });
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 1, maxLength: 4 }),
        fc.array(ticket, { maxLength: 3 }),
        (prices, tickets) => {
          const input = { items: items(...prices), perOrder, tickets };
          const found = split(input);
          expect(found?.total).toBe(bruteForce(input));
          expect(found?.orders.reduce((sum, order) => sum + order.total, 0)).toBe(found?.total);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('refunds', () => {
  const paid = receipt(aCart([100_00, 1], [110_00, 1]), [aRule({ kind: 'amountOff', threshold: 200_00, off: 20_00 })]);

  it('gives back what was paid for a line, and all of it for all', () => {
    expect(refundLines(paid, ['1'])).toBe(90_48);
    expect(refundLines(paid, ['1', '2'])).toBe(paid.goods);
  });

  it('gives back units of a line in proportion, half up', () => {
    const three = receipt(aCart([5_00, 3]), [aRule({ kind: 'amountOff', off: 5_00 })]);
    expect([1, 2, 3].map((units) => refundUnits(three, '1', units))).toEqual([3_33, 6_67, 10_00]);
    expect([4, -1, 0.5].map((units) => refundUnits(three, '1', units))).toEqual([null, null, null]);
    expect(refundUnits(three, 'other', 1)).toBeNull();
  });

  it('gives back the paid part of what is asked for', () => {
    const seven = receipt(aCart([10_00, 1]), [aRule({ kind: 'amountOff', off: 3_00 })]);
    expect(refundRequested(seven, 9_00)).toBe(6_30);
    expect(refundRequested(seven, 10_01)).toBeNull();
  });

  it.each([
    ['secondThoughts', 0],
    ['agreed', 30_00],
    ['sellerFailed', 60_00],
  ] as const)('deposit back: %s', (why, back) => {
    expect(depositBack(30_00, why)).toBe(back);
  });

  it.each([
    [100_00, 90_00, 10_00],
    [90_00, 100_00, 0],
  ])('price protection is the difference, never below zero', (before, now, back) => {
    expect(priceDrop(before, now)).toBe(back);
  });
});

it.each([
  ['stops at the floor', 66_00, 1, { floor: 59_00, mostConcession: 10_00, per: 'order' }, 7_00],
  ['stops at the concession', 99_00, 1, { floor: 59_00, mostConcession: 10_00, per: 'order' }, 10_00],
  ['is nothing below the floor', 50_00, 1, { floor: 59_00, mostConcession: 10_00, per: 'order' }, 0],
  ['counts for each unit', 130_00, 2, { floor: 59_00, mostConcession: 10_00, per: 'unit' }, 12_00],
] as const)('room to concede %s', (_title, price, units, floor, room) => {
  expect(roomToConcede(price, units, floor)).toBe(room);
});

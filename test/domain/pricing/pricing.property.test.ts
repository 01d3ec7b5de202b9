import fc from 'fast-check';
import { expect, it } from 'vitest';
import { best } from '../../../lib/domain/pricing/best';
import { quote } from '../../../lib/domain/pricing/quote';
import type { CartLine, Rule } from '../../../lib/domain/pricing/types';
import { aRule, context, receipt, sound } from './build';
import { carts, ruleLists } from './generate';

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

it('the working adds up, the shares add up, and nothing is ever negative or a fraction', () => {
  fc.assert(
    fc.property(carts, ruleLists(7), (cart, rules) => {
      const { list, discount, goods, shipping, total, lines, steps, presale } = receipt(cart, rules);
      expect(total + discount - shipping).toBe(list);
      expect(sum(steps.map((step) => step.off))).toBe(discount);
      for (const step of steps) expect(sum(Object.values(step.shares))).toBe(step.off);
      expect(sum(lines.map((line) => line.net))).toBe(goods);
      for (const { net, off, quantity, unitFloor, remainder } of lines) {
        expect(Math.min(net, off, remainder)).toBeGreaterThanOrEqual(0);
        expect(unitFloor * quantity + remainder).toBe(net);
      }
      for (const step of steps)
        expect(Math.min(step.off, step.left, ...Object.values(step.shares))).toBeGreaterThanOrEqual(0);
      if (presale) expect(Math.min(presale.deposit, presale.balance)).toBeGreaterThanOrEqual(0);
      expect([total, shipping, ...steps.map((step) => step.off)].every(Number.isSafeInteger)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

it('every rule is either a step or has its reason', () => {
  fc.assert(
    fc.property(carts, ruleLists(7), (cart, rules) => {
      const { steps, skipped } = receipt(cart, rules);
      const told = [...steps, ...skipped].map((one) => one.rule);
      expect(told.toSorted()).toEqual(rules.map((rule) => rule.id).toSorted());
      expect(skipped.every((one) => one.line !== '')).toBe(true);
    }),
    { numRuns: 1000 },
  );
});

it('moving lines about changes nothing', () => {
  const moved = carts.chain((cart) =>
    fc.tuple(fc.constant(cart), fc.shuffledSubarray(cart, { minLength: cart.length })),
  );
  fc.assert(
    fc.property(moved, ruleLists(6), ([cart, other], rules) => {
      const [a, b] = [receipt(cart, rules), receipt(other, rules)];
      expect(b.total).toBe(a.total);
      expect(b.steps).toEqual(a.steps);
    }),
    { numRuns: 1000 },
  );
});

it('one offer more never makes the best price worse', () => {
  fc.assert(
    fc.property(carts, ruleLists(5), ruleLists(1), fc.constantFrom('given', 'any'), (cart, rules, more, order) => {
      const added = more.filter((rule) => rule.kind !== 'shipping' && rule.kind !== 'presale');
      const before = sound(best(cart, rules, context, { order }));
      const after = sound(best(cart, [...rules, ...added.map((rule) => ({ ...rule, id: 'new' }))], context, { order }));
      expect(after.total).toBeLessThanOrEqual(before.total);
    }),
    { numRuns: 1000 },
  );
});

/** Every subset, priced one by one; how the goods are sold and sent is in all of them. */
function bruteForce(cart: CartLine[], rules: readonly Rule[]): number {
  const totals = Array.from({ length: 2 ** rules.length }, (_, set) => {
    const subset = rules.filter((rule, i) => set & (1 << i) || rule.kind === 'shipping' || rule.kind === 'presale');
    return sound(quote(cart, subset, context)).total;
  });
  return Math.min(...totals);
}

it('the best price is that of brute force, on 10,000 random carts', () => {
  const free = ruleLists(4).map((rules) => rules.map((rule) => (isGiven(rule) ? { ...rule, group: undefined } : rule)));
  fc.assert(
    fc.property(carts, free, (cart, rules) => {
      const found = sound(best(cart, rules, context));
      expect(found.total).toBe(bruteForce(cart, rules));
    }),
    { numRuns: 10_000 },
  );
}, 60_000);

const isGiven = (rule: Rule) => rule.kind === 'shipping' || rule.kind === 'presale';

function* orders<T>(items: readonly T[]): Generator<T[]> {
  yield [];
  for (const item of items) {
    for (const rest of orders(items.filter((other) => other !== item))) yield [item, ...rest];
  }
}

it('with the order free it is the best of all orders of all subsets', () => {
  fc.assert(
    fc.property(carts, ruleLists(3), (cart, rules) => {
      const offers = rules.filter((rule) => rule.layer !== 'shipping' && rule.kind !== 'presale');
      const totals = [...orders(offers)].map((list) => sound(quote(cart, list, context)).total);
      expect(sound(best(cart, offers, context, { order: 'any' })).total).toBe(Math.min(...totals));
    }),
    { numRuns: 1000 },
  );
});

it('what was typed never throws and never becomes a wrong number', () => {
  const anything = fc.oneof(fc.double(), fc.integer(), fc.constantFrom(null, 0, -1, 1e9, Number.NaN));
  const typed = fc.record({ price: anything, quantity: anything }).map((line) => ({ id: '1', ...line }));
  fc.assert(
    fc.property(typed, anything, anything, (line, a, b) => {
      const rules = [
        aRule({ kind: 'presale', deposit: a as number, off: b as number }),
        aRule({ kind: 'rate', bp: b as number }),
      ];
      const result = quote([line], rules, context);
      expect(result.ok ? Number.isSafeInteger(result.total) && result.total >= 0 : result.line.length > 0).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best } from '../../../../lib/domain/pricing/best';
import type { Conflict } from '../../../../lib/domain/pricing/conflicts/conflict';
import { findConflicts } from '../../../../lib/domain/pricing/conflicts/find';
import type { ShopFloor } from '../../../../lib/domain/pricing/floor';
import { inLayerOrder, quote } from '../../../../lib/domain/pricing/quote';
import type { Rule, RuleOf } from '../../../../lib/domain/pricing/types';
import { aRule, context, sound } from '../build';
import { ruleLists } from '../generate';

const { now } = context;
const later = now + 86_400_000;
const off = (id: string, more: Partial<RuleOf<'amountOff'>> = {}): Rule =>
  aRule({ kind: 'amountOff', off: 10_00, threshold: 100_00, id, ...more } as RuleOf<'amountOff'>);
const floor: ShopFloor = {
  id: 'f',
  scope: 'product',
  product: '1',
  per: 'unit',
  floor: 60_00,
  mostConcession: 0,
  price: 79_00,
};

/** Run to its end. */
function conflicts(rules: readonly Rule[], floors: readonly ShopFloor[] = []): Conflict[] {
  const steps = findConflicts(inLayerOrder(rules), floors, now);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}
const told = (rules: readonly Rule[], floors?: readonly ShopFloor[]) =>
  conflicts(rules, floors).map(({ kind, rules: ids, line }) => [kind, ids, line]);

describe('two promotions that never stand together', () => {
  it.each([
    [
      'exclude each other',
      [off('a', { notWith: ['b'] }), off('b', { name: '满减' })],
      '「满¥100减¥10」、「满减」不会一起生效：设了不能同用，一单只能用一个',
    ],
    [
      'hold at different times',
      [off('a', { to: later }), off('b', { from: later })],
      '「满¥100减¥10」、「满¥100减¥10」不会一起生效：时间没有交集（11月2日 12:00 止；11月2日 12:00 起）',
    ],
    [
      'set the same unit price',
      [aRule({ kind: 'unitPrice', price: 70_00, id: 'a' }), aRule({ kind: 'unitOff', off: 5_00, id: 'b' })],
      '「单价¥70」、「每件直降¥5」不会一起生效：都是单品价，同一件商品只按最低的算',
    ],
  ])('%s', (_name, rules, line) => {
    expect(told(rules)).toEqual([['never-both', ['a', 'b'], line]]);
  });

  it('are told once for a whole group', () => {
    const rules = ['a', 'b', 'c'].map((id) => off(id, { group: 'coupon' }));
    expect(told(rules)).toMatchObject([['never-both', ['a', 'b', 'c'], expect.stringContaining('一单只用其中一个')]]);
  });

  it.each([
    ['nothing keeps them apart', [off('a'), off('b')]],
    ['each has goods of its own', [off('a', { lines: ['1'] }), off('b', { lines: ['2'] })]],
    ['one ends a moment after the other begins', [off('a', { to: later + 1 }), off('b', { from: later })]],
    [
      'a coupon of the balance meets an item price of the deposit',
      [
        aRule({ kind: 'presale', deposit: 1_00, id: 'p', to: later, balance: { from: later, to: later + 9 } }),
        aRule({ kind: 'unitOff', off: 1_00, id: 'a', to: later }),
        off('b', { from: later, to: later + 9, atBalance: true }),
      ],
    ],
    [
      'unit prices are for different goods',
      [
        aRule({ kind: 'unitOff', off: 1_00, id: 'a', lines: ['1', '2'] }),
        aRule({ kind: 'unitOff', off: 2_00, id: 'b', lines: ['1'] }),
      ],
    ],
  ])('are not told of where %s', (_name, rules) => {
    expect(told(rules)).toEqual([]);
  });
});

describe('a promotion that no cart reaches', () => {
  it.each([
    ['is over', off('a', { to: now }), '已过期（11月1日 12:00 截止）'],
    ['is for a balance that nobody pays', off('a', { atBalance: true }), '仅付尾款时可用'],
    ['takes nothing off', aRule({ kind: 'rate', bp: 10_000, id: 'a' }), '10 折等于没打折'],
    [
      'reduces a fee that the shop does not take',
      aRule({ kind: 'shippingOff', off: 5_00, id: 'a' }),
      '店里没有设运费，没有可减的',
    ],
    [
      'asks for more goods than it has',
      aRule({ kind: 'nthLineRate', n: 3, bp: 5000, lines: ['1', '2'], id: 'a' }),
      '只包含 2 款商品，凑不到第 3 款',
    ],
    ['has no goods', off('a', { lines: [] }), '没有适用的商品'],
  ])('%s', (_name, rule, why) => {
    expect(told([rule])).toMatchObject([
      ['out-of-reach', ['a'], expect.stringMatching(new RegExp(`怎么下单都用不上：${why.replace(/[()]/g, '.')}$`))],
    ]);
  });

  it('is told where it ends before the balance is paid', () => {
    const presale = aRule({ kind: 'presale', deposit: 1_00, id: 'p', balance: { from: later + 9 } });
    expect(told([presale, off('a', { to: later, atBalance: true })])).toMatchObject([
      ['out-of-reach', ['a'], expect.anything()],
    ]);
    expect(told([presale, off('a', { to: later + 10, atBalance: true })])).toEqual([]);
  });

  it.each([
    ['for newcomers', off('a', { firstOrder: true })],
    ['for members', off('a', { member: '88VIP' })],
    ['that begins later', off('a', { from: later })],
    ['of a ladder', off('a', { off: undefined, threshold: undefined, tiers: [{ threshold: 1e9, off: 1 }] } as never)],
    ['of many units', aRule({ kind: 'nthRate', n: 50, bp: 5000, id: 'a' })],
    ['for three goods', aRule({ kind: 'nthLineRate', n: 3, bp: 5000, id: 'a' })],
  ])('is not a promotion %s', (_name, rule) => {
    expect(told([rule])).toEqual([]);
  });

  it('is no fee that a coupon may take off a small order', () => {
    const fee = aRule({ kind: 'shipping', fee: 6_00, freeAt: 9_900, id: 'fee' });
    expect(told([fee, aRule({ kind: 'shippingOff', off: 5_00, id: 'a' })])).toEqual([]);
  });
});

describe('a combination below the floor', () => {
  const rules = [off('a'), off('b', { threshold: 200_00, off: 50_00 })];

  it('is told by the order that goes furthest below it', () => {
    const [found] = conflicts(rules, [floor]);
    expect(found).toMatchObject({
      kind: 'below-floor',
      rules: ['a', 'b'],
      line: '“1”的底价守不住：拍 3 件，「满¥100减¥10」+「满¥200减¥50」，实付 ¥177.00，低了 ¥3.00',
    });
    expect(found?.shown?.cart).toEqual([{ id: '1', price: 79_00, quantity: 3 }]);
  });

  it.each([
    ['nothing goes below it', rules, { floor: 59_00 }],
    ['it is known for no price', rules, { price: undefined }],
    ['the offers are for other goods', rules.map((rule) => ({ ...rule, lines: ['2'] })), {}],
    ['they exclude each other', rules.map((rule) => ({ ...rule, group: 'g' })), {}],
    ['they are over', rules.map((rule) => ({ ...rule, to: now })), {}],
  ])('is none where %s', (_name, changed, own) => {
    const { price: _price, ...bare } = floor;
    const kept = { ...('price' in own ? bare : floor), ...own } as ShopFloor;
    expect(conflicts(changed, [kept]).filter(({ kind }) => kind === 'below-floor')).toEqual([]);
  });

  it('counts the whole order where the floor is the order’s, and the shop’s floor any goods', () => {
    const shop: ShopFloor = { ...floor, scope: 'shop', product: null, per: 'order', floor: 75_00 };
    expect(told([aRule({ kind: 'unitOff', off: 5_00, id: 'a' })], [shop])).toMatchObject([
      ['below-floor', ['a'], '全店底价守不住：拍 1 件，「每件直降¥5」，实付 ¥74.00，低了 ¥1.00'],
    ]);
  });

  it('is not passed over in silence where there is too much to try', () => {
    const many = Array.from({ length: 20 }, (_, i) => off(`o${i}`));
    expect(conflicts(many, [floor])[0]).toMatchObject({ kind: 'unchecked' });
  });
});

describe('what is found', () => {
  const carts = [1, 2, 3, 6].flatMap((quantity) =>
    [1_00, 150_00, 5_000_00].map((price) => ['1', '2', '3', 'x'].map((id) => ({ id, price, quantity }))),
  );
  const buyer = { firstOrder: true };
  const applied = (rules: readonly Rule[]) =>
    carts.map((cart) => {
      const result = quote(cart, rules, { now, buyer });
      return result.ok ? new Set(result.steps.map(({ rule }) => rule)) : new Set<string>();
    });

  it('is never used by any cart that is tried by brute force, and what is not found is used by one', () => {
    fc.assert(
      fc.property(ruleLists(4), (given) => {
        const rules = inLayerOrder(given.filter(({ kind }) => kind !== 'presale'));
        const found = conflicts(rules);
        const dead = new Set(found.filter(({ kind }) => kind === 'out-of-reach').flatMap(({ rules: ids }) => ids));
        for (const rule of rules) {
          const fees = rule.kind === 'shippingOff' ? rules.filter(({ kind }) => kind === 'shipping') : [];
          const isUsed = applied([...fees, rule]).some((ids) => ids.has(rule.id));
          if (isUsed) expect(dead).not.toContain(rule.id);
        }
        const apart = found.filter(({ kind, rules: ids }) => kind === 'never-both' && ids.length === 2);
        for (const { rules: ids } of apart) {
          const pair = rules.filter(({ id }) => ids.includes(id));
          if (pair.every(({ kind }) => kind === 'unitPrice' || kind === 'unitOff')) continue;
          expect(
            applied(pair).filter((used) => used.size === 2),
            JSON.stringify(pair),
          ).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('below a floor is what any set of the offers comes to', () => {
    fc.assert(
      fc.property(ruleLists(4), fc.integer({ min: 1, max: 150_00 }), (given, price) => {
        const rules = inLayerOrder(given.filter(({ kind }) => kind !== 'presale'));
        const kept: ShopFloor = { ...floor, price, floor: Math.ceil(price * 0.7) };
        const found = conflicts(rules, [kept]).some(({ kind }) => kind === 'below-floor');
        const covering = rules.filter(({ lines }) => lines === 'all' || lines.includes('1'));
        const cheapest = Array.from({ length: 10 }, (_, i) => {
          const { goods } = sound(best([{ id: '1', price, quantity: i + 1 }], covering, { now, buyer }));
          return goods - kept.floor * (i + 1);
        });
        if (Math.min(...cheapest) < 0) expect(found).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

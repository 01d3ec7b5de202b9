import fc from 'fast-check';
import type { Benefit, CartLine, Rule, RuleBase } from '../../../lib/domain/pricing/types';
import { aRule } from './build';

const lineIds = ['1', '2', '3'];
const fen = (max: number) => fc.integer({ min: 1, max });

export const carts: fc.Arbitrary<CartLine[]> = fc
  .array(fc.record({ price: fen(200_00), quantity: fc.integer({ min: 1, max: 4 }), discountable: fc.boolean() }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((rows) => rows.map((row, i) => ({ id: lineIds[i] as string, ...row })));

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const ordinary: fc.Arbitrary<Benefit> = fc.oneof(
  fc.record({ kind: fc.constant('unitPrice'), price: fen(150_00) }),
  fc.record({ kind: fc.constant('unitOff'), off: fen(30_00) }),
  fc.record({ kind: fc.constant('rate'), bp: fen(10_000), threshold: maybe(fen(300_00)), cap: maybe(fen(50_00)) }),
  fc.record({
    kind: fc.constant('rate'),
    bp: fen(10_000),
    minUnits: maybe(fen(4)),
    per: fc.constantFrom('unit', 'order'),
  }),
  fc.record({
    kind: fc.constant('amountOff'),
    off: fen(60_00),
    threshold: fen(300_00),
    repeats: fc.boolean(),
    maxTimes: maybe(fen(3)),
  }),
  fc.record({
    kind: fc.constant('amountOff'),
    tiers: fc.array(fc.record({ threshold: fen(400_00), off: fen(80_00) }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('nthRate'), n: fc.integer({ min: 2, max: 3 }), bp: fen(9_999), once: fc.boolean() }),
  fc.record({ kind: fc.constant('buyGet'), buy: fen(2), get: fen(2), across: fc.boolean() }),
  fc.record({
    kind: fc.constant('points'),
    points: fc.nat(20_000),
    perYuan: fc.constant(100),
    maxBp: maybe(fen(10_000)),
  }),
  fc.record({ kind: fc.constant('gift'), title: fc.constant('小样'), count: fen(2), threshold: maybe(fen(300_00)) }),
  fc.record({ kind: fc.constant('shipping'), fee: fc.nat(15_00), freeAt: maybe(fen(300_00)) }),
  fc.record({ kind: fc.constant('shippingOff'), off: fen(15_00) }),
) as fc.Arbitrary<Benefit>;

/** A deposit that every cart can bear: the smallest price is one fen. */
const deposit: fc.Arbitrary<Benefit> = fc.constant({ kind: 'presale', deposit: 1 });

const about: fc.Arbitrary<Partial<RuleBase>> = fc.record({
  basis: fc.constantFrom('list', 'item', 'current'),
  lines: fc.oneof(
    { weight: 3, arbitrary: fc.constant('all' as const) },
    { weight: 1, arbitrary: fc.subarray(lineIds, { minLength: 1 }) },
  ),
  group: fc.option(fc.constantFrom('g', 'h'), { nil: undefined, freq: 2 }),
  notWith: fc.subarray(['r0', 'r3'], { maxLength: 1 }),
}) as fc.Arbitrary<Partial<RuleBase>>;

/** Rules r0, r1…; some exclude each other, some cover only some lines. */
export function ruleLists(maxLength: number): fc.Arbitrary<Rule[]> {
  const benefit = fc.oneof({ weight: 15, arbitrary: ordinary }, { weight: 1, arbitrary: deposit });
  return fc
    .array(fc.tuple(benefit, about), { maxLength })
    .map((rows) =>
      rows.map(([own, more], i) => aRule({ ...own, ...more, id: `r${i}` } as Benefit & Partial<RuleBase>)),
    );
}

import { describe, expect, it } from 'vitest';
import { movedAlong, parseSale, phasesAt, ruleInPhase, type Sale } from '../../../lib/domain/pricing/sale';
import { aRule } from './build';

const phases = [
  { kind: 'balance', from: 300, to: 400 },
  { kind: 'deposit', from: 100, to: 300 },
  { kind: 'warmUp', from: 200, to: 300 },
] as const;
const sale = parseSale({ name: '双11', phases }, 's') as Sale;

describe('a kept sale', () => {
  it('has its phases in the order of their beginnings', () => {
    expect(sale.phases.map(({ kind }) => kind)).toEqual(['deposit', 'warmUp', 'balance']);
  });

  it.each([
    ['without a name', { name: '', phases }],
    ['with a phase that ends before it begins', { name: 'a', phases: [{ kind: 'main', from: 2, to: 2 }] }],
    ['with a phase of no kind', { name: 'a', phases: [{ kind: 'later', from: 1, to: 2 }] }],
    ['with the same phase twice', { name: 'a', phases: [phases[0], phases[0]] }],
    ['with no list of phases', { name: 'a', phases: {} }],
  ])('is none %s', (_name, value) => expect(parseSale(value, 's')).toBeNull());
});

it('knows what goes on: the first moment is in, the last is not', () => {
  const names = (at: number) => phasesAt(sale, at).map(({ kind }) => kind);
  expect([99, 100, 250, 300, 400].map(names)).toEqual([[], ['deposit'], ['deposit', 'warmUp'], ['balance'], []]);
});

describe('a promotion in a phase', () => {
  const [deposit, , balance] = sale.phases as [Sale['phases'][0], Sale['phases'][0], Sale['phases'][0]];
  const presale = ruleInPhase(aRule({ kind: 'presale', deposit: 30_00 }), sale, deposit);
  const coupon = ruleInPhase(aRule({ kind: 'amountOff', off: 5_00 }), sale, balance);

  it('takes its time; a presale its balance too', () => {
    expect(presale).toMatchObject({ from: 100, to: 300, balance: { from: 300, to: 400 } });
    expect(coupon).toMatchObject({ from: 300, to: 400 });
  });

  it('goes along when the phase moves, and stays where it had a time of its own', () => {
    const later: Sale = {
      ...sale,
      phases: sale.phases.map((one) => (one.kind === 'balance' ? { ...one, to: 450 } : one)),
    };
    expect(movedAlong(presale, sale, later)).toMatchObject({ from: 100, to: 300, balance: { from: 300, to: 450 } });
    expect(movedAlong(coupon, sale, later)).toMatchObject({ from: 300, to: 450 });
    const own = { ...coupon, to: 399 };
    expect(movedAlong(own, sale, later)).toBe(own);
    expect(movedAlong(coupon, sale, sale)).toBe(coupon);
  });
});

import type { Rate } from '../../lib/domain/tally/figures';
import { type Fraction, fraction, parseDecimal, toFixed } from '../../lib/domain/tally/presets/fraction';

/** A count or text, a quotient to be compared as one, or a mean that is shown with so many decimals. */
export type Got =
  | number
  | string
  | null
  | undefined
  | { rate: Rate | null }
  | { mean: Rate | null; decimals: number[] };

const isSame = (a: Fraction, b: Fraction): boolean => a.over * b.under === b.over * a.under;

/** `2/3`, whatever it was reduced to. */
function isSameRate(expected: unknown, rate: Rate | null): boolean {
  if (expected === null || rate === null) return expected === rate;
  const [over, under] = String(expected).split('/').map(Number);
  return Boolean(over !== undefined && under) && isSame(fraction(over ?? 0, under), fraction(rate.over, rate.under));
}

function isSameMean(expected: unknown, mean: Rate | null, decimals: readonly number[]): boolean {
  if (expected === null || mean === null) return expected === mean;
  const exact = fraction(mean.over, mean.under);
  return decimals.some((places) => Number(expected) === Number(toFixed(exact, places)));
}

export function isRight(expected: unknown, got: Got): boolean {
  if (typeof got !== 'object' || got === null) {
    const isNumber = typeof got === 'string' && typeof expected === 'number';
    return got === expected || (isNumber && isSame(parseDecimal(got), parseDecimal(expected)));
  }
  return 'rate' in got ? isSameRate(expected, got.rate) : isSameMean(expected, got.mean, got.decimals);
}

export function show(got: Got): string {
  if (typeof got !== 'object' || got === null) return JSON.stringify(got) ?? '没有';
  const quotient = 'rate' in got ? got.rate : got.mean;
  return quotient ? `${quotient.over}/${quotient.under}` : 'null';
}

/** An exact quotient, `under` above 0: no band is missed and no fen lost by a rounding on the way. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

export function fraction(over: number, under = 1): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

/** `1.09` is 109/100, `-0.2` is -2/10. Throws on anything but a decimal number. */
export function parseDecimal(text: string | number): Fraction {
  const [, sign = '', whole = '', digits = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(text)) ?? [];
  if (whole === '') throw new RangeError(`“${text}” is no decimal number`);
  return { over: BigInt(sign + whole + digits), under: 10n ** BigInt(digits.length) };
}

export const plus = (a: Fraction, b: Fraction): Fraction => ({
  over: a.over * b.under + b.over * a.under,
  under: a.under * b.under,
});
export const times = (a: Fraction, b: Fraction): Fraction => ({ over: a.over * b.over, under: a.under * b.under });
export const isAtLeast = (a: Fraction, b: Fraction): boolean => a.over * b.under >= b.over * a.under;

/** To so many decimals, half up: 2/3 is `0.67`. Of nothing below 0. */
export function toFixed({ over, under }: Fraction, decimals: number): string {
  const rounded = (2n * over * 10n ** BigInt(decimals) + under) / (2n * under);
  const digits = String(rounded).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

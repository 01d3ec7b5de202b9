import type { Fen } from '../money';

/** One fen each to the largest remainders, ties to the earlier line. */
function handOut(missing: number, shares: Fen[], rests: (number | bigint)[]): Fen[] {
  for (let left = missing; left > 0; left--) {
    let largest = 0;
    for (let i = 1; i < rests.length; i++)
      if ((rests[i] as number | bigint) > (rests[largest] as number | bigint)) largest = i;
    (shares[largest] as number)++;
    rests[largest] = -1;
  }
  return shares;
}

/** Beyond safe integers: slow and just as exact. */
function shareOutLarge(amount: Fen, weights: readonly Fen[], whole: Fen): Fen[] {
  const products = weights.map((weight) => BigInt(amount) * BigInt(weight));
  const shares = products.map((product) => Number(product / BigInt(whole)));
  const missing = shares.reduce((left, share) => left - share, amount);
  return handOut(
    missing,
    shares,
    products.map((product) => product % BigInt(whole)),
  );
}

/**
 * 分摊 by largest remainder: 20.00 over 15.00 and 90.00 is 2.86 and 17.14. Adds up exactly; nothing where there is no weight.
 * The search for the best price calls it tens of thousands of times, hence the plain loop.
 */
export function shareOut(amount: Fen, weights: readonly Fen[]): Fen[] {
  const count = weights.length;
  let whole = 0;
  for (let i = 0; i < count; i++) whole += weights[i] as number;
  const shares: Fen[] = new Array(count).fill(0);
  if (whole === 0 || amount === 0) return shares;
  if ((amount + 1) * whole > Number.MAX_SAFE_INTEGER) return shareOutLarge(amount, weights, whole);
  const rests: number[] = new Array(count).fill(0);
  let missing = amount;
  for (let i = 0; i < count; i++) {
    const product = amount * (weights[i] as number);
    const share = Math.floor(product / whole);
    shares[i] = share;
    rests[i] = product - share * whole;
    missing -= share;
  }
  return handOut(missing, shares, rests);
}

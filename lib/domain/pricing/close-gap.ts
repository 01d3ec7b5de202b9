import type { Fen } from '../money';

/** Something of the shop that can be added to reach a threshold. */
export interface AddOn {
  id: string;
  price: Fen;
}

/** 40 add-ons fit into the bits of a safe integer; a longer table would take more than 100 ms. */
const MOST_ADD_ONS = 40;
const MOST_SUMS = 1_000_000;
const ONE_ITEM = 2 ** MOST_ADD_ONS;

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b));

/** For each sum the items that make it: how many × {@link ONE_ITEM} + their bits, so that the smaller number is the better way. */
function tableOf(prices: readonly number[], size: number): Float64Array {
  const ways = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  ways[0] = 0;
  prices.forEach((price, i) => {
    const item = ONE_ITEM + 2 ** i;
    for (let sum = size; sum >= price; sum--) {
      const way = (ways[sum - price] as number) + item;
      if (way < (ways[sum] as number)) ways[sum] = way;
    }
  });
  return ways;
}

function itemsOf(way: number, addOns: readonly AddOn[]): AddOn[] {
  const bits = BigInt(way % ONE_ITEM);
  return addOns.filter((_, i) => (bits >> BigInt(i)) & 1n);
}

/** A set of add-ons, and what they cost together. */
export interface Addition {
  items: readonly AddOn[];
  sum: Fen;
}

/**
 * Every sum up to `upTo` and the dearest add-on above it, each with the fewest items that make it; by sum. Only add-ons with a
 * price, at most 40 of them; nothing where the table would be too long.
 */
export function reachableSums(addOns: readonly AddOn[], upTo: Fen): { sums: number[]; of: (sum: Fen) => Addition } {
  const usable = addOns.filter((one) => Number.isSafeInteger(one.price) && one.price > 0).slice(0, MOST_ADD_ONS);
  const unit = usable.reduce((all, one) => gcd(one.price, all), 0) || 1;
  const prices = usable.map((one) => one.price / unit);
  const all = prices.reduce((sum, price) => sum + price, 0);
  const size = Math.min(all, Math.ceil(upTo / unit) + Math.max(0, ...prices));
  const ways = size > MOST_SUMS ? new Float64Array(0) : tableOf(prices, size);
  const sums: number[] = [];
  ways.forEach((way, sum) => {
    if (sum > 0 && Number.isFinite(way)) sums.push(sum * unit);
  });
  return { sums, of: (sum) => ({ items: itemsOf(ways[sum / unit] as number, usable), sum }) };
}

/** The cheapest way over a gap of 44.00 from 39.90, 12.00 and 45.00 is 45.00. Null out of reach; ties go to fewer items. */
export function closeGap(gap: Fen, addOns: readonly AddOn[], mostItems = MOST_ADD_ONS): Addition | null {
  const { sums, of } = reachableSums(addOns, gap);
  for (const sum of sums) {
    if (sum < gap) continue;
    const addition = of(sum);
    if (addition.items.length <= mostItems) return addition;
  }
  return null;
}

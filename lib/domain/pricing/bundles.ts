import type { Fen } from '../money';

/** So many of each item, together at one price. */
export interface Bundle {
  items: readonly number[];
  price: Fen;
}

export interface BundlePlan {
  total: Fen;
  /** Indexes of the bundles, each as often as it is bought; the rest is bought singly. */
  bundles: readonly number[];
}

/** Quantities × bundles that can be worked through within 100 ms. */
const MOST_WORK = 3_000_000;

/** The number of a set of quantities, as digits to the bases `needs + 1`. */
function placesOf(needs: readonly number[]): number[] {
  const places: number[] = [];
  needs.reduce((place, need) => {
    places.push(place);
    return place * (need + 1);
  }, 1);
  return places;
}

/**
 * Exactly `needs`, from unit prices and any number of bundles: 3 A and 2 B at 2 and 5 with the bundle 1A+2B for 10 come to 14.
 * Null where there is too much to try.
 */
export function cheapestBundles(
  prices: readonly Fen[],
  bundles: readonly Bundle[],
  needs: readonly number[],
): BundlePlan | null {
  const places = placesOf(needs);
  const size = needs.reduce((all, need) => all * (need + 1), 1);
  if (!(size * (bundles.length + 1) <= MOST_WORK)) return null;
  const digits = needs.map(() => 0);
  const steps = bundles.map((bundle) => bundle.items.reduce((sum, n, i) => sum + n * (places[i] ?? 0), 0));
  const totals = new Float64Array(size);
  const last = new Int32Array(size).fill(-1);
  for (let set = 0; set < size; set++) {
    for (let i = 0, rest = set; i < needs.length; i++) {
      const base = (needs[i] as number) + 1;
      digits[i] = rest % base;
      rest = Math.floor(rest / base);
    }
    totals[set] = digits.reduce((sum, n, i) => sum + n * (prices[i] ?? 0), 0);
    bundles.forEach((bundle, b) => {
      const step = steps[b] as number;
      if (step === 0 || digits.some((n, i) => n < (bundle.items[i] ?? 0))) return;
      const total = (totals[set - step] as number) + bundle.price;
      if (total >= (totals[set] as number)) return;
      totals[set] = total;
      last[set] = b;
    });
  }
  const chosen: number[] = [];
  for (let set = size - 1; (last[set] ?? -1) >= 0; set -= steps[last[set] as number] as number)
    chosen.push(last[set] as number);
  return { total: totals[size - 1] as number, bundles: chosen };
}

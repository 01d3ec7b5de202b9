/** A number in [0, 1) and the seed that follows; the same seed always gives the same (mulberry32). */
export function nextRandom(seed: number): { value: number; seed: number } {
  const next = (seed + 0x6d2b79f5) | 0;
  let t = Math.imul(next ^ (next >>> 15), 1 | next);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return { value: ((t ^ (t >>> 14)) >>> 0) / 2 ** 32, seed: next };
}

/** The items in an order that the seed decides. */
export function shuffled<T>(items: readonly T[], seed: number): { items: T[]; seed: number } {
  const result = [...items];
  let current = seed;
  for (let last = result.length - 1; last > 0; last--) {
    const { value, seed: next } = nextRandom(current);
    current = next;
    const at = Math.floor(value * (last + 1));
    [result[last], result[at]] = [result[at] as T, result[last] as T];
  }
  return { items: result, seed: current };
}

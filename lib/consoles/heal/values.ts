import type { Shares } from './traits';

/** `甲_17` → `h1 _ d2`: runs of one sort of character, with how long they are in steps. Nothing of the value itself. */
export function shapeOf(value: string): string {
  const runs = value.slice(0, 200).match(/\d+|[a-z]+|[\u3400-\u9fff]+|[^\da-z\u3400-\u9fff]/gi) ?? [];
  return runs
    .slice(0, 8)
    .map((run) => {
      const sort = /\d/.test(run) ? 'd' : /[a-z]/i.test(run) ? 'a' : /[\u3400-\u9fff]/.test(run) ? 'h' : run[0];
      return `${sort}${run.length < 2 ? 1 : run.length < 5 ? 2 : run.length < 12 ? 3 : 4}`;
    })
    .join(' ');
}

/** The same without an order, for what is made up of anything: which sorts of characters, and about how long. */
function sortOf(value: string): string {
  const sorts = [/\d/, /[a-z]/i, /[\u3400-\u9fff]/].map((sort) => Number(sort.test(value)));
  return `~${sorts.join('')} ${Math.round(Math.log2(1 + value.length))}`;
}

/** How often each shape occurs among these values, and how many of them are different ones (`*`). */
export function shapesOf(values: readonly string[]): Shares {
  const shares: Record<string, number> = {};
  for (const value of values) {
    for (const shape of [shapeOf(value), sortOf(value)]) shares[shape] = (shares[shape] ?? 0) + 0.5 / values.length;
  }
  if (values.length > 0) shares['*'] = new Set(values).size / values.length;
  return shares;
}

/** How much of these values is of a sort that was known. */
export const knownShare = (known: Shares, now: Shares): number =>
  Object.entries(now).reduce((sum, [sort, share]) => (sort !== '*' && known[sort] ? sum + share : sum), 0);

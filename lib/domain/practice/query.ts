import { buyerKinds, type PracticeBuyer } from './buyer';
import { speeds } from './pace';
import type { PracticeSetup } from './state';

/**
 * What the page's address asks for: `?buyer=price&seed=1&speed=20`. One kind of buyer comes at once and in order; all kinds wait for 开始
 * and come as the seed shuffles them. What cannot be understood is as if it were absent.
 */
export function parseSetup(search: string, cast: readonly PracticeBuyer[], anySeed: number): PracticeSetup {
  const query = new URLSearchParams(search);
  const kind = buyerKinds.find((known) => known === query.get('buyer'));
  const seed = Number.parseInt(query.get('seed') ?? '', 10);
  return {
    cast: kind ? cast.filter((buyer) => buyer.kind === kind) : cast,
    seed: Number.isNaN(seed) ? anySeed : seed,
    speed: speeds.find((known) => String(known) === query.get('speed')) ?? 1,
    running: kind !== undefined,
    inOrder: kind !== undefined,
  };
}

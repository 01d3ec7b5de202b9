import { parseLocalMoment } from '../nudges/moment';
import { buyerKinds, type PracticeBuyer } from './buyer';
import { speeds } from './pace';
import type { PracticeSetup } from './state';

interface Casts {
  /** Everybody. */
  buyers: readonly PracticeBuyer[];
  /** Those of a whole shift, in the order of their coming. */
  shift: readonly PracticeBuyer[];
}

/**
 * What the page's address asks for: `?buyer=price&seed=1&speed=20`. One kind of buyer comes at once and in order; all kinds wait for 开始
 * and come as the seed shuffles them. `?shift&from=2026-11-26T10:00&speed=60` is a whole shift that begins then by a clock of its own, which
 * goes as fast as the buyers; without `from` it begins at `now`. What cannot be understood is as if it were absent.
 */
export function parseSetup(search: string, casts: Casts, anySeed: number, now: number): PracticeSetup {
  const query = new URLSearchParams(search);
  const kind = buyerKinds.find((known) => known === query.get('buyer'));
  const seed = Number.parseInt(query.get('seed') ?? '', 10);
  const isShift = query.has('shift');
  const buyers = isShift ? casts.shift : casts.buyers;
  return {
    cast: kind ? buyers.filter((buyer) => buyer.kind === kind) : buyers,
    seed: Number.isNaN(seed) ? anySeed : seed,
    speed: speeds.find((known) => String(known) === query.get('speed')) ?? 1,
    running: isShift || kind !== undefined,
    inOrder: isShift || kind !== undefined,
    begins: isShift ? (parseLocalMoment(query.get('from') ?? '') ?? now) : null,
  };
}

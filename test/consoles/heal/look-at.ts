import { type Kept, looking } from '../../../lib/consoles/heal/look';

/** A look in one go: nothing happens on the page meanwhile. */
export function lookAt(...asked: Parameters<typeof looking>): Kept {
  const work = looking(...asked);
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

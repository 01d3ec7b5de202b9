interface Placed {
  place: number;
}

/** Two places nearer to each other than this leave no room between them. */
const narrowest = 1e-6;

/**
 * What changes when `moved` are put before the sibling at `at` (its length: behind all): mostly these alone, each between its neighbours,
 * as 1, 2 → 1.5; all of them numbered anew where there is no room. `siblings` stand in their order, without `moved`.
 */
export function movedTo<Thing extends Placed>(
  siblings: readonly Thing[],
  moved: readonly Thing[],
  at: number,
): readonly Thing[] {
  const below = siblings[at - 1]?.place;
  const above = siblings[at]?.place;
  const low = below ?? (above === undefined ? 0 : above - moved.length - 1);
  const high = above ?? low + moved.length + 1;
  const step = (high - low) / (moved.length + 1);
  if (step > narrowest) return moved.map((thing, index) => ({ ...thing, place: low + step * (index + 1) }));
  const anew = [...siblings.slice(0, at), ...moved, ...siblings.slice(at)].map((thing, index) => ({
    ...thing,
    place: index + 1,
  }));
  return anew.filter((thing, index) => {
    const former = index < at ? siblings[index] : siblings[index - moved.length];
    return (index >= at && index < at + moved.length) || former?.place !== thing.place;
  });
}

/** Behind all of these. */
export const lastPlace = (siblings: readonly Placed[]): number =>
  siblings.reduce((last, { place }) => Math.max(last, place), 0) + 1;

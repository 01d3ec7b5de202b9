/** Something long, which may be left for a while wherever it yields. */
export type Work<Result> = Generator<void, Result, void>;

/** Longer than this nothing of ours may keep the page from its own work, ms. */
const longest = 12;

/**
 * Does something long in slices: typing and the page's own work go between them. `rest` waits for that while. Rejects with
 * whatever `work` throws.
 */
export async function inSlices<Result>(
  work: Work<Result>,
  rest: () => Promise<void>,
  clock: () => number = () => performance.now(),
): Promise<Result> {
  for (;;) {
    const until = clock() + longest;
    do {
      const { done, value } = work.next();
      if (done) return value;
    } while (clock() < until);
    await rest();
  }
}

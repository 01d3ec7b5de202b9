/** Who waits for an answer comes before work that nobody waits for. */
export function createTurns() {
  let waiting = 0;
  let isFree = Promise.resolve();
  let free = (): void => {};
  return {
    /** Gives what `answer` gives; until then those who step aside wait. */
    async first<T>(answer: () => Promise<T>): Promise<T> {
      if (waiting === 0)
        isFree = new Promise((resolve) => {
          free = resolve;
        });
      waiting += 1;
      try {
        return await answer();
      } finally {
        waiting -= 1;
        if (waiting === 0) free();
      }
    },
    /** To be awaited between the steps of long work. */
    async stepAside(): Promise<void> {
      while (waiting > 0) await isFree;
    },
  };
}

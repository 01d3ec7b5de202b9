/** A page that works this long at once still answers keys in time. */
const SLICE_MS = 12;

export interface Watch {
  signal: AbortSignal;
  onProgress: (done: number) => void;
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** Does something with each, a few at a time, so that the page goes on meanwhile. Throws an AbortError where it was stopped. */
export async function inSlices<T>(
  all: readonly T[],
  each: (one: T) => void,
  { signal, onProgress }: Watch,
): Promise<void> {
  let at = 0;
  while (at < all.length) {
    signal.throwIfAborted();
    const end = performance.now() + SLICE_MS;
    do each(all[at++] as T);
    while (at < all.length && performance.now() < end);
    onProgress(at);
    if (at < all.length) await pause();
  }
}

/** So long a slice may take before the page gets its turn: half a frame. */
const SLICE_MS = 8;

/** Runs `steps` to their end a slice at a time, whenever nothing better is to do. Gives what stops it. */
export function inSlices<Result>(
  steps: Generator<void, Result>,
  whenIdle: (work: () => void) => void,
  onDone: (result: Result) => void,
): () => void {
  let isStopped = false;
  const slice = (): void => {
    const until = performance.now() + SLICE_MS;
    while (!isStopped && performance.now() < until) {
      const step = steps.next();
      if (!step.done) continue;
      onDone(step.value);
      return;
    }
    if (!isStopped) whenIdle(slice);
  };
  whenIdle(slice);
  return () => {
    isStopped = true;
  };
}

/** The same once the steps' code is loaded. Where it cannot be (the extension was updated meanwhile), nothing comes of it. */
export function inSlicesOf<Result>(
  load: () => Promise<Generator<void, Result>>,
  whenIdle: (work: () => void) => void,
  onDone: (result: Result) => void,
): () => void {
  let isStale = false;
  let stop = (): void => {
    isStale = true;
  };
  const begin = (steps: Generator<void, Result>): void => {
    if (!isStale) stop = inSlices(steps, whenIdle, onDone);
  };
  load().then(begin, () => {});
  return () => stop();
}

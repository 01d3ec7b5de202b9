const FIRST_PAUSE_MS = 200;
const LONGEST_PAUSE_MS = 30_000;

export type Pause = (ms: number) => Promise<void>;
export const waitMs: Pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

export interface RetryOptions {
  /** How often the step has failed in a row; 0 once it is done. */
  onFailures(count: number): void;
  signal: AbortSignal;
  pause: Pause;
}

/**
 * Gives a function that has `step` done as soon as may be and never waits for it: one run at a time, again when asked meanwhile,
 * and again, ever more slowly, while it fails.
 */
export function createRetrying(step: () => Promise<void>, { onFailures, signal, pause }: RetryOptions): () => void {
  let asked = false;
  let running = false;

  async function run(): Promise<void> {
    let failures = 0;
    while (asked && !signal.aborted) {
      asked = false;
      try {
        await step();
        failures = 0;
      } catch {
        asked = true;
        failures += 1;
      }
      onFailures(failures);
      if (failures > 0) await pause(Math.min(FIRST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS));
    }
    running = false;
  }

  return () => {
    asked = true;
    if (running) return;
    running = true;
    void run();
  };
}

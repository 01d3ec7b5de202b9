/** Decides when to read a page that keeps changing. */
export interface Pace {
  /** Something changed. */
  request: () => void;
  stop: () => void;
}

const shortestGapMs = 40;
const longestGapMs = 250;
/**
 * How much longer than a read the pause after it is at least. A read includes bringing the page's styles up to date, which the page
 * then need not do itself: what it loses is far less than what is measured here.
 */
const share = 8;

/**
 * The first change after a quiet moment is read as soon as the page's own work is done, well within a frame; in a storm
 * reads keep a distance that grows with what they cost. No animation frames: hidden tabs have none.
 */
export function createPace(read: () => void): Pace {
  const channel = new MessageChannel();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isPosted = false;
  let nextAt = 0;
  const run = (): void => {
    isPosted = false;
    clearTimeout(timer);
    timer = undefined;
    const startedAt = performance.now();
    read();
    const endedAt = performance.now();
    nextAt = endedAt + Math.min(longestGapMs, Math.max(shortestGapMs, (endedAt - startedAt) * share));
  };
  channel.port1.onmessage = run;
  const request = (): void => {
    if (isPosted) return;
    const waitMs = nextAt - performance.now();
    if (waitMs > 0) {
      timer ??= setTimeout(run, waitMs);
      return;
    }
    isPosted = true;
    channel.port2.postMessage(null);
  };
  const stop = (): void => {
    clearTimeout(timer);
    channel.port1.close();
  };
  return { request, stop };
}

/** Decides when to read a page that keeps changing. */
export interface Pace {
  /** Something changed. `later`: it is enough to look now and then. */
  request: (urgency?: 'now' | 'later') => void;
  /** What was asked for and not read yet is read before this returns; the pause goes on as if it had not been. */
  hurry: () => void;
  stop: () => void;
}

/** How long the pause after a read is. */
export interface Gaps {
  shortestMs: number;
  longestMs: number;
  /** How much longer than the read the pause is at least, within the two above. */
  share: number;
}

/** However dear a page is to read, we take a ninetieth of its time. */
const brisk: Gaps = { shortestMs: 40, longestMs: 250, share: 90 };
/** For what ticks by itself all day: a millisecond of each second at most, whatever the list is like. */
export const slow: Gaps = { shortestMs: 2000, longestMs: 60_000, share: 1000 };

/**
 * The first change after a quiet moment is read as soon as the page's own work is done, well within a frame; in a storm
 * reads keep a distance that grows with what they cost. No animation frames: hidden tabs have none.
 */
export function createPace(read: () => void, { shortestMs, longestMs, share } = brisk): Pace {
  const channel = new MessageChannel();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let endedAt = Number.NEGATIVE_INFINITY;
  let costMs = 0;
  /** When the next read is due; infinite while nobody has asked. */
  let dueAt = Number.POSITIVE_INFINITY;
  const run = (): void => {
    if (dueAt === Number.POSITIVE_INFINITY) return;
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    const startedAt = performance.now();
    read();
    endedAt = performance.now();
    costMs = endedAt - startedAt;
  };
  channel.port1.onmessage = run;
  const request: Pace['request'] = (urgency = 'now') => {
    const gapMs = urgency === 'now' ? Math.max(shortestMs, costMs * share) : longestMs;
    const now = performance.now();
    const at = Math.max(now, endedAt + Math.min(longestMs, gapMs));
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    if (at > now) timer = setTimeout(run, at - now);
    else channel.port2.postMessage(null);
  };
  const hurry = (): void => {
    if (dueAt === Number.POSITIVE_INFINITY) return;
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    read();
  };
  const stop = (): void => {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    channel.port1.close();
  };
  return { request, hurry, stop };
}

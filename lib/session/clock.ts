import type { OverlayState } from '../state/overlay';

const minuteMs = 60_000;
/** Often enough that no minute begins unseen for long. */
const lookMs = 10_000;

/** Keeps the state's minute until `signal`; what it gives brings it up to now at once. Within a minute nothing is worked out anew. */
export function keepClock({ clock }: Pick<OverlayState, 'clock'>, now: () => number, signal: AbortSignal): () => void {
  const look = (): void => {
    clock.value = Math.floor(now() / minuteMs) * minuteMs;
  };
  look();
  const timer = setInterval(look, lookMs);
  signal.addEventListener('abort', () => clearInterval(timer));
  return look;
}

/** Keeps the second for what counts down or counts up, until `signal`. After a sleep the first look is right again: nothing is counted, only read. */
export function keepSeconds({ now: second }: { now: { value: number } }, now: () => number, signal: AbortSignal): void {
  const look = (): void => {
    second.value = now();
  };
  look();
  const timer = setInterval(look, 1_000);
  signal.addEventListener('abort', () => clearInterval(timer));
}

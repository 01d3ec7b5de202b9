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

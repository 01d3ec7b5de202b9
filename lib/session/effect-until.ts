import { effect } from '@preact/signals';

/** Runs `work` now and whenever what it read changes, until `signal`; what it returns is called before the next time and at the end. */
export function effectUntil(signal: AbortSignal, work: Parameters<typeof effect>[0]): void {
  signal.addEventListener('abort', effect(work));
}

import { effect } from '@preact/signals';
import type { Speech } from '../state/speech';

/** Loads the dictionary of 繁體 once an agent chooses it, and never before. */
export function keepSpeech(
  { toTaiwan, isTaiwan }: Speech,
  load: () => Promise<(text: string) => string>,
  signal: AbortSignal,
): void {
  const stop = effect(() => {
    if (!isTaiwan.value || toTaiwan.peek()) return;
    void load().then((convert) => {
      toTaiwan.value = convert;
    });
  });
  signal.addEventListener('abort', stop);
}

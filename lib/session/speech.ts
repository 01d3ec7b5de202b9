import type { Speech } from '../state/speech';
import { effectUntil } from './effect-until';

/** Loads the dictionary of 繁體 once an agent chooses it, and never before. */
export function keepSpeech(
  { toTaiwan, isTaiwan }: Speech,
  load: () => Promise<(text: string) => string>,
  signal: AbortSignal,
): void {
  effectUntil(signal, () => {
    if (!isTaiwan.value || toTaiwan.peek()) return;
    void load().then((convert) => {
      toTaiwan.value = convert;
    });
  });
}

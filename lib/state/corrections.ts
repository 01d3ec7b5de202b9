import { computed, type ReadonlySignal } from '@preact/signals';
import { correctionKind, type KeptCorrection, parseCorrection } from '../domain/intents/corrections';
import type { ItemsState } from './items';

/** The corrections that hold, oldest first. */
export function correctionsIn(items: ItemsState): ReadonlySignal<readonly KeptCorrection[]> {
  const kept = items.live(correctionKind, parseCorrection);
  return computed(() => kept.value.toSorted((a, b) => a.at - b.at));
}

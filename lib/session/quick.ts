import { untracked } from '@preact/signals';
import { quickOf } from '../domain/scripts/uses';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';

/**
 * The few scripts below the pins. They are put in order anew only where nobody is about to press one: when another conversation opens, when
 * the overlay is collapsed, and as long as there are none. Ends with `signal`.
 */
export function keepQuick(state: OverlayState, signal: AbortSignal): void {
  function arrange(): void {
    const { pins } = state.settings.value;
    const isOffered = (id: string): boolean => state.byId.value.has(id) && !pins.includes(id);
    const uses = [...state.uses.value].map(([scriptId, use]) => ({ scriptId, ...use }));
    state.quick.value = quickOf(uses, isOffered);
  }

  effectUntil(signal, () => {
    void state.conversation.value;
    void state.dock.value?.collapsed;
    untracked(arrange);
  });
  // What the log knows comes a moment after the first buyer; then the row is empty, and nothing moves.
  effectUntil(signal, () => {
    const isFirst = state.uses.value.size > 0 && state.quick.peek().recent.length === 0;
    if (isFirst) untracked(arrange);
  });
}

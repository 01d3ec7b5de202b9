import type { ReadonlySignal } from '@preact/signals';
import type { findConflicts } from '../domain/pricing/conflicts/find';
import type { PromotionsState } from '../state/promotions';
import { effectUntil } from './effect-until';
import { inSlicesOf } from './in-slices';

interface ConflictPorts {
  state: PromotionsState;
  /** Nothing is looked for while nobody looks. */
  isOpen: ReadonlySignal<boolean>;
  loadFinder: () => Promise<{ findConflicts: typeof findConflicts }>;
  whenIdle: (work: () => void) => void;
}

/** Looks through the shop's promotions whenever one of them, or a floor, has changed. Ends with `signal`. */
export function watchConflicts({ state, isOpen, loadFinder, whenIdle }: ConflictPorts, signal: AbortSignal): void {
  effectUntil(signal, () => {
    if (!isOpen.value) return;
    const [rules, floors] = [state.rules.value, state.floors.value];
    const begin = async () => (await loadFinder()).findConflicts(rules, floors, state.now.peek());
    return inSlicesOf(begin, whenIdle, (found) => {
      state.conflicts.value = found;
    });
  });
}

import type { ReadonlySignal } from '@preact/signals';
import type { findConflicts } from '../domain/pricing/conflicts/find';
import type { PromotionsState } from '../state/promotions';
import { effectUntil } from './effect-until';
import { inSlices } from './in-slices';

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
    let stopWork = (): void => {};
    let isStale = false;
    const work = async (): Promise<void> => {
      const finder = await loadFinder();
      if (isStale) return;
      stopWork = inSlices(finder.findConflicts(rules, floors, state.now.peek()), whenIdle, (found) => {
        state.conflicts.value = found;
      });
    };
    void work().catch(() => {});
    return () => {
      isStale = true;
      stopWork();
    };
  });
}

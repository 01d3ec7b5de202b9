import { loadPinyin } from '../domain/scripts/pinyin';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';
import { keepSearchIndex } from './search';

interface RestPorts {
  state: OverlayState;
  loadDay: () => void;
  loadUses: () => Promise<void>;
  prepareFab: () => Promise<void>;
  whenIdle: (work: () => void) => void;
}

/** The first answers come first; what follows once the chat is known waits for them. */
export function prepareRest({ state, loadDay, loadUses, prepareFab, whenIdle }: RestPorts, signal: AbortSignal): void {
  let isSearchReady = false;
  effectUntil(signal, () => {
    if (state.link.value === 'waiting') return;
    whenIdle(() => {
      loadDay();
      if (!isSearchReady) {
        void keepSearchIndex(state, { loadPinyin, whenIdle }, signal);
        void loadUses();
      }
      isSearchReady = true;
      void prepareFab();
      state.areChecksReady.value = true;
    });
  });
}

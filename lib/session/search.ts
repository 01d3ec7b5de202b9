import type { ToPinyin } from '../domain/scripts/pinyin';
import type { OverlayState } from '../state/overlay';
import { openPanel } from './pick';

/** Search in the library. Pinyin is large, so it comes once the first answers stand; until then hanzi and letters are found. */
export function createSearch(state: OverlayState, loadPinyin: () => Promise<ToPinyin>) {
  return {
    async preparePinyin(): Promise<void> {
      const toPinyin = await loadPinyin();
      state.toPinyin.value = toPinyin;
    },
    search(query: string): void {
      openPanel(state, { kind: 'search', query, active: 0 });
    },
    moveChoice(by: 1 | -1): void {
      const { value: panel } = state.panel;
      const count = state.results.value.length;
      if (panel?.kind !== 'search' || count === 0) return;
      openPanel(state, { ...panel, active: (panel.active + by + count) % count });
    },
  };
}

import { createGroupPath } from '../domain/scripts/group-path';
import type { ToPinyin } from '../domain/scripts/pinyin';
import { createAlphabet } from '../domain/scripts/search-alphabet';
import { buildSearchIndex } from '../domain/scripts/search-index';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';
import { openPanel } from './open-panel';

/** What the agent does in the search. */
export function createSearch(state: OverlayState) {
  return {
    search(query: string): void {
      const { value: panel } = state.panel;
      const context = panel?.kind === 'search' ? panel.context : state.searchContext();
      openPanel(state, { kind: 'search', query, active: 0, context });
    },
    moveChoice(by: 1 | -1): void {
      const { value: panel } = state.panel;
      const count = state.results.value.length;
      if (panel?.kind !== 'search' || count === 0) return;
      openPanel(state, { ...panel, active: (panel.active + by + count) % count });
    },
  };
}

/** Work at one go, so that a key pressed meanwhile waits for less than a frame. */
const sliceMs = 4;

interface IndexPorts {
  loadPinyin: () => Promise<ToPinyin>;
  whenIdle: (work: () => void) => void;
}

/**
 * Makes the index of the library, and makes it anew when that changes, in idle moments. Pinyin is large, so call it once the first answers
 * stand; until then hanzi and letters are found. Ends with the signal.
 */
export async function keepSearchIndex(
  state: Pick<OverlayState, 'scripts' | 'groups' | 'index'>,
  { loadPinyin, whenIdle }: IndexPorts,
  signal: AbortSignal,
): Promise<void> {
  const alphabet = createAlphabet(await loadPinyin());
  let newest = 0;

  function build(building: ReturnType<typeof buildSearchIndex>, turn: number): void {
    if (turn !== newest || signal.aborted) return;
    const until = performance.now() + sliceMs;
    let step = building.next();
    while (!step.done && performance.now() < until) step = building.next();
    if (step.done) state.index.value = step.value;
    else whenIdle(() => build(building, turn));
  }

  effectUntil(signal, () => {
    const building = buildSearchIndex(state.scripts.value, alphabet, createGroupPath(state.groups.value));
    newest += 1;
    const turn = newest;
    whenIdle(() => build(building, turn));
  });
}

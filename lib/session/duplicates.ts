import { lookForDuplicates } from '../domain/scripts/duplicates';
import type { LibraryPage } from '../state/library-page';
import { effectUntil } from './effect-until';

/** Work at one go: keys pressed meanwhile are answered in time. */
const sliceMs = 8;

const pause = (work: () => void): void => void setTimeout(work);

/** Looks for scripts that say the same while they are shown, and anew whenever the library changes, a little at a time. Ends with `signal`. */
export function keepDuplicates(library: LibraryPage, signal: AbortSignal): void {
  let newest = 0;

  function look(looking: ReturnType<typeof lookForDuplicates>, turn: number): void {
    if (turn !== newest || signal.aborted) return;
    const until = performance.now() + sliceMs;
    let step = looking.next();
    while (!step.done && performance.now() < until) step = looking.next();
    if (step.done) library.duplicates.value = step.value;
    else pause(() => look(looking, turn));
  }

  effectUntil(signal, () => {
    newest += 1;
    if (library.view.value !== 'duplicates') return;
    const looking = lookForDuplicates(library.entries.value);
    const turn = newest;
    pause(() => look(looking, turn));
  });
}

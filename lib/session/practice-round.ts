import type { ReadonlySignal } from '@preact/signals';
import { effect } from '@preact/signals';
import type { PracticeBuyer } from '../domain/practice/buyer';
import { packRound, unpackRound } from '../domain/practice/keep';
import type { PracticeState } from '../domain/practice/state';

/** Where a shift is kept between the page's lives. */
interface Area {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

const roundKey = 'practice.round';
const saveMs = 250;

/** A shift goes on where it was left, as the talks of a real console do. `asked`: the page's address; another shift begins anew. Null: none. */
export async function readRound(
  area: Area,
  asked: string,
  cast: readonly PracticeBuyer[],
): Promise<PracticeState | null> {
  const kept = (await area.get(roundKey))[roundKey] as { asked?: unknown; round?: unknown } | undefined;
  return kept?.asked === asked ? unpackRound(kept.round, cast) : null;
}

/** Keeps the shift from now on, a few times a second at most; what it gives says whether all of it is kept. */
export function keepRound(area: Area, asked: string, round: ReadonlySignal<PracticeState>): () => boolean {
  let kept: PracticeState | null = null;
  let isSaving = false;
  const save = async (): Promise<void> => {
    isSaving = true;
    while (kept !== round.value) {
      const now = round.value;
      await area.set({ [roundKey]: { asked, round: packRound(now) } }).then(
        () => {
          kept = now;
        },
        () => {},
      );
      await new Promise((resolve) => setTimeout(resolve, saveMs));
    }
    isSaving = false;
  };
  effect(() => {
    if (round.value && !isSaving) void save();
  });
  return () => kept === round.value;
}

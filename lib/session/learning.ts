import { leansOf, learnedDays } from '../domain/playbook/learned';
import { DAY_MS, dayOf } from '../domain/tally/day';
import { readViews } from '../messages/figures';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';

/** Reads, once the agent has switched it on, how the scripts fared in the last three months. Where that fails the cards stand as they were. */
export function keepLearning(
  { settings, leans }: OverlayState,
  { now, whenIdle }: { now: () => number; whenIdle: (work: () => void) => void },
  signal: AbortSignal,
): void {
  async function learn(): Promise<void> {
    const dayStartMs = settings.peek().dayStartMinutes * 60_000;
    const [from, to] = [now() - learnedDays * DAY_MS, now()].map((at) => dayOf(at, dayStartMs)) as [string, string];
    const { groups } = await readViews({ from, to, agent: null, now: now() });
    if (!signal.aborted) leans.value = leansOf(groups);
  }
  effectUntil(signal, () => {
    if (settings.value.learnRanking) whenIdle(() => void learn().catch(() => {}));
  });
}

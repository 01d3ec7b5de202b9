import { computed, signal } from '@preact/signals';
import type { ConsoleClock } from '../domain/console-clock';
import { openTalk, type PracticeAction, reducePractice } from '../domain/practice/reduce';
import { clockOf, consoleTime, createPractice, type PracticeSetup, type PracticeState } from '../domain/practice/state';

/** What the practice console shows. Everything happens through `act`; the clock is the page's. `kept`: a round that goes on where it was left. */
export function createPracticeState(setup: PracticeSetup, clock: () => number, kept: PracticeState | null = null) {
  const practice = signal(kept ?? createPractice(setup, clock()));
  const open = computed(() => openTalk(practice.value));
  /** The second of the last action: what waiting times are counted to. Whole seconds, so that ticks in between draw nothing. */
  const now = signal(0);
  const act = (action: PracticeAction): void => {
    const at = clock();
    practice.value = reducePractice(practice.value, action, at);
    now.value = Math.floor(consoleTime(practice.value, at) / 1000) * 1000;
  };
  /** The clock that the console lives by, where it is not the machine's; the same object while it goes on as it did. */
  let told: ConsoleClock | null = null;
  const clockNow = computed(() => {
    const next = clockOf(practice.value);
    if (JSON.stringify(next) !== JSON.stringify(told)) told = next;
    return told;
  });
  return { practice, open, now, clock: clockNow, act };
}
export type PracticeConsole = ReturnType<typeof createPracticeState>;

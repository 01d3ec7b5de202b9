import { computed, signal } from '@preact/signals';
import { openTalk, type PracticeAction, reducePractice } from '../domain/practice/reduce';
import { createPractice, type PracticeSetup } from '../domain/practice/state';

/** What the practice console shows. Everything happens through `act`; the clock is the page's. */
export function createPracticeState(setup: PracticeSetup, clock: () => number) {
  const practice = signal(createPractice(setup, clock()));
  const open = computed(() => openTalk(practice.value));
  /** The second of the last action: what waiting times are counted to. Whole seconds, so that ticks in between draw nothing. */
  const now = signal(0);
  const act = (action: PracticeAction): void => {
    const at = clock();
    now.value = Math.floor(at / 1000) * 1000;
    practice.value = reducePractice(practice.value, action, at);
  };
  return { practice, open, now, act };
}
export type PracticeConsole = ReturnType<typeof createPracticeState>;

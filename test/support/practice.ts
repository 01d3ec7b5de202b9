import type { PracticeBuyer } from '../../lib/domain/practice/buyer';
import { openTalk, type PracticeAction, reducePractice } from '../../lib/domain/practice/reduce';
import { createPractice, type PracticeState, type Talk } from '../../lib/domain/practice/state';

const start = Date.UTC(2026, 10, 22, 2);

/** A practice console whose clock the test moves, with the first of its buyers open. */
export function practiceWith(cast: readonly PracticeBuyer[], seed = 1) {
  let now = start;
  let state: PracticeState = createPractice({ cast, seed, speed: 1, running: true, inOrder: true }, now);
  const act = (action: PracticeAction) => {
    state = reducePractice(state, action, now);
  };
  const pass = (ms: number) => {
    for (const until = now + ms; now < until; ) {
      now = Math.min(until, now + 500);
      act({ type: 'tick' });
    }
  };
  const write = (text: string) => {
    act({ type: 'draft', text });
    act({ type: 'send' });
  };
  act({ type: 'tick' });
  act({ type: 'open', buyer: cast[0]?.id ?? '' });
  return {
    act,
    pass,
    write,
    get state() {
      return state;
    },
    get talk() {
      return openTalk(state) as Talk;
    },
  };
}

/** Plays one buyer through: each line of the agent a while after the buyer's last; then waits for the end. */
export function play(buyer: PracticeBuyer, agentLines: readonly string[], seed = 1) {
  const console = practiceWith([buyer], seed);
  const visited: string[] = [];
  for (const line of agentLines) {
    console.pass(20_000);
    visited.push(console.talk.step);
    console.write(line);
  }
  console.pass(15 * 60_000);
  return { talk: console.talk, visited };
}

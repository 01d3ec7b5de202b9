import { expect, it } from 'vitest';
import { inSlices, type Work } from '../../../lib/consoles/heal/slices';

/** So many pieces of work of 5 ms each, by a clock of their own. */
function workOf(pieces: number) {
  let [now, rested] = [0, 0];
  const done: string[] = [];
  function* work(): Work<number> {
    for (let at = 0; at < pieces; at++) {
      now += 5;
      done.push(`piece ${at}`);
      yield;
    }
    return done.length;
  }
  const rest = async () => void done.push(`rest ${rested++}`);
  return { work: work(), done, rest, clock: () => now };
}

it('rests after so many pieces, and comes to the same end', async () => {
  const { work, done, rest, clock } = workOf(7);
  expect(await inSlices(work, rest, clock)).toBe(9);
  expect(done).toEqual([
    ...['piece 0', 'piece 1', 'piece 2', 'rest 0', 'piece 3', 'piece 4', 'piece 5', 'rest 1', 'piece 6'],
  ]);
});

it('rests not at all where there is little to do', async () => {
  const { work, done, rest, clock } = workOf(2);
  expect(await inSlices(work, rest, clock)).toBe(2);
  expect(done).toEqual(['piece 0', 'piece 1']);
});

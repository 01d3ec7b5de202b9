import { expect, it, vi } from 'vitest';
import { inSlices, inSlicesOf } from '../../lib/session/in-slices';

function* count(to: number, onStep: () => void): Generator<void, number> {
  for (let n = 0; n < to; n++) {
    onStep();
    yield;
  }
  return to;
}

it('gives the page its turn whenever a slice has taken half a frame, and ends with the result', () => {
  const waiting: (() => void)[] = [];
  const done = vi.fn();
  let clock = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
  const onStep = vi.fn(() => {
    clock += 3;
  });
  inSlices(count(7, onStep), (work) => void waiting.push(work), done);
  expect(onStep).not.toHaveBeenCalled();
  const steps: number[] = [];
  while (waiting.length > 0) {
    waiting.shift()?.();
    steps.push(onStep.mock.calls.length);
  }
  expect(steps).toEqual([3, 6, 7]);
  expect(done.mock.calls).toEqual([[7]]);
});

it('stops where it is told to, and says nothing then', () => {
  const waiting: (() => void)[] = [];
  const [done, onStep] = [vi.fn(), vi.fn()];
  const stop = inSlices(count(3, onStep), (work) => void waiting.push(work), done);
  stop();
  for (const work of waiting) work();
  expect([onStep.mock.calls.length, done.mock.calls.length]).toEqual([0, 0]);
});

it('does nothing where it is stopped while its code is being loaded, and nothing where that cannot be loaded', async () => {
  const done = vi.fn();
  const { promise, resolve } = Promise.withResolvers<Generator<void, number>>();
  const stop = inSlicesOf(
    () => promise,
    (work) => work(),
    done,
  );
  inSlicesOf(
    () => Promise.reject(new Error('updated')),
    (work) => work(),
    done,
  );
  stop();
  resolve(count(1, () => {}));
  await promise;
  expect(done).not.toHaveBeenCalled();
});

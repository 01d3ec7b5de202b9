import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { effectUntil } from '../../lib/session/effect-until';

it('runs now and with each change until the signal, and clears up after each run', () => {
  const life = new AbortController();
  const count = signal(1);
  const [run, clearUp] = [vi.fn(), vi.fn()];
  effectUntil(life.signal, () => {
    run(count.value);
    return clearUp;
  });
  count.value = 2;
  life.abort();
  count.value = 3;
  expect(run.mock.calls).toEqual([[1], [2]]);
  expect(clearUp).toHaveBeenCalledTimes(2);
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered } from '../../lib/messages/answered';
import { createRetrying } from '../../lib/session/retry';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('asks anew where a worker that was just being stopped never answers', async () => {
  const asked = vi.fn(() => (asked.mock.calls.length === 1 ? new Promise<void>(() => {}) : Promise.resolve()));
  const failures: number[] = [];
  const options = { onFailures: (count: number) => failures.push(count), signal: new AbortController().signal };
  createRetrying(() => answered(asked()), { ...options, pause: () => Promise.resolve() })();
  await vi.advanceTimersByTimeAsync(4_999);
  expect(asked).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(asked).toHaveBeenCalledTimes(2);
  expect(failures).toEqual([1, 0]);
});

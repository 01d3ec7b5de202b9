import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPace, slow } from '../../lib/consoles/pace';

const posted = () => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }));
afterEach(() => void vi.useRealTimers());

it('reads at once after a quiet moment, and a storm only at its own pace', async () => {
  const read = vi.fn();
  const pace = createPace(read);
  pace.request();
  pace.request();
  expect(read).not.toHaveBeenCalled();
  await vi.waitUntil(async () => posted().then(() => read.mock.calls.length > 0));
  for (let i = 0; i < 100; i++) {
    pace.request();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(read.mock.calls.length).toBeGreaterThan(15);
  expect(read.mock.calls.length).toBeLessThan(30);
  pace.stop();
});

it('reads more seldom where reading is slow', async () => {
  const read = vi.fn(() => void vi.advanceTimersByTime(30));
  const pace = createPace(read);
  for (let i = 0; i < 100; i++) {
    pace.request();
    await posted();
    await vi.advanceTimersByTimeAsync(10);
  }
  expect(read.mock.calls.length).toBeLessThan(7);
  pace.stop();
});

it('reads at once what waits for its pause where there is no time left, and keeps the pause all the same', async () => {
  const read = vi.fn(() => void vi.advanceTimersByTime(1));
  const pace = createPace(read);
  pace.hurry();
  expect(read).not.toHaveBeenCalled();
  pace.request();
  await vi.waitUntil(async () => posted().then(() => read.mock.calls.length > 0));
  pace.request();
  pace.hurry();
  pace.hurry();
  expect(read).toHaveBeenCalledTimes(2);
  pace.request();
  await vi.advanceTimersByTimeAsync(80);
  expect(read).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(20);
  expect(read).toHaveBeenCalledTimes(3);
  pace.stop();
});

it('reads no more once stopped', async () => {
  const read = vi.fn();
  const pace = createPace(read);
  pace.request();
  pace.stop();
  pace.hurry();
  await vi.advanceTimersByTimeAsync(1000);
  await posted();
  expect(read).not.toHaveBeenCalled();
});

it('takes a millisecond of a second at most for what ticks all day', async () => {
  const read = vi.fn(() => void vi.advanceTimersByTime(5));
  const pace = createPace(read, slow);
  for (let tenths = 0; tenths < 600; tenths++) {
    pace.request();
    await posted();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(read.mock.calls.length).toBeGreaterThan(8);
  expect(read.mock.calls.length).toBeLessThanOrEqual(13);
  pace.stop();
});

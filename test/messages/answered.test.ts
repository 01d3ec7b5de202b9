import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { answered } from '../../lib/messages/answered';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it('gives the answer through, and the refusal', async () => {
  await expect(answered(Promise.resolve(7))).resolves.toBe(7);
  await expect(answered(Promise.reject(new Error('full')))).rejects.toThrow('full');
  expect(vi.getTimerCount()).toBe(0);
});

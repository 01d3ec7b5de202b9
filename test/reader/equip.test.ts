import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { equipReader } from '../../lib/link/equip';
import { bringKit, keepAsking } from '../../lib/reader/equip';
import { kit } from '../../lib/reader/kit';

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  globalThis.chengdanKit = undefined;
});

it('asks for the kit until it is there, ever more seldom', async () => {
  const bring = vi.fn(async () => (bring.mock.calls.length < 7 ? Promise.reject(new Error('not now')) : kit));
  const brought = keepAsking(bring, () => false);
  const seen: number[] = [];
  for (const ms of [0, 500, 1000, 2000, 4000, 8000, 8000]) {
    await vi.advanceTimersByTimeAsync(ms);
    seen.push(bring.mock.calls.length);
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(await brought).toBe(kit);
});

it('asks no more, and takes nothing, once the reader has ended', async () => {
  let isOver = false;
  const bring = vi.fn(async () => {
    isOver = true;
    return kit;
  });
  expect(await keepAsking(bring, () => isOver)).toBeNull();
  expect(await keepAsking(bring, () => isOver)).toBeNull();
  expect(bring).toHaveBeenCalledOnce();
});

it('takes the kit that the background has just put here, never one of before', async () => {
  const put = vi.fn(async () => {
    globalThis.chengdanKit = kit;
    return { value: undefined };
  });
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(put as never);
  expect(await bringKit()).toBe(kit);
  put.mockImplementation(async () => ({ value: undefined }));
  await expect(bringKit()).rejects.toThrow();
});

it('is asked for again where a worker that was just being stopped never answers', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockReturnValueOnce(new Promise(() => {}) as never);
  const brought = keepAsking(bringKit, () => false);
  send.mockImplementation((async () => {
    globalThis.chengdanKit = kit;
    return { value: undefined };
  }) as never);
  await vi.advanceTimersByTimeAsync(6_000);
  expect(await brought).toBe(kit);
});

it('is put into the very frame that asks, without waiting for the page’s last picture', async () => {
  const executeScript = vi.fn(async () => []);
  Object.assign(fakeBrowser, { scripting: { executeScript } });
  await equipReader({ tab: { id: 3 }, frameId: 5 } as never);
  expect(executeScript).toHaveBeenCalledExactlyOnceWith({
    target: { tabId: 3, frameIds: [5] },
    files: ['content-scripts/kit.js'],
    injectImmediately: true,
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { connectToReader } from '../../lib/link/overlay-side';

const parent = { name: 'the page around' };
let checked: unknown[] = [];
let answer = true;

/** The background, which knows one nonce. */
beforeEach(() => {
  checked = [];
  answer = true;
  fakeBrowser.runtime.onMessage.addListener(
    (message: { value: unknown }, _sender: unknown, send: (value: unknown) => void) => {
      checked.push(message.value);
      send({ value: answer });
      return true;
    },
  );
  vi.stubGlobal('parent', parent);
  location.hash = '#secret';
});
afterEach(() => {
  vi.unstubAllGlobals();
  location.hash = '';
});

const say = (data: unknown, source: unknown = parent, ports = [new MessageChannel().port2]) =>
  window.dispatchEvent(Object.assign(new Event('message'), { data, source, ports }));

it('takes the port that comes with its nonce from the page around it', async () => {
  const channel = connectToReader();
  say({ nonce: 'secret' });
  expect(await channel).not.toBeNull();
  expect(checked).toEqual(['secret']);
});

it('is deaf to other nonces, other windows and messages without a port', async () => {
  const channel = connectToReader();
  let isOpen = false;
  void channel.then(() => {
    isOpen = true;
  });
  say({ nonce: 'guess' });
  say({ nonce: 'secret' }, window);
  say({ nonce: 'secret' }, parent, []);
  say('hello');
  say(null);
  await new Promise((resolve) => setTimeout(resolve));
  expect(isOpen).toBe(false);
  say({ nonce: 'secret' });
  expect(await channel).not.toBeNull();
});

it('shows nothing where the background does not know the nonce', async () => {
  answer = false;
  const channel = connectToReader();
  say({ nonce: 'secret' });
  expect(await channel).toBeNull();
});

it('shows nothing without a nonce or without a page around it', async () => {
  location.hash = '';
  expect(await connectToReader()).toBeNull();
  location.hash = '#secret';
  vi.stubGlobal('parent', window);
  expect(await connectToReader()).toBeNull();
});

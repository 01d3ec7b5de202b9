import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchOptions } from '../../lib/consoles/watch';
import type { Snapshot } from '../../lib/domain/conversation';
import { linkName, ready } from '../../lib/link/wire';
import type { KeySink } from '../../lib/reader/keys';
import type { Kit } from '../../lib/reader/kit';
import { startReader } from '../../lib/reader/start';
import { small } from '../consoles/small-console';

type Accept = (port: unknown) => void;
const web = vi.hoisted(() => ({
  accept: (() => {}) as Accept,
  publish: (() => {}) as WatchOptions['publish'],
  runtime: { id: 'chengdan' as string | undefined },
}));
vi.mock('../../lib/browser', () => ({
  browser: {
    runtime: Object.assign(web.runtime, {
      onConnect: { addListener: (accept: Accept) => Object.assign(web, { accept }), removeListener: () => {} },
    }),
  },
}));
// The page is read when the test says so.
vi.mock('../../lib/consoles/watch', () => ({
  watch: (_definition: unknown, _document: unknown, { publish }: WatchOptions) => Object.assign(web, { publish }),
}));

const want = vi.fn();
const ask = vi.fn();
const fill = vi.fn(async () => ({ ok: true, text: '好' }) as const);
const kit: Kit = {
  createFiller: () => ({ fill, aroundCaret: () => null, focus: () => {} }),
  createFrameKeeper: () => ({ want, refresh: () => {}, focus: () => {} }),
  askForReload: (...[, , signal]) => void (signal.aborted || ask()),
};
const chat: Partial<Snapshot> = { buyer: { key: 'a', name: '甲' } };

let life: AbortController;
let arrive: (brought: Kit) => void;
let bringKit: ReturnType<typeof vi.fn<() => Promise<Kit>>>;
let keys: KeySink;
beforeEach(() => {
  vi.clearAllMocks();
  web.runtime.id = 'chengdan';
  life = new AbortController();
  const { promise, resolve } = Promise.withResolvers<Kit>();
  arrive = resolve;
  bringKit = vi.fn(() => promise);
});
afterEach(() => life.abort());

function start(openAs: 'frame' | 'panel' = 'frame'): void {
  const feed = (sink: KeySink) => {
    keys = sink;
  };
  startReader(small, { document, signal: life.signal, dock: undefined, openAs, keys: { feed }, bringKit });
}

/** A side panel that calls this tab. */
function callPanel() {
  const got: unknown[] = [];
  let hear: (value: unknown) => void = () => {};
  let gone: () => void = () => {};
  web.accept({
    name: linkName,
    sender: { id: 'chengdan' },
    postMessage: (value: unknown) => got.push(value),
    onMessage: { addListener: (listener: typeof hear) => (hear = listener) },
    onDisconnect: { addListener: (listener: typeof gone) => (gone = listener) },
    disconnect: () => {},
  });
  return { got, say: (value: unknown) => hear(value), leave: () => gone() };
}

it('has its kit brought once, when the chat is there, and opens the overlay only with it', async () => {
  start();
  web.publish(null);
  expect(bringKit).not.toHaveBeenCalled();
  web.publish(chat);
  web.publish({ agent: '客服一' });
  expect(bringKit).toHaveBeenCalledOnce();
  expect(want).not.toHaveBeenCalled();
  arrive(kit);
  await vi.waitFor(() => expect(want).toHaveBeenCalledExactlyOnceWith(true));
  web.publish(null);
  expect(want).toHaveBeenLastCalledWith(false);
  web.publish(chat);
  expect(want).toHaveBeenLastCalledWith(true);
  expect(bringKit).toHaveBeenCalledOnce();
});

it('opens nothing where the chat has gone before the kit came', async () => {
  start();
  web.publish(chat);
  web.publish(null);
  arrive(kit);
  await vi.waitFor(() => expect(want).toHaveBeenCalled());
  expect(want.mock.calls).toEqual([[false]]);
});

it('loses no fill that a side panel asked for before the kit was there', async () => {
  start('panel');
  web.publish(chat);
  expect(bringKit).not.toHaveBeenCalled();
  const panel = callPanel();
  panel.say({
    type: 'fill',
    call: 1,
    target: { buyerKey: 'a', newestId: null },
    text: '好',
    caret: null,
    replaces: null,
  });
  expect(bringKit).toHaveBeenCalledOnce();
  arrive(kit);
  const filled = { type: 'filled', call: 1, result: { ok: true, text: '好' } };
  await vi.waitFor(() => expect(panel.got).toContainEqual(filled));
  expect(panel.got).toContainEqual({ type: 'snapshot', changed: chat });
  expect(fill).toHaveBeenCalledOnce();
  expect(want).not.toHaveBeenCalledWith(true);
});

it('gives keys to the side panel that is there, not to one that left before the kit came', async () => {
  start();
  web.publish(chat);
  const [stays, leaves] = [callPanel(), callPanel()];
  leaves.leave();
  arrive(kit);
  await vi.waitFor(() => expect(stays.got).toContainEqual({ type: 'snapshot', changed: chat }));
  keys.onCommand('card.1');
  expect(stays.got.at(-1)).toEqual({ type: 'command', command: 'card.1' });
  expect(leaves.got).toEqual([ready]);
  expect(bringKit).toHaveBeenCalledOnce();
});

it('opens the frame again when the side panel that showed the same has gone', async () => {
  start();
  arrive(kit);
  web.publish(chat);
  await vi.waitFor(() => expect(want).toHaveBeenLastCalledWith(true));
  const panel = callPanel();
  expect(want).toHaveBeenLastCalledWith(false);
  panel.leave();
  expect(want).toHaveBeenLastCalledWith(true);
});

describe('once the extension has gone from under it', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  const wait = () => vi.advanceTimersByTimeAsync(10_000);

  it('says nothing on a page that has shown no chat, and asks for a reload as soon as one comes', async () => {
    start();
    web.publish(null);
    arrive(kit);
    await wait();
    web.runtime.id = undefined;
    window.dispatchEvent(new Event('focus'));
    await wait();
    expect(ask).not.toHaveBeenCalled();
    web.publish(chat);
    await wait();
    expect(ask).toHaveBeenCalledOnce();
    expect(want).not.toHaveBeenCalled();
  });

  it('asks for a reload where a chat stands', async () => {
    start();
    web.publish(chat);
    arrive(kit);
    await vi.waitFor(() => expect(want).toHaveBeenCalledWith(true));
    web.runtime.id = undefined;
    window.dispatchEvent(new Event('focus'));
    await wait();
    expect(ask).toHaveBeenCalledOnce();
  });

  it('says nothing where a newer reader has taken over', async () => {
    start();
    web.publish(chat);
    arrive(kit);
    await vi.waitFor(() => expect(want).toHaveBeenCalledWith(true));
    web.runtime.id = undefined;
    life.abort();
    await wait();
    expect(ask).not.toHaveBeenCalled();
  });

  it('says nothing where all of it stands in the side panel, which nobody opened', async () => {
    start('panel');
    web.publish(null);
    await wait();
    web.publish(chat);
    web.runtime.id = undefined;
    web.publish({ agent: '客服一' });
    await wait();
    expect(bringKit).not.toHaveBeenCalled();
    expect(ask).not.toHaveBeenCalled();
  });
});

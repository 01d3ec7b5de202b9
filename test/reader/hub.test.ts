import { expect, it, vi } from 'vitest';
import type { Filler } from '../../lib/consoles/fill';
import { defaultBindings } from '../../lib/domain/keys';
import { type Dock, defaultDock } from '../../lib/domain/placement';
import type { OverlayMessage, ReaderMessage } from '../../lib/link/protocol';
import type { OverlayChannel } from '../../lib/link/reader-side';
import { createHub } from '../../lib/reader/hub';

/** An overlay at the other end of a channel. */
function anOverlay() {
  const got: ReaderMessage[] = [];
  const gone = new AbortController();
  let listener: (message: OverlayMessage) => void = () => {};
  const channel: OverlayChannel = {
    post: (message) => got.push(message),
    listen: (onMessage) => {
      listener = onMessage;
    },
    close: () => gone.abort(),
    closed: gone.signal,
  };
  return { channel, got, say: (message: OverlayMessage) => listener(message) };
}

const filler: Filler = {
  fill: async (_target, text) => ({ ok: true, text }),
  aroundCaret: () => null,
  focus: () => {},
};
const target = { buyerKey: 'k', newestId: null };
const bindings = defaultBindings('windows');

it('tells a late overlay everything known, and from then on what changed', () => {
  const hub = createHub();
  hub.publish({ console: 'feige', agent: '客服一' });
  hub.publish({ agent: '客服二' });
  const { channel, got } = anOverlay();
  hub.add(channel, filler);
  hub.publish({ shop: '小店' });
  hub.publish(null);
  expect(got).toEqual([
    { type: 'snapshot', changed: { console: 'feige', agent: '客服二' } },
    { type: 'snapshot', changed: { shop: '小店' } },
    { type: 'snapshot', changed: null },
  ]);
});

it('tells the time of a console that has its own before anything that is read by it', () => {
  const hub = createHub();
  const [early, late] = [anOverlay(), anOverlay()];
  hub.add(early.channel, filler);
  const clock = { base: 1, since: 2, speed: 60 };
  hub.clock(clock);
  hub.publish({ agent: '客服一' });
  hub.add(late.channel, filler);
  expect(early.got).toContainEqual({ type: 'clock', clock });
  expect(late.got).toEqual([
    { type: 'clock', clock },
    { type: 'snapshot', changed: { agent: '客服一' } },
  ]);
});

it('answers a fill to the overlay that asked', async () => {
  const hub = createHub();
  const [first, second] = [anOverlay(), anOverlay()];
  hub.add(first.channel, filler);
  hub.add(second.channel, filler);
  first.say({ type: 'fill', call: 3, target, text: '好的', caret: null, replaces: null });
  await vi.waitFor(() => expect(first.got).toHaveLength(2));
  expect(first.got.at(-1)).toEqual({ type: 'filled', call: 3, result: { ok: true, text: '好的' } });
  expect(second.got).toHaveLength(1);
});

it('says a fill that broke was not taken, and throws nothing into the page', async () => {
  const hub = createHub();
  const overlay = anOverlay();
  hub.add(overlay.channel, { ...filler, fill: () => Promise.reject(new Error('the page broke')) });
  overlay.say({ type: 'fill', call: 1, target, text: '好的', caret: null, replaces: null });
  await vi.waitFor(() => expect(overlay.got).toHaveLength(2));
  expect(overlay.got.at(-1)).toEqual({ type: 'filled', call: 1, result: { ok: false, reason: 'not-taken' } });
});

it('sends a command to the newest overlay only, and catches no key once all have gone', () => {
  const hub = createHub();
  const [frame, panel] = [anOverlay(), anOverlay()];
  hub.add(frame.channel, filler);
  frame.say({ type: 'bind', bindings });
  hub.add(panel.channel, filler);
  panel.say({ type: 'bind', bindings });
  hub.command('card.1');
  expect([frame.got.length, panel.got.at(-1)]).toEqual([1, { type: 'command', command: 'card.1' }]);
  panel.channel.close();
  hub.command('card.2');
  expect(frame.got.at(-1)).toEqual({ type: 'command', command: 'card.2' });
  hub.close();
  expect(hub.bindings()).toEqual([]);
});

it('places the frame for the overlay in it, and for no side panel', () => {
  const hub = createHub();
  const [frame, panel] = [anOverlay(), anOverlay()];
  const asked: Dock[] = [];
  hub.add(frame.channel, filler, (dock) => asked.push(dock));
  hub.add(panel.channel, filler);
  panel.say({ type: 'place', dock: defaultDock });
  frame.say({ type: 'place', dock: { ...defaultDock, mode: 'left' } });
  expect(asked.map(({ mode }) => mode)).toEqual(['left']);
});

it('watches for the codes of the newest overlay, and tells it what was typed', () => {
  const hub = createHub();
  const overlay = anOverlay();
  expect(hub.codes()).toEqual({ prefix: '', codes: new Set() });
  hub.add(overlay.channel, filler);
  overlay.say({ type: 'codes', prefix: ';', codes: ['tg', 'fh'] });
  expect(hub.codes()).toEqual({ prefix: ';', codes: new Set(['tg', 'fh']) });
  hub.code({ code: 'tg', typed: '；tg' });
  expect(overlay.got.at(-1)).toEqual({ type: 'code', code: 'tg', typed: '；tg' });
  overlay.say({ type: 'codes', prefix: ';', codes: Array.from({ length: 5_000 }, (_, n) => `c${n}`) });
  expect(hub.codes().codes.size).toBe(2_000);
});

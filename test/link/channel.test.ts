import { describe, expect, it } from 'vitest';
import { createChannel, type Wire } from '../../lib/link/channel';
import { parseOverlayMessage } from '../../lib/link/parse-overlay';
import { parseReaderMessage } from '../../lib/link/parse-reader';
import type { OverlayMessage, ReaderMessage } from '../../lib/link/protocol';

/** A wire whose other end is in the test's hand. */
function aWire() {
  const said: unknown[] = [];
  const other = { say: (_value: unknown) => {}, go: () => {} };
  let ended = 0;
  const wire: Wire = {
    post: (value) => said.push(value),
    start: (onValue, onGone) => Object.assign(other, { say: onValue, go: onGone }),
    end: () => {
      ended += 1;
    },
  };
  return { wire, said, other, endings: () => ended };
}

const open = ({ wire }: ReturnType<typeof aWire>) =>
  createChannel<OverlayMessage, ReaderMessage>(wire, parseReaderMessage);

describe('a channel', () => {
  it('keeps what came before anyone listened, in order', () => {
    const end = aWire();
    const channel = open(end);
    end.other.say({ type: 'command', command: 'search' });
    end.other.say({ type: 'command', command: 'focus' });
    const heard: ReaderMessage[] = [];
    channel.listen((message) => heard.push(message));
    end.other.say({ type: 'snapshot', changed: null });
    expect(heard.map((message) => ('command' in message ? message.command : message.type))).toEqual([
      'search',
      'focus',
      'snapshot',
    ]);
  });

  it('drops what has not the right shape', () => {
    const end = aWire();
    const heard: ReaderMessage[] = [];
    open(end).listen((message) => heard.push(message));
    for (const value of [null, 'ready', { type: 'command' }, { type: 'toString' }]) end.other.say(value);
    expect(heard).toEqual([]);
  });

  it('ends once, and says nothing afterwards', () => {
    const end = aWire();
    const channel = open(end);
    channel.close();
    channel.close();
    channel.post({ type: 'focusComposer' });
    expect([end.endings(), end.said, channel.closed.aborted]).toEqual([1, [], true]);
  });

  it('knows when the other side has gone', () => {
    const end = aWire();
    const channel = open(end);
    end.other.go();
    expect(channel.closed.aborted).toBe(true);
  });
});

const snapshot = {
  console: 'feige',
  agent: null,
  shop: '小店',
  buyer: { key: 'k', name: null },
  product: {
    title: '衬衫',
    price: 19900,
    priceIsFloor: false,
    id: null,
    link: null,
    coupons: ['满300减30'],
    attributes: [],
  },
  orders: [{ id: '69', status: 'paid', amount: null }],
  messages: [{ id: 'm', side: 'buyer', kind: 'text', text: '太贵了', at: null }],
  composer: { found: true, empty: true, text: '' },
  waiting: [{ key: null, name: '乙', unread: 1, waitingMs: 45_000 }],
};
const dock = { mode: 'float', collapsed: false, width: 340, left: 1, top: 2, height: 500 };
const binding = { command: 'card.1', code: 'Digit1', alt: true, ctrl: false, shift: false, meta: false };

describe('from the reader', () => {
  it.each([
    { type: 'snapshot', changed: snapshot },
    { type: 'snapshot', changed: { composer: snapshot.composer } },
    { type: 'snapshot', changed: null },
    { type: 'filled', call: 1, result: { ok: true, text: '好' } },
    { type: 'filled', call: 1, result: { ok: false, reason: 'locked' } },
    { type: 'placed', dock, width: 1, height: 1 },
  ])('takes %j', (message) => {
    expect(parseReaderMessage(message)).toBe(message);
  });

  it.each([
    { type: 'snapshot' },
    { type: 'snapshot', changed: { ...snapshot, messages: [{ id: 'm' }] } },
    { type: 'snapshot', changed: { buyer: { key: 1, name: null } } },
    { type: 'snapshot', changed: { product: { ...snapshot.product, price: '19.9' } } },
    { type: 'snapshot', changed: { waiting: [{ key: null, name: '乙', unread: '1', waitingMs: null }] } },
    { type: 'snapshot', changed: { orders: [{ id: '1', status: 'shipped', amount: null }] } },
    { type: 'filled', call: 1, result: { ok: false, reason: 'bored' } },
    { type: 'placed', dock: { ...dock, mode: 'top' }, width: 1, height: 1 },
  ])('refuses %j', (message) => {
    expect(parseReaderMessage(message)).toBeNull();
  });
});

describe('from the overlay', () => {
  const target = { buyerKey: 'k', newestId: null };
  it.each([
    { type: 'fill', call: 1, target, text: '好', caret: null, replaces: ';tg' },
    { type: 'codes', prefix: ';', codes: ['tg'] },
    { type: 'place', dock },
    { type: 'bind', bindings: [binding] },
    { type: 'focusComposer' },
  ])('takes %j', (message) => {
    expect(parseOverlayMessage(message)).toBe(message);
  });

  it.each([
    { type: 'fill', call: 1, target: { buyerKey: 'k' }, text: '好', caret: null, replaces: null },
    { type: 'fill', call: Number.NaN, target, text: '好', caret: null, replaces: null },
    { type: 'fill', call: 1, target, text: '好', caret: null, replaces: 3 },
    { type: 'codes', prefix: ';', codes: [3] },
    { type: 'place', dock: { ...dock, width: '340' } },
    { type: 'bind', bindings: [{ ...binding, command: 'send' }] },
    { type: 'click' },
    [],
  ])('refuses %j', (message) => {
    expect(parseOverlayMessage(message)).toBeNull();
  });
});

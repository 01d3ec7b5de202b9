import { describe, expect, it } from 'vitest';
import type { Message, Order, Snapshot } from '../../lib/domain/conversation';
import { observe } from '../../lib/session/observe';

const now = Date.parse('2025-06-10T10:00:00+08:00');
const options = { now, agent: '小陈', dayStartMs: 0 };

const line = (id: string, own: Partial<Message> = {}): Message => {
  return { id, side: 'buyer', kind: 'text', text: '在吗', at: now - 1000, ...own };
};
function snapshot(messages: Message[], own: Partial<Snapshot> = {}): Snapshot {
  return {
    console: 'practice',
    agent: null,
    shop: null,
    buyer: { key: 'b1', name: null },
    product: null,
    orders: [],
    messages,
    composer: { found: true, empty: true, text: '' },
    waiting: [],
    ...own,
  };
}
const seen = (previous: Snapshot | null, next: Snapshot, own: object = {}) =>
  observe(previous, next, { ...options, ...own }).drafts.map(
    (draft) => `${draft.kind} ${'source' in draft && draft.source}`,
  );

describe('what is seen in a conversation', () => {
  it.each<[string, Message[], string[]]>([
    ['a buyer’s first line opens the day', [line('m1')], ['inquirySeen 2025-06-10', 'buyerWrote m1']],
    [
      'the second does not',
      [line('m1', { at: now - 2000 }), line('m2')],
      ['inquirySeen 2025-06-10', 'buyerWrote m1', 'buyerWrote m2'],
    ],
    ['a reply is one', [line('m1', { side: 'agent' })], ['agentReplied m1']],
    ['a system line is nothing', [line('m1', { side: 'system' })], []],
    ['an untimed line of the first reading is nothing', [line('m1', { at: null })], []],
    ['a line from the day before yesterday is nothing', [line('m1', { at: now - 48 * 3_600_000 })], []],
    ['a line from tomorrow has no usable time', [line('m1', { at: now + 3_600_000 })], []],
    [
      'lines about midnight open two days',
      [line('m1', { at: now - 11 * 3_600_000 }), line('m2')],
      ['inquirySeen 2025-06-09', 'buyerWrote m1', 'inquirySeen 2025-06-10', 'buyerWrote m2'],
    ],
  ])('%s', (_name, messages, expected) => expect(seen(null, snapshot(messages))).toEqual(expected));

  it('marks a robot’s reply', () => {
    const { drafts } = observe(null, snapshot([line('m1', { side: 'robot' })]), options);
    expect(drafts).toMatchObject([{ kind: 'agentReplied', auto: true }]);
  });

  it('takes only what is new', () => {
    const before = snapshot([line('m1')]);
    expect(seen(before, before)).toEqual([]);
    expect(seen(before, snapshot([line('m1'), line('m2', { side: 'agent' })]))).toEqual(['agentReplied m2']);
  });

  it('counts an untimed line that comes before our eyes, at that moment', () => {
    const { drafts } = observe(snapshot([line('m1')]), snapshot([line('m1'), line('m2', { at: null })]), options);
    expect(drafts).toMatchObject([{ kind: 'buyerWrote', at: now, agent: '小陈', console: 'practice' }]);
  });

  it('counts no untimed line that scrolling up brought in', () => {
    expect(seen(snapshot([line('m1')]), snapshot([line('m0', { at: null }), line('m1')]))).toEqual([]);
  });

  it('reads another buyer’s conversation for the first time', () => {
    const before = snapshot([line('m1')], { buyer: { key: 'b2', name: null } });
    expect(seen(before, snapshot([line('m1'), line('m2', { at: null })]))).toEqual([
      'inquirySeen 2025-06-10',
      'buyerWrote m1',
    ]);
  });

  it('sees nothing while no buyer is certain', () => {
    expect(observe(null, snapshot([line('m1')], { buyer: null }), options)).toEqual({ drafts: [], proposals: [] });
  });

  it('opens the day where the shop begins it', () => {
    expect(seen(null, snapshot([line('m1')]), { dayStartMs: 12 * 3_600_000 })[0]).toBe('inquirySeen 2025-06-09');
  });
});

it.each<[Order['status'], string[]]>([
  ['unpaid', ['ordered']],
  ['paid', ['paid']],
  ['closed', []],
  ['unknown', []],
])('proposes for an order that stands as %s: %j, and counts nothing', (status, kinds) => {
  const { drafts, proposals } = observe(null, snapshot([], { orders: [{ id: 'o1', status, amount: 500 }] }), options);
  expect(proposals).toEqual(kinds.map((kind) => ({ kind, order: 'o1', amount: 500 })));
  expect(drafts).toEqual([]);
});

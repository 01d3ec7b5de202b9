import { describe, expect, it, vi } from 'vitest';
import { aSession, aSnapshot } from '../support/session';

const paidOrder = { id: '7788', status: 'paid', amount: 129_00 } as const;
const unpaidOrder = { ...paidOrder, status: 'unpaid' } as const;

/** A conversation in which the order was seen waiting, and then paid. */
async function whilePaying() {
  const session = await aSession(aSnapshot({ orders: [unpaidOrder] }));
  session.say({ type: 'snapshot', changed: { orders: [paidOrder] } });
  return session;
}

describe('outcomes', () => {
  it.each([
    ['outcome.ordered', { kind: 'ordered', order: 'hand-2025-06-10', amount: null, cod: false }],
    ['outcome.paid', { kind: 'paid', order: 'hand-2025-06-10', amount: null, part: 'full' }],
    ['outcome.transferred', { kind: 'transferred' }],
  ])('%s is recorded by one key', async (command, event) => {
    const { say, recorded, state } = await aSession();
    say({ type: 'command', command });
    expect(recorded.at(-1)).toMatchObject({ ...event, console: 'feige', agent: '小禾' });
    expect(state.undo.value).not.toBeNull();
  });

  it('asks why a buyer left, then records it and gives the keyboard back', async () => {
    const { say, actions, recorded, state, of } = await aSession();
    say({ type: 'command', command: 'outcome.lost' });
    expect(state.panel.value).toEqual({ kind: 'loss' });
    actions.markLost('price');
    expect(recorded.at(-1)).toMatchObject({ kind: 'lost', reason: 'price' });
    expect(state.panel.value).toBeNull();
    expect(of('focusComposer')).toHaveLength(1);
  });

  it('takes the last mark back, of the conversation it was made in', async () => {
    const { say, recorded, state } = await aSession();
    say({ type: 'command', command: 'outcome.paid' });
    const marked = recorded.at(-1);
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '阿木' } } });
    say({ type: 'command', command: 'outcome.undo' });
    expect(recorded.at(-1)).toMatchObject({
      kind: 'corrected',
      target: marked && 'id' in marked ? marked.id : '',
      conversation: marked?.conversation,
    });
    expect(state.undo.value).toBeNull();
  });

  it('offers undo for ten seconds', async () => {
    const { say, state } = await aSession();
    vi.useFakeTimers();
    say({ type: 'command', command: 'outcome.ordered' });
    vi.advanceTimersByTime(9_999);
    expect(state.undo.value).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(state.undo.value).toBeNull();
    vi.useRealTimers();
  });

  it('takes the amount of a payment marked by hand while it can be undone', async () => {
    const { say, actions, recorded, state } = await aSession();
    say({ type: 'command', command: 'outcome.paid' });
    const marked = recorded.at(-1);
    actions.typeAmount('129.5');
    actions.keepAmount();
    expect(recorded.slice(-2)).toMatchObject([
      { kind: 'corrected', target: marked && 'id' in marked ? marked.id : '' },
      { kind: 'paid', order: 'hand-2025-06-10', amount: 129_50, part: 'full', at: marked?.at },
    ]);
    expect(state.undo.value).toMatchObject({ line: '已记付款 ¥129.50', unpriced: null });
    actions.undo();
    const kept = recorded.at(-2);
    expect(recorded.at(-1)).toMatchObject({ kind: 'corrected', target: kept && 'id' in kept ? kept.id : '' });
  });

  it('asks again where the amount makes no sense, and not at all where the page shows it', async () => {
    const { say, actions, recorded, state } = await aSession();
    say({ type: 'command', command: 'outcome.paid' });
    const count = recorded.length;
    actions.typeAmount('一百多');
    actions.keepAmount();
    expect(recorded).toHaveLength(count);
    expect(state.notice.value?.line).toContain('金额没看懂');
    say({ type: 'snapshot', changed: { orders: [paidOrder] } });
    say({ type: 'command', command: 'outcome.paid' });
    expect(state.undo.value?.unpriced).toBeNull();
  });

  it('gives the agent ten seconds more with each letter of the amount', async () => {
    const { say, actions, state } = await aSession();
    vi.useFakeTimers();
    say({ type: 'command', command: 'outcome.paid' });
    vi.advanceTimersByTime(9_000);
    actions.typeAmount('1');
    vi.advanceTimersByTime(9_000);
    expect(state.undo.value?.unpriced?.typed).toBe('1');
    vi.useRealTimers();
  });

  it('records nothing while no buyer is certain', async () => {
    const { say, recorded } = await aSession(aSnapshot({ buyer: null, messages: [] }));
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded).toEqual([]);
  });
});

describe('what the console shows of orders', () => {
  it('is proposed and not counted', async () => {
    const { state, recorded } = await whilePaying();
    expect(state.proposals.value.map(({ line }) => line)).toEqual(['看到订单已付款 ¥129.00，记一笔？']);
    expect(recorded.map(({ kind }) => kind)).not.toContain('paid');
  });

  it('is not asked about where it was paid before this conversation was opened', async () => {
    const { state, recorded, say } = await aSession(aSnapshot({ orders: [paidOrder, { ...paidOrder, id: '66' }] }));
    expect(state.proposals.value).toEqual([]);
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded.at(-1)).toMatchObject({ kind: 'paid', order: 'hand-2025-06-10' });
  });

  it('is meant by the payment key while it waits, whatever was paid before', async () => {
    const { recorded, say } = await aSession(aSnapshot({ orders: [{ ...paidOrder, id: '66' }, unpaidOrder] }));
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded.at(-1)).toMatchObject({ kind: 'paid', order: '7788' });
  });

  it('is the open buyer’s where two buyers’ orders come to the same sum', async () => {
    const { recorded, say } = await aSession(aSnapshot({ orders: [unpaidOrder] }));
    const other = { buyer: { key: 'buyer-2', name: '大鱼' }, messages: [], orders: [{ ...unpaidOrder, id: '99' }] };
    say({ type: 'snapshot', changed: other });
    say({ type: 'command', command: 'outcome.ordered' });
    expect(recorded.at(-1)).toMatchObject({ kind: 'ordered', order: '99' });
  });

  it('is counted once when the agent accepts it, and not asked again', async () => {
    const { state, actions, recorded, say } = await whilePaying();
    const [proposal] = state.proposals.value;
    actions.accept(proposal?.id ?? '');
    actions.accept(proposal?.id ?? '');
    expect(recorded.filter(({ kind }) => kind === 'paid')).toMatchObject([{ order: '7788', amount: 129_00 }]);
    say({ type: 'snapshot', changed: { orders: [{ ...paidOrder }] } });
    expect(state.proposals.value).toEqual([]);
  });

  it('is answered by the key that marks it by hand', async () => {
    const { state, recorded, say } = await whilePaying();
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded.at(-1)).toMatchObject({ kind: 'paid', order: '7788' });
    expect(state.proposals.value).toEqual([]);
  });

  it('is not asked again after a reload once it was dismissed', async () => {
    const first = await whilePaying();
    first.actions.dismiss(first.state.proposals.value[0]?.id ?? '');
    const second = await whilePaying();
    await vi.waitFor(() => expect(second.state.proposals.value).toEqual([]));
  });

  it('can be dismissed without counting', async () => {
    const { state, actions, recorded } = await whilePaying();
    actions.dismiss(state.proposals.value[0]?.id ?? '');
    expect(state.proposals.value).toEqual([]);
    expect(recorded.map(({ kind }) => kind)).not.toContain('paid');
  });
});

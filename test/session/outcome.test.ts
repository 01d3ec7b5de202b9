import { describe, expect, it, vi } from 'vitest';
import { aSession, aSnapshot } from '../support/session';

const paidOrder = { id: '7788', status: 'paid', amount: 129_00 } as const;

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

  it('records nothing while no buyer is certain', async () => {
    const { say, recorded } = await aSession(aSnapshot({ buyer: null, messages: [] }));
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded).toEqual([]);
  });
});

describe('what the console shows of orders', () => {
  it('is proposed and not counted', async () => {
    const { state, recorded } = await aSession(aSnapshot({ orders: [paidOrder] }));
    expect(state.proposals.value.map(({ line }) => line)).toEqual(['看到订单已付款 ¥129.00，记一笔？']);
    expect(recorded.map(({ kind }) => kind)).not.toContain('paid');
  });

  it('is counted once when the agent accepts it, and not asked again', async () => {
    const { state, actions, recorded, say } = await aSession(aSnapshot({ orders: [paidOrder] }));
    const [proposal] = state.proposals.value;
    actions.accept(proposal?.id ?? '');
    actions.accept(proposal?.id ?? '');
    expect(recorded.filter(({ kind }) => kind === 'paid')).toMatchObject([{ order: '7788', amount: 129_00 }]);
    say({ type: 'snapshot', changed: { orders: [{ ...paidOrder }] } });
    expect(state.proposals.value).toEqual([]);
  });

  it('is answered by the key that marks it by hand', async () => {
    const { state, recorded, say } = await aSession(aSnapshot({ orders: [paidOrder] }));
    say({ type: 'command', command: 'outcome.paid' });
    expect(recorded.at(-1)).toMatchObject({ kind: 'paid', order: '7788' });
    expect(state.proposals.value).toEqual([]);
  });

  it('can be dismissed without counting', async () => {
    const { state, actions, recorded } = await aSession(aSnapshot({ orders: [paidOrder] }));
    actions.dismiss(state.proposals.value[0]?.id ?? '');
    expect(state.proposals.value).toEqual([]);
    expect(recorded.map(({ kind }) => kind)).not.toContain('paid');
  });
});

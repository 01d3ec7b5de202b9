import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Script } from '../../lib/domain/scripts/script';
import { aMessage, aSession, aSnapshot } from '../support/session';

const dear: Script = {
  id: 'dear',
  stage: 'objection',
  title: '料子好',
  text: '亲，这款料子是长绒棉的，洗了也不变形',
  intents: ['price_high'],
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function opened() {
  const session = await aSession(aSnapshot(), [dear]);
  const of = (kind: string) => session.recorded.filter((draft) => draft.kind === kind);
  const pick = async () => {
    const target = session.state.target.value;
    if (target) session.actions.pick({ scriptId: 'dear', target });
    await vi.advanceTimersByTimeAsync(0);
  };
  const send = (text: string) => {
    const messages = [...aSnapshot().messages, { ...aMessage('m2', 'agent', text), at: null }];
    session.say({ type: 'snapshot', changed: { messages } });
  };
  return { ...session, of, pick, send };
}

it('what the buyer’s words wanted and which product they were about is recorded, never the words', async () => {
  const { recorded, of } = await opened();
  expect(of('buyerWrote')).toMatchObject([{ intents: ['price_high'], sku: '1' }]);
  expect(JSON.stringify(recorded)).not.toContain('太贵');
});

it('cards count as offered once they have stood there for a moment, and once', async () => {
  const { of, say } = await opened();
  expect(of('scriptsOffered')).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(of('scriptsOffered')).toMatchObject([{ scriptIds: ['dear'], intent: 'price_high', source: 'm1 dear' }]);
  say({ type: 'snapshot', changed: { composer: { found: true, empty: false, text: '亲' } } });
  await vi.advanceTimersByTimeAsync(1000);
  expect(of('scriptsOffered')).toHaveLength(1);
});

it('cards passed by in the list were offered to nobody, nor those in the folded overlay', async () => {
  const { of, say } = await opened();
  await vi.advanceTimersByTimeAsync(300);
  say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: null }, messages: [] } });
  await vi.advanceTimersByTimeAsync(5000);
  expect(of('scriptsOffered').filter(({ conversation }) => conversation.includes('buyer-1'))).toEqual([]);
  const dock = { mode: 'right', collapsed: true, width: 300, left: 0, top: 0, height: 500 } as const;
  const folded = await opened();
  folded.say({ type: 'placed', dock, width: 1280, height: 800 });
  await vi.advanceTimersByTimeAsync(5000);
  expect(folded.of('scriptsOffered')).toEqual([]);
});

it.each([
  ['亲，这款料子是长绒棉的， 洗了也不变形', [{ scriptId: 'dear', edited: false }]],
  ['亲，这款料子是长绒棉，洗了不变形的', [{ scriptId: 'dear', edited: true }]],
  ['好的，稍等我看一下', []],
])('after a fill the agent’s line “%s” shows %j', async (line, expected) => {
  const { of, pick, send } = await opened();
  await pick();
  expect(of('scriptUsed')).toMatchObject([{ scriptId: 'dear', intent: 'price_high' }]);
  send(line);
  expect(of('scriptSent')).toMatchObject(expected);
  expect(of('scriptSent')).toHaveLength(expected.length);
});

it('keeps the title of the product that the figures will name', async () => {
  const { items } = await opened();
  await vi.advanceTimersByTimeAsync(10);
  expect(items.one('product-name', '1')?.value).toEqual({ title: '护颈枕' });
});

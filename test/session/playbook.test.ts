import { describe, expect, it } from 'vitest';
import { conversationKey } from '../../lib/domain/conversation';
import { type BuyerTalk, newTalk } from '../../lib/domain/playbook/buyer-talk';
import { aMessage, aSession, aSnapshot, now } from '../support/session';

const flush = () => new Promise((resolve) => setTimeout(resolve));
const floor = {
  kind: 'floor',
  id: 'shop',
  value: { scope: 'shop', per: 'order', floor: 120_00 },
  at: 1,
  deletedAt: null,
};
const key = conversationKey(aSnapshot()) ?? '';

async function aBargain() {
  const session = await aSession();
  session.items.take([floor], false);
  await flush();
  const { state, actions, say } = session;
  const pick = (scriptId: string) => {
    const target = state.target.value;
    if (target) actions.pick({ scriptId, target });
  };
  let lines = 1;
  const agentSends = (text: string) => {
    lines += 1;
    const messages = [...(state.snapshot.value?.messages ?? []), aMessage(`m${lines}`, 'agent', text)];
    say({ type: 'snapshot', changed: { messages } });
  };
  const buyerSays = (text: string) => {
    lines += 1;
    const messages = [...(state.snapshot.value?.messages ?? []), aMessage(`m${lines}`, 'buyer', text)];
    say({ type: 'snapshot', changed: { messages } });
  };
  return { ...session, pick, agentSends, buyerSays };
}

const filledText = (of: Awaited<ReturnType<typeof aBargain>>['of']) => of('fill').at(-1)?.text ?? '';

describe('how far a buyer was brought', () => {
  it('moves on when a text was sent, not when it was filled', async () => {
    const { state, of, pick, agentSends, kept } = await aBargain();
    expect(state.cards.value.suggestions.map(({ step }) => step)).toEqual(['认同', '认同', '价值']);
    pick('objection.price-high.01');
    await flush();
    expect(state.buyerTalk.value).toBe(newTalk);
    agentSends(filledText(of));
    expect(state.buyerTalk.value.steps).toEqual({ price_high: ['ack', 'test'] });
    expect(state.cards.value.suggestions[0]?.step).toBe('价值');
    expect(kept.get(key)).toEqual(state.buyerTalk.value);
  });

  it('is not moved by a text that was given up for another', async () => {
    const { state, pick, agentSends } = await aBargain();
    pick('objection.price-high.10');
    await flush();
    agentSends('好的，我先看看');
    expect(state.buyerTalk.value).toBe(newTalk);
  });

  it('is read when the conversation opens, and joined with what was said meanwhile', async () => {
    const { state, say, kept } = await aBargain();
    const other = aSnapshot({ buyer: { key: 'buyer-2', name: '阿木' } });
    const stored: BuyerTalk = { ...newTalk, steps: { price_high: ['ack', 'test', 'value'] }, at: now - 1 };
    kept.set(conversationKey(other) ?? '', stored);
    say({ type: 'snapshot', changed: other });
    await flush();
    expect(state.buyerTalk.value.steps.price_high).toEqual(['ack', 'test', 'value']);
    expect(state.cards.value.suggestions[0]?.step).toBe('让步 · 多买');
  });

  it('is cleared here and in the store when the agent says so', async () => {
    const { state, actions, kept } = await aBargain();
    actions.openLadder();
    actions.moveLadder({ do: 'goods' });
    expect(kept.has(key)).toBe(true);
    await actions.forgetBuyer();
    expect(state.buyerTalk.value).toBe(newTalk);
    expect(kept.has(key)).toBe(false);
  });
});

describe('the ladder', () => {
  it('is climbed one rung at a time, from the cards and from its panel, and stops at the floor', async () => {
    const { state, actions, of, pick, agentSends, buyerSays } = await aBargain();
    expect(state.room.value).toBe(9_00);
    pick('objection.price-high.22');
    expect(state.notice.value?.line).toContain('还没去问赠品');
    pick('objection.price-high.07');
    expect(state.notice.value?.line).toContain('先走「多买」');
    expect(of('fill')).toEqual([]);

    pick('objection.price-high.10');
    await flush();
    agentSends(filledText(of));
    buyerSays('就一件，不便宜就不买了');
    expect(state.cards.value.suggestions[0]?.step).toBe('让步 · 赠品');
    pick('objection.price-high.21');
    await flush();
    agentSends(filledText(of));
    expect(state.buyerTalk.value.ladder.gift).toMatchObject({ answer: null });

    actions.openLadder();
    actions.moveLadder({ do: 'approveGift', title: ' ' });
    expect(state.panel.value).toMatchObject({ problem: '写下批的是什么赠品' });
    actions.moveLadder({ do: 'approveGift', title: '袜子一双' });
    actions.back();
    buyerSays('怎么样了，能便宜吗');
    const [card] = state.cards.value.suggestions;
    expect(card).toMatchObject({ step: '让步 · 赠品', missing: [], standing: { is: 'ready' } });
    expect(card?.text).toContain('袜子一双');
    actions.confirm('will-follow', true);
    expect(
      state.ticks.value.map(({ need }) => need),
      'the ladder keeps its own answer',
    ).toEqual(['will-follow']);
    pick(card?.scriptId ?? '');
    await flush();
    agentSends(filledText(of));
    actions.openLadder();
    actions.moveLadder({ do: 'worth' });

    pick('objection.price-high.07');
    expect(state.panel.value).toMatchObject({ kind: 'ladder', off: '4.00' });
    actions.changeLadder({ off: '9.01' });
    actions.giveMoney();
    expect(state.panel.value).toMatchObject({ problem: '低于底价了，最多还能让 ¥9.00' });
    actions.changeLadder({ off: '' });
    actions.giveMoney();
    expect(state.panel.value).toMatchObject({ problem: '写成 5 或 5.50 这样的金额' });
    actions.changeLadder({ off: '4' });
    actions.giveMoney();
    await flush();
    expect(filledText(of)).toBe('这单我给您再减¥4.00，到手¥125.00，以下单页为准，我等您拍');
    expect(state.roomLeft.value).toBe(9_00);
    agentSends(filledText(of));
    expect(state.roomLeft.value).toBe(5_00);
  });

  it('gives nothing where the shop set no floor', async () => {
    const { state, actions } = await aSession();
    for (const move of ['goods', 'askGift', 'refuseGift', 'worth'] as const) {
      actions.openLadder();
      actions.moveLadder({ do: move });
    }
    actions.openLadder();
    actions.changeLadder({ off: '1' });
    actions.giveMoney();
    expect(state.panel.value).toMatchObject({ problem: expect.stringContaining('没设底价') });
  });
});

describe('a loss that the buyer’s words propose', () => {
  it('is marked by the key of losses, with its reason, and asked once', async () => {
    const { state, actions, recorded, buyerSays } = await aBargain();
    buyerSays('不用了，已经在别家买好了');
    expect(state.loss.value).toMatchObject({ reason: 'price', line: '买家不买了，记流失「嫌贵没谈下来」？' });
    actions.run('outcome.lost');
    expect(recorded.at(-1)).toMatchObject({ kind: 'lost', reason: 'price' });
    expect(state.loss.value).toBeNull();
    actions.run('outcome.lost');
    expect(state.panel.value?.kind).toBe('loss');
  });

  it('goes when the agent says no', async () => {
    const { state, actions, recorded, buyerSays } = await aBargain();
    buyerSays('不用了，已经在别家买好了');
    actions.dismissLoss();
    expect(state.loss.value).toBeNull();
    expect(recorded.some(({ kind }) => kind === 'lost')).toBe(false);
  });
});

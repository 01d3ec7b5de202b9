import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from '../../lib/domain/conversation';
import type { Script } from '../../lib/domain/scripts/script';
import { createChecking } from '../../lib/session/checking';
import { readSettings, writeSetting } from '../../lib/settings';
import { aMessage, aSession, aSnapshot, now } from '../support/session';

const script: Script = { id: 'a', stage: 'objection', title: '店名', text: '我们是{{店铺}}', intents: ['price_high'] };

async function open(changed: Parameters<typeof aSnapshot>[0] = {}) {
  const session = await aSession(aSnapshot(changed), [script]);
  const type = (text: string) =>
    session.say({ type: 'snapshot', changed: { composer: { found: true, empty: text === '', text } } });
  return { ...session, type, names: () => session.state.notes.value.map(({ name }) => name) };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = () => vi.advanceTimersByTime(1_000);
const ago = (minutes: number, id: string, side: Message['side'], text: string): Message => ({
  ...aMessage(id, side, text),
  at: now - minutes * 60_000,
});

describe('what is being typed', () => {
  it('is checked, and makes no card anew', async () => {
    const { state, type, names } = await open();
    const cards = state.cards.value;
    type('咱们加微信聊吧');
    expect(names()).toEqual(['引流站外']);
    const notes = state.notes.value;
    type('咱们加微信聊吧');
    expect(state.notes.value).toBe(notes);
    type('');
    expect(names()).toEqual([]);
    expect(state.cards.value).toBe(cards);
  });

  it('may hold what the page itself shows', async () => {
    const { type, names } = await open({
      product: {
        title: null,
        price: null,
        priceIsFloor: false,
        id: null,
        link: 'https://shop.example.com/i/1',
        coupons: [],
        attributes: [],
      },
    });
    type('链接是 https://shop.example.com/i/1');
    expect(names()).toEqual([]);
    type('链接是 https://other.example.com/i/1');
    expect(names()).toEqual(['引流站外']);
  });

  it('is never kept and never part of what is recorded', async () => {
    const { type, recorded } = await open();
    type('咱们加微信聊吧');
    pause();
    expect(JSON.stringify([recorded, await readSettings()])).not.toContain('微信');
  });
});

describe('what the talk lacks', () => {
  it('is said when the agent pauses, and goes with the draft', async () => {
    const { type, names } = await open();
    type('好');
    expect(names()).toEqual([]);
    pause();
    expect(names()).toContain('一字回复');
    type('');
    expect(names()).toEqual([]);
  });

  it('does not follow the agent to the next buyer', async () => {
    const { type, names, say } = await open();
    type('好');
    pause();
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '云' }, messages: [] } });
    expect(names()).toEqual([]);
  });

  it('hears of a 稍等 that grows old while nothing happens', async () => {
    const { state, gone, names } = await open({
      messages: [ago(11, '1', 'buyer', '有货吗'), ago(10, '2', 'agent', '稍等，我去查')],
    });
    let at = now;
    createChecking(state, () => at, gone.signal);
    expect(names()).toEqual([]);
    at += 6 * 60_000;
    vi.advanceTimersByTime(60_000);
    expect(names()).toEqual(['稍等超时']);
  });

  it('counts the same words to several buyers', async () => {
    const { type, names, say } = await open({ messages: [ago(2, '1', 'agent', '今天下单送小样哦')] });
    const to = (key: string, id: string) =>
      say({
        type: 'snapshot',
        changed: { buyer: { key, name: key }, messages: [ago(1, id, 'agent', '今天下单送小样哦')] },
      });
    to('buyer-2', '2');
    say({ type: 'snapshot', changed: { buyer: { key: 'buyer-3', name: '云' }, messages: [] } });
    type('今天下单送小样哦');
    pause();
    expect(names()).toContain('重复发送');
  });
});

describe('不再提醒', () => {
  it('silences the reason at once, for good, and until it is taken back', async () => {
    const { state, actions, type, names } = await open();
    vi.useRealTimers();
    type('咱们加微信聊吧');
    actions.mute(state.notes.value[0]?.id ?? '');
    await vi.waitFor(() => expect(names()).toEqual([]));
    expect(state.notice.value?.line).toMatch(/^不再提醒“引流站外：/);
    await writeSetting('complianceMuted', []);
    await vi.waitFor(() => expect(names()).toEqual(['引流站外']));
  });

  it('silences what the talk lacks too', async () => {
    const { actions, type, names } = await open();
    type('好');
    pause();
    vi.useRealTimers();
    actions.mute('talk.short');
    await vi.waitFor(() => expect(names()).not.toContain('一字回复'));
  });
});

describe('answers that are offered', () => {
  it('do not wait for the check', async () => {
    const { state, type, names } = await open({ shop: '加微信打折店' });
    const text = state.cards.value.suggestions[0]?.text ?? '';
    state.areChecksReady.value = false;
    type('加微信');
    expect([state.warningOf.value(text), names()]).toEqual([null, []]);
    state.areChecksReady.value = true;
    expect([state.warningOf.value(text)?.name, names()]).toEqual(['引流站外', ['引流站外']]);
  });

  it('are warned of where a value makes them wrong', async () => {
    const { state, say } = await open({ shop: '加微信打折店' });
    const text = () => state.cards.value.suggestions[0]?.text ?? '';
    expect(state.warningOf.value(text())).toMatchObject({ name: '引流站外' });
    say({ type: 'snapshot', changed: { shop: '云眠家居' } });
    expect(state.warningOf.value(text())).toBeNull();
  });
});

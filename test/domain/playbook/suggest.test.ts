import { describe, expect, it } from 'vitest';
import { scripts } from '../../../lib/catalog';
import type { Message, Order, Snapshot } from '../../../lib/domain/conversation';
import { nothingKnown } from '../../../lib/domain/facts/known';
import { sureFrom } from '../../../lib/domain/intents/recognise';
import { intoDrawers } from '../../../lib/domain/playbook/drawers';
import { needsOf } from '../../../lib/domain/playbook/needs';
import { stageOf } from '../../../lib/domain/playbook/stage';
import { suggest } from '../../../lib/domain/playbook/suggest';
import type { Script, Stage } from '../../../lib/domain/scripts/script';

type Line = `${'buyer' | 'agent' | 'robot'}: ${string}`;

function aTalk(lines: Line[], status?: Order['status']): Snapshot {
  const messages = lines.map((line, i): Message => {
    const [side, text] = line.split(': ', 2) as [Message['side'], string];
    return { id: String(i), side, kind: 'text', text, at: i };
  });
  return {
    console: 'demo',
    agent: null,
    shop: null,
    buyer: { key: 'b1', name: '小***满' },
    product: null,
    orders: status ? [{ id: 'o1', status, amount: 100_00 }] : [],
    messages,
    composer: { found: true, empty: true, text: '' },
    waiting: [],
  };
}

const slots = { 客服: '小禾' };
const libraries = [intoDrawers(scripts)];
const cards = (snapshot: Snapshot, usedIds: string[] = []) => suggest({ snapshot, libraries, slots, usedIds });
const scriptOf = (id: string) => scripts.find((script) => script.id === id);

describe('the stage of the talk', () => {
  it.each<[string, Line[], Order['status'] | undefined, Stage]>([
    ['nobody has written', [], undefined, 'greet'],
    ['the buyer says hello', ['buyer: 你好，在吗'], undefined, 'greet'],
    ['the agent has only greeted', ['buyer: 你好', 'agent: 您好'], undefined, 'probe'],
    [
      'the agent has asked what for',
      ['buyer: 你好', 'agent: 您好', 'buyer: 嗯', 'agent: 自己用吗'],
      undefined,
      'guide',
    ],
    ['the buyer asks about the goods', ['buyer: 什么材质的'], undefined, 'guide'],
    ['the buyer objects', ['buyer: 太贵了'], undefined, 'objection'],
    ['the objection is answered', ['buyer: 太贵了', 'agent: 理解您'], undefined, 'confirm'],
    ['the answer is only nodded at', ['buyer: 太贵了', 'agent: 理解您', 'buyer: 好的'], undefined, 'confirm'],
    ['the buyer wants to order', ['buyer: 怎么下单'], undefined, 'confirm'],
    ['the buyer thanks', ['buyer: 好的，谢谢'], undefined, 'farewell'],
    ['an order waits for payment', ['buyer: 嗯', 'agent: 好的'], 'unpaid', 'order'],
    ['an order is closed', ['buyer: 嗯', 'agent: 好的'], 'closed', 'probe'],
    ['the buyer was angry', ['buyer: 我要投诉', 'agent: 抱歉'], undefined, 'farewell'],
  ])('when %s', (_name, lines, status, stage) => {
    expect(stageOf(aTalk(lines, status))).toBe(stage);
  });
});

describe('the cards', () => {
  it('are none while no buyer is certain', () => {
    expect(cards({ ...aTalk(['buyer: 太贵了']), buyer: null })).toEqual([]);
  });

  it('answer the worry, and say which words showed it', () => {
    const [first, ...others] = cards(aTalk(['buyer: 太贵了']));
    expect(first).toMatchObject({
      scriptId: 'objection.price-high.01',
      because: { intent: 'price_high', words: ['太贵了'] },
      why: '嫌贵：“太贵了”',
      missing: [],
    });
    expect(others).toHaveLength(2);
  });

  it('ask what is meant before a weak guess is answered, and answer a sure one at once', () => {
    const needs = (score: number) => needsOf(aTalk(['buyer: 嗯']), [{ intent: 'price_high', score, words: [] }]);
    const leading = (score: number) => scripts.find((script) => needs(score)[0]?.fits(script));
    expect(leading(sureFrom - 0.01)).toMatchObject({ clarifies: true });
    expect(needs(sureFrom - 0.01)[1]?.because?.intent).toBe('price_high');
    expect(leading(sureFrom)).toMatchObject({ intents: expect.arrayContaining(['price_high']) });
  });

  it('give each of two worries its answer, the newer one first', () => {
    const found = cards(aTalk(['buyer: 会掉色吗', 'buyer: 太贵了'])).map((card) => card.because?.intent);
    expect(found).toEqual(['price_high', 'price_high', 'worry']);
  });

  it('put a wording that was used last', () => {
    expect(cards(aTalk(['buyer: 太贵了']), ['objection.price-high.01']).map((card) => card.scriptId)).not.toContain(
      'objection.price-high.01',
    );
  });

  it('put the very answer before the general ones, what is complete before what is to be filled in', () => {
    const found = cards(aTalk(['buyer: 什么材质的']));
    expect(found.map(({ scriptId }) => scriptId)).toEqual(['product.12', 'product.03', 'product.01']);
    expect(found.map(({ missing }) => missing.length)).toEqual([0, 2, 0]);
  });

  it('hold one that a single key fills, if there is one', () => {
    const few = ['objection.worry.05', 'objection.worry.06', 'objection.worry.04', 'objection.worry.08'];
    const found = suggest({
      snapshot: aTalk(['buyer: 是正品吗，不合适退的话运费谁出']),
      libraries: [intoDrawers(scripts.filter(({ id }) => few.includes(id)))],
      slots: {},
      usedIds: [],
    });
    expect(found.map(({ scriptId }) => scriptId)).toContain('objection.worry.08');
  });

  it('speak of the goods that the buyer looks at, and of no others', () => {
    const about = (title: string, said = '太贵了') => {
      const product = { title, price: null, priceIsFloor: false, id: null, link: null, coupons: [], attributes: [] };
      return cards({ ...aTalk([`buyer: ${said}`]), product }).map(({ scriptId }) => scriptOf(scriptId)?.category);
    };
    expect(about('亚麻衬衫')[0]).toBe('apparel');
    expect(about('双肩包')).toEqual([undefined, undefined, undefined]);
    expect(about('亚麻衬衫', '会掉色吗')[0]).toBe('apparel');
    // What is written for 掉色 or 起球 answers no other worry.
    expect(about('亚麻衬衫', '质量怎么样')).toEqual([undefined, undefined, undefined]);
  });

  it('answer a price by what is said of prices, though the buyer named another shop before', () => {
    const [first] = cards(aTalk(['buyer: 别家差不多的才一千出头', 'buyer: 有点贵了，能便宜点吗']));
    expect(first?.because?.intent).toBe('price_high');
    expect(scriptOf(first?.scriptId ?? '')?.intents?.[0]).toBe('price_high');
  });

  it('answer a review that was read, and do not take it for anger', () => {
    const found = cards(aTalk(['buyer: 看到好多差评']));
    expect(found.map(({ scriptId }) => scriptId.replace(/\.\d+$/, ''))).toEqual(Array(3).fill('objection.bad-review'));
    expect(cards(aTalk(['buyer: 再不处理我给差评']))[0]?.scriptId).toBe('objection.negative.01');
  });

  it.each(['warm', 'pro', 'brief'] as const)('sound %s where the agent wants it', (tone) => {
    const snapshot = aTalk(['buyer: 太贵了']);
    const found = suggest({ snapshot, libraries, slots, usedIds: [], tone });
    expect(found.slice(0, 2).map((card) => scriptOf(card.scriptId)?.tone)).toEqual([tone, tone]);
  });

  it('fill in who is speaking', () => {
    expect(cards(aTalk(['buyer: 你好']))[1]?.text).toBe('您好，我是小禾，今天由我陪您选～');
  });

  it('say what the agent has to confirm', () => {
    const found = cards(aTalk(['buyer: 这个没货了吗']));
    expect(found).toContainEqual(
      expect.objectContaining({ scriptId: 'stock.out.02', standing: expect.objectContaining({ needs: ['sold-out'] }) }),
    );
  });

  it('put what may not be said behind everything that may', () => {
    const expired: Script = {
      id: 'x',
      stage: 'objection',
      title: '旧',
      text: '旧话',
      intents: ['price_high'],
      until: '2026-11-10',
    };
    const known = { ...nothingKnown, now: Date.UTC(2026, 10, 11) };
    const found = (all: readonly Script[]) =>
      suggest({ snapshot: aTalk(['buyer: 太贵了']), libraries: [intoDrawers(all)], slots: {}, usedIds: [], known });
    expect(found([expired, ...scripts]).map(({ scriptId }) => scriptId)).not.toContain('x');
    expect(found([expired]).map(({ standing }) => standing)).toEqual([{ is: 'blocked', reason: '11月10日已过期' }]);
  });

  it('ask for measures when it is about the size', () => {
    expect(cards(aTalk(['buyer: 我该穿什么码']))[0]?.scriptId).toBe('size.01');
  });

  it('remind of an order that waits for payment', () => {
    const found = cards(aTalk(['buyer: 拍好了'], 'unpaid'));
    expect(found.map((card) => scriptOf(card.scriptId)?.nudge?.to)).toEqual(['pay', 'pay', 'pay']);
  });

  it('answer a question before reminding of the payment', () => {
    expect(cards(aTalk(['buyer: 多久发货'], 'unpaid'))[0]?.because?.intent).toBe('shipping');
  });

  it('look after the order of a buyer who has paid', () => {
    expect(cards(aTalk(['buyer: 怎么还没发货'], 'paid'))[0]?.scriptId).toBe('order.tracking.01');
    const paid = cards(aTalk(['buyer: 付好了'], 'paid'));
    expect(paid[0]?.scriptId).toBe('order.paid.01');
    expect(paid.map(({ stage }) => stage)).toEqual(['order', 'order', 'farewell']);
  });

  it('sell nothing to a buyer who is angry', () => {
    const found = cards(aTalk(['buyer: 太贵了', 'buyer: 什么态度，我要投诉'], 'unpaid'));
    expect(found.map((card) => card.because?.intent)).toEqual(['negative', 'negative', 'negative']);
  });

  it('ask for the order once the question is answered', () => {
    const found = cards(aTalk(['buyer: 会掉色吗', 'agent: 不会的']));
    expect(found.map((card) => scriptOf(card.scriptId)?.nudge?.to)).toEqual(['order', 'order', 'order']);
  });

  it('are the same for the same talk', () => {
    const talk = aTalk(['buyer: 太贵了，质量好吗，多久发货']);
    expect(cards(talk)).toEqual(cards(talk));
  });
});

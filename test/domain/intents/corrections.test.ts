import { describe, expect, it } from 'vitest';
import {
  type Correction,
  correctionItem,
  pairsOf,
  parseCorrection,
  saidOf,
} from '../../../lib/domain/intents/corrections';
import type { Intent } from '../../../lib/domain/intents/intents';
import { recognise, recogniseLatest } from '../../../lib/domain/intents/recognise';
import { aMessage } from '../../support/session';

const line = '这件有点贵能发货不';
const correct = (text: string, not: Intent | null, is: Intent | null = null): Correction => ({
  messages: [pairsOf(text)],
  not,
  is,
});
const named = (text: string, ...corrections: Correction[]) =>
  recognise(text, undefined, corrections).map(({ intent }) => intent);

describe('a correction', () => {
  const not = correct(line, 'price_high');

  it.each([line, '这件有点贵，能发货不？？', '这件有点贵能发货不呀'])('holds for %s', (text) => {
    expect(named(text)).toContain('price_high');
    expect(named(text, not)).not.toContain('price_high');
  });

  it('holds whatever the number in it', () => {
    expect(saidOf('这个 35 能走不', [correct('这个88能走不', null, 'price_high')]).get('price_high')).toBe(true);
  });

  it('leaves another message alone', () => {
    expect(named('那条太贵了，几天能到广州', not)).toEqual(named('那条太贵了，几天能到广州'));
  });

  it('puts what it means first, and of it is quite sure', () => {
    expect(recognise(line, undefined, [correct(line, 'price_high', 'product_info')])[0]).toMatchObject({
      intent: 'product_info',
      score: 1,
    });
  });

  it('gives way to a later one about the same', () => {
    expect(named(line, not, correct(line, null, 'price_high'))[0]).toBe('price_high');
  });

  it('lets the likeliest of the others take the place of the only reading, and nothing unlikely', () => {
    const text = '能便宜点吗有优惠吗';
    const [first] = named(text);
    const dropped = named(text).map((intent) => correct(text, intent));
    expect(named(text, ...dropped)).not.toContain(first);
    expect(named('太贵了', correct('太贵了', 'price_high'))).toEqual(['other']);
  });

  it('of a message without words holds for none', () => {
    expect(pairsOf('？？？')).toEqual([]);
    expect(named('太贵了', { messages: [[]], not: 'price_high', is: null })).toEqual(['price_high']);
  });

  it('holds in the talk, for the message it is about alone', () => {
    const talk = [aMessage('1', 'buyer', line), aMessage('2', 'buyer', '会掉色吗')];
    const intents = recogniseLatest(talk, [not]).map(({ intent }) => intent);
    expect(intents).toContain('worry');
    expect(intents).not.toContain('price_high');
  });
});

describe('what is kept', () => {
  const kept = { id: 'c', ...correct(line, 'price_high', 'shipping'), at: 5 };

  it('holds none of the words, nor their order', () => {
    const text = JSON.stringify(correctionItem(kept, 5));
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
    const pairs = kept.messages[0] ?? [];
    expect(pairs).toEqual([...pairs].sort((a, b) => a - b));
    expect(pairs.every((pair) => pair >= 0 && pair < 4096)).toBe(true);
  });

  it('comes back as it was', () => {
    const { value, id } = correctionItem(kept, 9);
    expect(parseCorrection(JSON.parse(JSON.stringify(value)), id)).toEqual(kept);
  });

  it.each([
    null,
    'x',
    {},
    { messages: [], not: 'worry', is: null, at: 1 },
    { messages: [[]], not: 'worry', is: null, at: 1 },
    { messages: [1], not: 'worry', is: null, at: 1 },
    { messages: [[5000]], not: 'worry', is: null, at: 1 },
    { messages: [[1.5]], not: 'worry', is: null, at: 1 },
    { messages: [[1]], not: 'nonsense', is: null, at: 1 },
    { messages: [[1]], not: null, is: null, at: 1 },
    { messages: [[1]], not: 'worry', is: null, at: 'now' },
    { messages: [Array.from({ length: 5000 }, () => 1)], not: 'worry', is: null, at: 1 },
  ])('%j is none', (value) => {
    expect(parseCorrection(value, 'c')).toBeNull();
  });
});

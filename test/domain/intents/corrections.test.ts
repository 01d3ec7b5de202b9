import { describe, expect, it } from 'vitest';
import { applyCorrections, type Correction, correctionText } from '../../../lib/domain/intents/corrections';
import type { IntentHit } from '../../../lib/domain/intents/intents';

const hits: IntentHit[] = [
  { intent: 'price_high', score: 0.8, words: ['小贵'] },
  { intent: 'shipping', score: 0.6, words: ['发货'] },
];
const named = (text: string, corrections: Correction[]) =>
  applyCorrections(hits, text, corrections).map(({ intent }) => intent);
const correct = (text: string, intent: Correction['intent'], means: boolean): Correction => ({
  text: correctionText(text),
  intent,
  means,
});

describe('a correction', () => {
  const not = correct('小贵宾犬的窝能发货不', 'price_high', false);

  it.each(['小贵宾犬的窝能发货不', '小贵宾犬的窝，能发货不？？', '小贵宾犬的窝能发货不呀'])('holds for %s', (text) => {
    expect(named(text, [not])).toEqual(['shipping']);
  });

  it('leaves another message alone', () => {
    expect(named('这个小贵，什么时候发货', [not])).toEqual(['price_high', 'shipping']);
  });

  it('puts what it means first', () => {
    expect(named('小贵宾犬的窝能发货不', [not, correct('小贵宾犬的窝能发货不', 'product_info', true)])).toEqual([
      'product_info',
      'shipping',
    ]);
  });

  it('gives way to a later one about the same', () => {
    const again = { ...not, means: true };
    expect(named('小贵宾犬的窝能发货不', [not, again])[0]).toBe('price_high');
  });

  it('leaves other where nothing is left', () => {
    expect(named('小贵宾犬的窝能发货不', [not, { ...not, intent: 'shipping' }])).toEqual(['other']);
  });

  it('of a message without words holds for none', () => {
    expect(named('？？？', [correct('？？？', 'price_high', false)])).toEqual(['price_high', 'shipping']);
  });
});

import { expect, it } from 'vitest';
import { utterances } from '../../lib/catalog/utterances';
import { said } from '../../lib/catalog/utterances/utterance';
import { intents } from '../../lib/domain/intents/intents';
import { weights } from '../../lib/domain/intents/weights';
import { decodeNames } from '../../lib/domain/intents/weights-code';
import { dataSize } from '../bench/intents';
import { written } from './examples';
import { learn } from './learn';
import { createRandom } from './random';
import { sourcesHash } from './sources';

it('the weights were made from the utterances as they stand; else run npm run train', () => {
  expect(weights.madeFrom).toBe(sourcesHash());
});

it('learns the same from the same, to the byte', () => {
  const few = [
    said('price_high', '太贵了\n便宜点\n真贵'),
    said('other', '好的\n谢谢\n你好'),
    said('shipping', '几天到\n发货了吗'),
  ];
  const once = learn(few, 7);
  expect(learn(few, 7)).toEqual(once);
  expect(once.levels).toHaveLength(decodeNames(once.names).length * intents.length);
});

it('has several thousand utterances, every intent among them, and no slot without words', () => {
  const all = written(utterances, createRandom(1));
  expect(new Set(all.map(({ text }) => text)).size).toBeGreaterThan(5000);
  expect(new Set(all.flatMap(({ labels }) => labels)).size).toBe(intents.length);
  expect(all.filter(({ text }) => /[<>()|]/.test(text))).toEqual([]);
});

it('keeps all that reading goes by within what the extension may carry', () => {
  expect(dataSize()).toBeLessThan(100);
});

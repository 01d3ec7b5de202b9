import { expect, it } from 'vitest';
import { contextAt, noContext, type TalkContext } from '../../../lib/domain/intents/context';
import type { Intent } from '../../../lib/domain/intents/intents';
import { recognise, recogniseLatest } from '../../../lib/domain/intents/recognise';
import { aMessage } from '../../support/session';

const first = (text: string, context = noContext) => recognise(text, context)[0]?.intent;

it.each<[string, Partial<TalkContext>, Intent]>([
  ['多少', { product: true }, 'promo'],
  ['多少钱呀', { product: true }, 'promo'],
  ['怎么卖', { product: true }, 'promo'],
  ['几块？', { product: true }, 'promo'],
  ['有吗', { product: true }, 'stock_size'],
  ['这个呢', { product: true }, 'product_info'],
  ['多少', {}, 'other'],
  ['那算了', { priced: true }, 'negative'],
  ['算了吧', { priced: true }, 'negative'],
  ['不用了', { priced: true }, 'negative'],
  ['那不要了', { priced: true }, 'negative'],
  ['不用了', {}, 'other'],
  ['不用了谢谢', { asked: true, nudged: true }, 'negative'],
  ['好的', { asked: true, nudged: true }, 'ready'],
  ['嗯嗯', { asked: true, nudged: true }, 'ready'],
  ['等下', { asked: true, nudged: true }, 'hesitate'],
  ['好的', { asked: true }, 'other'],
  ['大码的', { asked: true }, 'other'],
  ['有大码吗', { asked: true }, 'stock_size'],
  ['太贵了', { asked: true }, 'price_high'],
  ['会掉色', { asked: true }, 'worry'],
  ['多久', { sending: true }, 'shipping'],
  ['这么久啊', { sending: true }, 'shipping'],
  ['能快点吗', { sending: true }, 'shipping'],
])('%s, %o → %s', (text, context, intent) => {
  expect(first(text, { ...noContext, ...context })).toBe(intent);
});

it('is read from what stands before the message', () => {
  const talk = [
    { ...aMessage('1', 'buyer', ''), kind: 'product' as const },
    aMessage('2', 'buyer', '多少'),
    aMessage('3', 'agent', '亲，到手 59 元，您要几件呢？'),
    aMessage('4', 'buyer', '那算了'),
    aMessage('5', 'agent', '今天拍的话当天就发货，您看现在下单可以吗？'),
    aMessage('6', 'buyer', '好的'),
  ];
  expect(contextAt(talk, 1)).toEqual({ ...noContext, product: true });
  expect(contextAt(talk, 3)).toEqual({ ...noContext, asked: true, priced: true });
  expect(contextAt(talk, 5)).toEqual({ ...noContext, asked: true, nudged: true, sending: true });
  expect(recogniseLatest(talk.slice(0, 2))[0]?.intent).toBe('promo');
  expect(recogniseLatest(talk.slice(0, 4))[0]?.intent).toBe('negative');
  expect(recogniseLatest(talk)[0]?.intent).toBe('ready');
});

it('has nothing of the agent’s question once the buyer has said more', () => {
  const talk = [
    aMessage('1', 'agent', '您要什么颜色呢？'),
    aMessage('2', 'buyer', '黑的'),
    aMessage('3', 'buyer', '黑的'),
  ];
  expect(contextAt(talk, 2)).toEqual(noContext);
});

import { expect, it } from 'vitest';
import { contextAt, noContext } from '../../../lib/domain/intents/context';
import { recognise, recogniseLatest } from '../../../lib/domain/intents/recognise';
import { aMessage } from '../../support/session';

const first = (text: string, context = noContext) => recognise(text, context)[0]?.intent;

it.each(['多少', '多少钱呀', '怎么卖', '几块？'])('%s after a product card asks for the price', (text) => {
  expect(first(text, { ...noContext, product: true })).toBe('promo');
});

it('a bare 多少 without a card may ask anything', () => {
  expect(first('多少')).not.toBe('promo');
});

it.each(['那算了', '算了吧', '不用了', '那不要了'])('%s after a price is a refusal', (text) => {
  expect(first(text, { ...noContext, priced: true })).toBe('negative');
});

it('a courtesy that declines is no refusal where no price was named', () => {
  expect(first('不用了')).toBe('other');
});

it('a bare answer to a question is no want, another question is', () => {
  const context = { ...noContext, asked: true };
  expect(first('大码的', context)).toBe('other');
  expect(first('有大码吗', context)).toBe('stock_size');
});

it('is read from what stands before the message', () => {
  const talk = [
    { ...aMessage('1', 'buyer', ''), kind: 'product' as const },
    aMessage('2', 'buyer', '多少'),
    aMessage('3', 'agent', '亲，到手 59 元，您要几件呢？'),
    aMessage('4', 'buyer', '那算了'),
  ];
  expect(contextAt(talk, 1)).toEqual({ product: true, asked: false, priced: false });
  expect(contextAt(talk, 3)).toEqual({ product: false, asked: true, priced: true });
  expect(recogniseLatest(talk.slice(0, 2))[0]?.intent).toBe('promo');
  expect(recogniseLatest(talk)[0]?.intent).toBe('negative');
});

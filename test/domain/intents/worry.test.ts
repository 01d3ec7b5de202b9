import { expect, it } from 'vitest';
import { readWorry } from '../../../lib/domain/intents/worry';
import { aMessage } from '../../support/session';

it('is nothing while the buyer has not written', () => {
  expect(readWorry([aMessage('1', 'agent', '在吗')])).toBeNull();
});

it('is what the buyer wrote since the agent’s last reply, the last three at most', () => {
  const texts = ['在吗', '你好', '这个', '太贵了'];
  const worry = readWorry([
    aMessage('0', 'agent', '您好'),
    ...texts.map((text, i) => aMessage(`${i + 1}`, 'buyer', text)),
  ]);
  expect(worry?.messages.map(({ text }) => text)).toEqual(['你好', '这个', '太贵了']);
  expect(worry?.hits[0]?.intent).toBe('price_high');
  expect(worry?.answered).toBe(false);
});

it('is answered once the agent wrote, and still shows what it was', () => {
  const worry = readWorry([aMessage('1', 'buyer', '太贵了'), aMessage('2', 'agent', '理解您')]);
  expect(worry).toMatchObject({ answered: true, hits: [{ intent: 'price_high' }] });
  expect(worry?.messages.map(({ id }) => id)).toEqual(['1']);
});

it('is not answered by a robot', () => {
  expect(readWorry([aMessage('1', 'buyer', '太贵了'), aMessage('2', 'robot', '您好')])?.answered).toBe(false);
});

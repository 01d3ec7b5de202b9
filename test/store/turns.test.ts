import { expect, it } from 'vitest';
import { createTurns } from '../../lib/store/turns';

it('long work steps aside until the last who waits is answered, also with an error', async () => {
  const turns = createTurns();
  const said: string[] = [];
  const { promise: first, resolve: answerFirst } = Promise.withResolvers<string>();
  const { promise: second, reject: failSecond } = Promise.withResolvers<string>();
  const one = turns.first(() => first);
  const work = turns.stepAside().then(() => said.push('work'));
  const two = turns.first(() => second).catch(() => said.push('failed'));
  answerFirst('one');
  said.push(await one);
  failSecond(new Error('gone'));
  await two;
  await work;
  expect(said).toEqual(['one', 'failed', 'work']);
  await turns.stepAside();
});

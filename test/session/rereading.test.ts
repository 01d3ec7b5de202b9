import { expect, it } from 'vitest';
import { aMessage, aSession, aSnapshot } from '../support/session';

const read = (session: Awaited<ReturnType<typeof aSession>>) =>
  session.state.worry.value?.hits.map(({ intent }) => intent);
const answered = (session: Awaited<ReturnType<typeof aSession>>) =>
  session.state.cards.value.suggestions.map(({ because }) => because?.intent);
const about = (...texts: string[]) => aSnapshot({ messages: texts.map((text, i) => aMessage(`m${i}`, 'buyer', text)) });

it('one key drops the reading: worry and cards follow at once', async () => {
  const session = await aSession(about('这个有点贵'));
  expect(read(session)).toEqual(['price_high']);
  expect(answered(session)).toContain('price_high');
  session.actions.run('reread');
  expect(read(session)).not.toContain('price_high');
  expect(answered(session)).not.toContain('price_high');
});

it('holds for the same words of another buyer, and after the page was opened anew', async () => {
  const session = await aSession();
  session.actions.run('reread');
  session.say({
    type: 'snapshot',
    changed: { buyer: { key: 'buyer-2', name: '阿木' }, messages: [aMessage('n1', 'buyer', '这个太贵了呀')] },
  });
  expect(read(session)).not.toContain('price_high');
  expect(session.state.reread.value).toBeNull();
});

it('what the buyer really means is chosen from the likeliest others', async () => {
  const session = await aSession();
  session.actions.run('reread');
  expect(session.state.otherReadings.value).toHaveLength(3);
  expect(session.state.otherReadings.value).not.toContain('price_high');
  session.actions.meant('worry');
  expect(read(session)?.[0]).toBe('worry');
  expect(answered(session)[0]).toBe('worry');
});

it('is taken back step by step', async () => {
  const session = await aSession();
  session.actions.run('reread');
  session.actions.meant('worry');
  session.actions.takeBackReading();
  expect(read(session)).not.toContain('worry');
  expect(read(session)).not.toContain('price_high');
  session.actions.takeBackReading();
  expect(read(session)).toEqual(['price_high']);
  expect(session.state.reread.value).toBeNull();
  expect(session.state.corrections.value).toEqual([]);
});

it('where nothing was read it asks what is meant, and again closes', async () => {
  const session = await aSession(about('嗯那个'));
  session.actions.run('reread');
  expect(session.state.reread.value?.steps).toEqual([]);
  session.actions.run('reread');
  expect(session.state.reread.value).toBeNull();
});

it('keeps of the message no word', async () => {
  const session = await aSession();
  session.actions.run('reread');
  expect(session.state.corrections.value).toHaveLength(1);
  expect(JSON.stringify(session.state.corrections.value)).not.toMatch(/[\u4e00-\u9fff]/);
});

it('where it could not be kept, what was read holds again and the agent is told', async () => {
  const session = await aSession(aSnapshot(), undefined, {
    writeItems: async () => {
      throw new Error('disk full');
    },
  });
  session.actions.run('reread');
  await new Promise((resolve) => setTimeout(resolve));
  expect(read(session)).toEqual(['price_high']);
  expect(session.state.notice.value?.line).toContain('没能记住');
});

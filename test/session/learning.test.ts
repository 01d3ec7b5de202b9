import { expect, it, vi } from 'vitest';
import type { Script } from '../../lib/domain/scripts/script';
import { writeSetting } from '../../lib/settings';
import { anEvent } from '../support/events';
import { aBackground } from '../support/pages';
import { aSession, aSnapshot, now } from '../support/session';

const card = (id: string): Script => ({
  id,
  stage: 'objection',
  title: id,
  text: `亲，${id}`,
  intents: ['price_high'],
});

/** 40 buyers got one script, 40 the other; only the second's paid. */
const log = ['a', 'b'].flatMap((scriptId) =>
  Array.from({ length: 40 }, (_, i) => {
    const base = { buyer: `${scriptId}-${i}`, at: now - 3_600_000 };
    return [
      anEvent({ ...base, kind: 'buyerWrote' }),
      anEvent({ ...base, kind: 'scriptUsed', scriptId, at: base.at + 1 }),
      ...(scriptId === 'b' ? [anEvent({ ...base, kind: 'paid', order: base.buyer, at: base.at + 2 })] : []),
    ];
  }).flat(),
);

it('the order of the cards learns only once the agent has switched it on, and says so on the card', async () => {
  await aBackground(log);
  const { state } = await aSession(aSnapshot(), [card('a'), card('b')]);
  const ids = () => state.cards.value.suggestions.map(({ scriptId }) => scriptId);
  expect(ids()).toEqual(['a', 'b']);
  await writeSetting('learnRanking', true);
  await vi.waitFor(() => expect(ids()).toEqual(['b', 'a']));
  expect(state.cards.value.suggestions[0]?.why).toContain('本机用过 40 次，支付 40');
});

it('a running trial offers this buyer one of its two wordings, and both once it is stopped', async () => {
  const { state, items } = await aSession(aSnapshot(), [card('a'), card('b')]);
  const put = (on: boolean, at: number) =>
    items.take([{ kind: 'trial', id: 't', value: { a: 'a', b: 'b', from: 1, on }, at, deletedAt: null }], false);
  put(true, 1);
  expect(state.cards.value.suggestions).toHaveLength(1);
  put(false, 2);
  expect(state.cards.value.suggestions).toHaveLength(2);
});

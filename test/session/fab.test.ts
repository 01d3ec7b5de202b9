import { expect, it, vi } from 'vitest';
import type { Item } from '../../lib/domain/items';
import { aMessage, aSession, aSnapshot, now } from '../support/session';

const attributes = [
  { name: '面料', value: '55%亚麻45%棉' },
  { name: '承重', value: '2公斤' },
];
const shirt = {
  title: '亚麻衬衫 宽松长袖',
  price: 118_00,
  priceIsFloor: false,
  id: '880502',
  link: null,
  coupons: [],
  attributes,
};
const asks = (...texts: string[]) =>
  aSnapshot({ product: shirt, messages: texts.map((text, place) => aMessage(`m${place}`, 'buyer', text)) });

const tableCard = (rows: unknown): Item => ({
  kind: 'fab-card',
  id: 'c1',
  value: { title: '亚麻衬衫 宽松长袖', productId: '880502', points: [], sizes: { unit: 'jin', rows } },
  at: now,
  deletedAt: null,
});
const rows = [
  { size: 'M', ranges: { height: { low: 158, high: 164 }, weight: { low: 47.5, high: 55 } } },
  { size: 'L', ranges: { height: { low: 165, high: 172 }, weight: { low: 55.5, high: 65 } } },
];

/** The session with the selling points loaded, as they are soon after the first answers; `kept` waits for what it wrote. */
async function withFeatures(...texts: string[]) {
  const session = await aSession(asks(...texts));
  const { fab } = session.state;
  await vi.waitFor(() => expect(fab.builtIn.value).not.toEqual([]));
  const kept = async () => {
    await vi.waitFor(() => expect(fab.card.value).not.toBeNull());
    return fab.card.value;
  };
  return { ...session, kept };
}

it('puts the answer about the fabric among the three cards, and fills it like any other', async () => {
  const { state, actions, of, recorded } = await withFeatures('夏天穿会不会闷啊，什么料子的');
  const [first] = state.cards.value.suggestions;
  expect(first).toMatchObject({ title: '卖点 亚麻', missing: [] });
  expect(first?.text).toContain('面料是55%亚麻45%棉');
  actions.run('card.1');
  await Promise.resolve();
  expect(of('fill')[0]?.text).toBe(first?.text);
  expect(recorded.at(-1)).toMatchObject({ kind: 'scriptUsed', scriptId: first?.scriptId });
  expect(state.cards.value.suggestions[0]?.scriptId).not.toBe(first?.scriptId);
});

it('says nothing of the goods to a buyer who bargains', async () => {
  const { state } = await withFeatures('太贵了，便宜点');
  expect(state.cards.value.suggestions.map(({ scriptId }) => scriptId).filter((id) => id.startsWith('fab.'))).toEqual(
    [],
  );
});

it('opens by its key with what this buyer asked first, moves, and fills the previewed sentence by Enter and by the cards’ keys', async () => {
  const { state, actions, of, taken } = await withFeatures('承重多少');
  actions.run('fab');
  expect(taken.focus).toBe(1);
  const { fab } = state;
  expect(fab.rows.value[0]).toMatchObject({ name: '承重', why: '买家：“承重”', missing: ['advantage', 'benefit'] });
  actions.moveFab(1);
  const second = fab.rows.value[1];
  actions.chooseWording(1);
  actions.fillFab();
  expect(of('fill').at(-1)?.text).toBe(second?.wordings[1]?.text);
  expect(state.panel.value).toBeNull();
  actions.run('fab');
  actions.run('card.2');
  expect(of('fill').at(-1)?.text).toBe('参数里写着，承重是2公斤');
  actions.run('fab');
  actions.run('fab');
  expect(state.panel.value).toBeNull();
});

it('fills nothing for another buyer than the sentence was made for', async () => {
  const { state, actions, say, of } = await withFeatures('会不会闷');
  actions.run('fab');
  say({ type: 'snapshot', changed: { buyer: { key: 'buyer-2', name: '阿树' } } });
  actions.fillFab();
  expect(of('fill')).toEqual([]);
  expect(state.panel.value).toBeNull();
});

it('asks once for what is missing, keeps it with the product, and says it from then on', async () => {
  const { state, actions, kept } = await withFeatures('承重多少');
  actions.run('fab');
  actions.typePoint({ benefit: '32寸的屏也托得住' });
  actions.keepPoint();
  expect(await kept()).toMatchObject({
    productId: '880502',
    points: [{ name: '承重', feature: '', benefit: '32寸的屏也托得住', skipped: ['advantage'] }],
  });
  expect(state.fab.rows.value[0]).toMatchObject({ name: '承重', missing: [] });
  expect(state.fab.rows.value[0]?.wordings[0]?.text).toBe('这款承重是2公斤，32寸的屏也托得住');
});

it('asks no more where the agent would rather not say', async () => {
  const { state, actions, kept } = await withFeatures('承重多少');
  actions.run('fab');
  actions.skipPoint();
  await kept();
  expect(state.fab.rows.value[0]).toMatchObject({ name: '承重', missing: [] });
});

it('keeps a point of the agent’s own, and says at the field what it lacks', async () => {
  const { state, actions, kept } = await withFeatures('领口会不会松');
  actions.run('fab');
  actions.addPoint();
  actions.keepPoint();
  expect(state.panel.value).toMatchObject({ problem: '给它一个短名字，如：领口' });
  actions.typePoint({ name: '领口' });
  actions.keepPoint();
  expect(state.panel.value).toMatchObject({ problem: expect.stringContaining('特点') });
  actions.typePoint({ feature: '领口包了边', benefit: '穿久了领子还是平的' });
  actions.keepPoint();
  await kept();
  expect(state.fab.rows.value[0]).toMatchObject({ name: '领口', asked: true });
  expect(state.fab.rows.value[0]?.wordings.map(({ text }) => text)).toContain('这款领口包了边，穿久了领子还是平的');
});

it('tells the size by the product’s table, also in the library’s own words', async () => {
  const { state } = await withFeatures('165 120斤穿什么码');
  state.items.take([tableCard(rows)], false);
  expect(state.cards.value.suggestions[0]).toMatchObject({ scriptId: 'fab.size', title: '照尺码表' });
  expect(state.cards.value.suggestions[0]?.text).toContain('建议L码（身高165–172、体重111–130斤）');
  expect(state.slots.value).toMatchObject({ 尺码: 'L码' });
});

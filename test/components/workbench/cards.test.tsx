import { render, screen, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FabSection } from '../../../components/workbench/FabSection';
import { features } from '../../../lib/catalog/fab';
import type { Item } from '../../../lib/domain/items';
import { createFabCardActions } from '../../../lib/session/fab-cards';
import { createWorkbenchState } from '../../../lib/state/workbench';

/** The section with the real state and actions; what is kept comes back as from the background. */
function show({ full = false } = {}) {
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: 0 });
  let count = 0;
  const actions = createFabCardActions({
    state,
    load: async () => features,
    writeItems: async (items: readonly Item[]) => {
      if (full) throw new Error('no room');
      state.items.take(JSON.parse(JSON.stringify(items)), false);
    },
    now: () => 1_000 + count,
    newId: () => `id-${count++}`,
  });
  render(<FabSection state={state.fabCards} on={actions} />);
  return { state, user: userEvent.setup() };
}

const cards = () => screen.queryByRole('list', { name: '我的商品' });
const type = async (user: ReturnType<typeof userEvent.setup>, label: string | RegExp, text: string) => {
  const field = screen.getAllByLabelText(label)[0] as HTMLElement;
  await user.clear(field);
  await user.click(field);
  await user.paste(text);
};

async function addShirt(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: '新建商品卡' }));
  await type(user, '商品标题', '亚麻衬衫 宽松长袖');
  await type(user, '叫什么', '领口');
  await type(user, '特点（接在“这款”后面）', '领口包了边');
  await type(user, '买家得到什么', '穿久了领子还是平的');
  await type(user, /一行一个码/, '尺码 身高 体重(斤)\nM 158-164 95-110\nL 165-172 111-130');
}

it('makes a card, shows what a buyer would read and how the table was understood, and keeps it', async () => {
  const { state, user } = show();
  await addShirt(user);
  expect(screen.getByRole('table').textContent).toContain('165–172');
  await type(user, '买家这么问', '领口会松吗，163 105斤');
  const told = screen.getByRole('region', { name: '试一试' });
  expect(told.textContent).toContain('这款领口包了边，穿久了领子还是平的');
  expect(told.textContent).toContain('建议M码（身高158–164、体重95–110斤）');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(within(cards() as HTMLElement).getByText('亚麻衬衫 宽松长袖')).toBeTruthy();
  expect(state.fabCards.cards.value[0]).toMatchObject({ title: '亚麻衬衫 宽松长袖', points: [{ name: '领口' }] });
});

it('says what is wrong at its field, and keeps what was typed', async () => {
  const { user } = show();
  await user.click(screen.getByRole('button', { name: '新建商品卡' }));
  await type(user, /一行一个码/, '尺码 身高\nM 高个');
  await user.click(screen.getByRole('button', { name: '保存' }));
  const alerts = screen.getAllByRole('alert').map(({ textContent }) => textContent);
  expect(alerts).toContain('标题、编号、链接填一样就行，聊天时靠它认出这款');
  expect(alerts).toContain('“M”这行的 高个 没看懂，写成 158-165 这样');
  expect((screen.getByLabelText(/一行一个码/) as HTMLTextAreaElement).value).toBe('尺码 身高\nM 高个');
});

it('stays open where it could not be kept', async () => {
  const { state, user } = show({ full: true });
  await addShirt(user);
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(state.notice.value).toMatchObject({ failed: true });
  expect((screen.getByLabelText('商品标题') as HTMLInputElement).value).toBe('亚麻衬衫 宽松长袖');
});

it('duplicates, archives, deletes and finds again', async () => {
  const { state, user } = show();
  await addShirt(user);
  await user.click(screen.getByRole('button', { name: '保存' }));
  await user.click(screen.getByRole('button', { name: '复制“亚麻衬衫 宽松长袖”' }));
  expect(state.fabCards.cards.value.map(({ title, archived }) => [title, archived])).toEqual([
    ['亚麻衬衫 宽松长袖', false],
    ['亚麻衬衫 宽松长袖 副本', true],
  ]);
  await user.click(screen.getByRole('button', { name: '归档“亚麻衬衫 宽松长袖”' }));
  expect(state.fabCards.cards.value.every(({ archived }) => archived)).toBe(true);
  await user.click(screen.getByRole('button', { name: '删除“亚麻衬衫 宽松长袖 副本”' }));
  expect(state.fabCards.cards.value).toHaveLength(1);
  await user.click(screen.getByText('回收站 1'));
  await user.click(screen.getByRole('button', { name: '找回“亚麻衬衫 宽松长袖 副本”' }));
  expect(state.fabCards.cards.value).toHaveLength(2);
});

it('rewords a built-in point, switches one off, and brings back how it ships', async () => {
  const { state, user } = show();
  await screen.findByRole('button', { name: '改说法：天丝' });
  await user.type(screen.getByLabelText('找'), '亚麻');
  await user.click(screen.getByRole('button', { name: '改说法：亚麻' }));
  await type(user, '买家得到什么', '三伏天也干爽些');
  await user.click(screen.getByRole('button', { name: '保存' }));
  const linen = () => state.fabCards.features.value.find(({ id }) => id === 'apparel.linen');
  expect(linen()).toMatchObject({ benefit: '三伏天也干爽些', fibres: ['亚麻', '麻', '苎麻'] });
  await user.click(screen.getByRole('button', { name: '停用“亚麻”' }));
  expect(linen()).toBeUndefined();
  await user.click(screen.getByRole('button', { name: '恢复“亚麻”' }));
  expect(linen()?.benefit).toBe(features.find(({ id }) => id === 'apparel.linen')?.benefit);
});

import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ShopFactsPanel } from '../../../components/workbench/ShopFactsPanel';
import { shopFactKind } from '../../../lib/domain/facts/shop-fact';
import { watchItems } from '../../../lib/messages/items';
import { createShopFactActions } from '../../../lib/session/shop-facts';
import { createWorkbenchState } from '../../../lib/state/workbench';
import { aBackground } from '../../support/pages';

const today = '2026-11-11';

async function openFacts() {
  await aBackground([]);
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: 0 });
  const ids = ['f1', 'f2', 'f3'];
  const actions = createShopFactActions(state, { now: Date.now, newId: () => ids.shift() ?? 'f' });
  await watchItems([shopFactKind], state.items.take, new AbortController().signal);
  const Page = () => (
    <ShopFactsPanel
      facts={state.shopFacts.value}
      today={today}
      onSave={actions.saveFact}
      onRemove={actions.removeFact}
    />
  );
  render(<Page />);
  return { user: userEvent.setup(), state };
}

const value = () => screen.getByRole('textbox', { name: '内容' });

it('keeps a fact, says whether it holds today, changes it, and takes it back from the trash', async () => {
  const { user, state } = await openFacts();
  await user.selectOptions(screen.getByRole('combobox', { name: '事实' }), '赠品');
  await user.type(value(), ' 眼罩 {Enter}');
  const list = within(await screen.findByRole('list', { name: '店铺事实' }));
  expect(list.getByText('生效中')).toBeTruthy();
  expect(state.shopFacts.value).toEqual([
    { id: 'f1', fact: 'gift', value: '眼罩', about: '', from: null, until: null },
  ]);
  expect((value() as HTMLInputElement).value).toBe('');

  await user.click(list.getByRole('button', { name: '修改：赠品' }));
  expect(document.activeElement).toBe(value());
  await user.type(value(), '一个');
  await user.type(screen.getByLabelText('到（含当天）'), '2026-11-10');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(await list.findByText('已到期')).toBeTruthy();
  expect(state.shopFacts.value).toMatchObject([{ id: 'f1', value: '眼罩一个', until: '2026-11-10' }]);

  await user.click(list.getByRole('button', { name: '删除：赠品' }));
  await waitFor(() => expect(state.shopFacts.value).toEqual([]));
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(state.shopFacts.value).toMatchObject([{ id: 'f1', value: '眼罩一个' }]));
});

it('says at the field what is wrong and loses nothing', async () => {
  const { user, state } = await openFacts();
  await user.type(value(), '下午四点{Enter}');
  expect(screen.getByText('写成 16:00 这样的钟点')).toBeTruthy();
  expect((value() as HTMLInputElement).value).toBe('下午四点');
  expect(state.shopFacts.value).toEqual([]);
});

it('keeps what was typed where it could not be stored, and says so', async () => {
  const { user, state } = await openFacts();
  const { fakeBrowser } = await import('wxt/testing/fake-browser');
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('full'));
  await user.type(value(), '16:00{Enter}');
  await waitFor(() => expect(state.notice.value).toMatchObject({ failed: true }));
  expect((value() as HTMLInputElement).value).toBe('16:00');
});

it('asks for no value of what is a plain statement', async () => {
  const { user, state } = await openFacts();
  await user.selectOptions(screen.getByRole('combobox', { name: '事实' }), '这款支持7天无理由退货');
  expect(screen.queryByRole('textbox', { name: '内容' })).toBeNull();
  await user.type(screen.getByRole('textbox', { name: '只对标题里有…的商品' }), '四件套{Enter}');
  await waitFor(() =>
    expect(state.shopFacts.value).toMatchObject([{ fact: 'seven-days', value: '', about: '四件套' }]),
  );
});

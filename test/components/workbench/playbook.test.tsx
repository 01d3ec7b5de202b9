import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PlaybookSection } from '../../../components/workbench/PlaybookSection';
import { talkKind } from '../../../lib/domain/playbook/buyer-talk';
import { call } from '../../../lib/messages/client';
import { watchItems, writeItems } from '../../../lib/messages/items';
import { createPlaybookActions } from '../../../lib/session/playbook-workbench';
import { playbookKinds } from '../../../lib/state/playbook';
import { createWorkbenchState } from '../../../lib/state/workbench';
import { aBackground } from '../../support/pages';

async function open() {
  await aBackground([]);
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: 0 });
  const ids = ['x1', 'x2', 'x3'];
  const on = createPlaybookActions(state, { now: Date.now, newId: () => ids.shift() ?? 'x' });
  await watchItems(playbookKinds, state.items.take, new AbortController().signal);
  const { objections, alternatives, trash } = state.playbook;
  const Page = () => (
    <PlaybookSection objections={objections.value} alternatives={alternatives.value} trash={trash.value} on={on} />
  );
  render(<Page />);
  return { user: userEvent.setup(), state };
}

const box = (name: RegExp | string) => screen.getByRole('textbox', { name });

it('makes an objection of one’s own, changes it, and brings it back from the trash', async () => {
  const { user, state } = await open();
  await user.type(box('名字'), '硌脚');
  await user.type(box('买家会说的词'), '硌脚，鞋底硬');
  await user.type(box('试探（一个问题）'), '您是走路多，还是站得多？');
  const form = within(screen.getByRole('form', { name: '新的异议' }));
  await user.click(form.getByRole('button', { name: '添加' }));
  await waitFor(() =>
    expect(state.playbook.objections.value).toEqual([
      { id: 'x1', name: '硌脚', words: ['硌脚', '鞋底硬'], texts: { test: '您是走路多，还是站得多？' } },
    ]),
  );
  expect(state.scripts.value.map(({ id }) => id)).toEqual(['own.x1.test']);
  expect((box('名字') as HTMLInputElement).value).toBe('');

  await user.click(await screen.findByRole('button', { name: '修改“硌脚”' }));
  expect(document.activeElement).toBe(box('名字'));
  await user.type(box('托底'), '不合脚可以换');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(state.playbook.objections.value[0]?.texts.rung).toBe('不合脚可以换'));

  await user.click(screen.getByRole('button', { name: '删除“硌脚”' }));
  await waitFor(() => expect(state.playbook.objections.value).toEqual([]));
  await user.click(await screen.findByRole('button', { name: '恢复“硌脚”' }));
  await waitFor(() => expect(state.playbook.objections.value).toHaveLength(1));
});

it('says at the field what is wrong, and loses nothing', async () => {
  const { user, state } = await open();
  await user.type(box('名字'), '嫌贵');
  const form = within(screen.getByRole('form', { name: '新的异议' }));
  await user.click(form.getByRole('button', { name: '添加' }));
  expect(screen.getByText('已有同名的异议')).toBeTruthy();
  expect(screen.getByText(/写几个买家会说的词/)).toBeTruthy();
  expect(screen.getByText('至少写一步要说的话')).toBeTruthy();
  expect((box('名字') as HTMLInputElement).value).toBe('嫌贵');
  expect(state.playbook.objections.value).toEqual([]);
});

it('keeps what is offered instead of a product, two or more', async () => {
  const { user, state } = await open();
  await user.type(box('缺货的商品'), '880601');
  await user.type(box(/可以换成/), '帆布鞋 雾蓝');
  const form = within(screen.getByRole('form', { name: '新的替代款' }));
  await user.click(form.getByRole('button', { name: '添加' }));
  expect(screen.getByText(/至少写两款/)).toBeTruthy();
  await user.type(box(/可以换成/), '{Enter}帆布鞋 黑色');
  await user.click(form.getByRole('button', { name: '添加' }));
  await waitFor(() =>
    expect(state.playbook.alternatives.value).toEqual([
      { id: 'x1', product: '880601', titles: ['帆布鞋 雾蓝', '帆布鞋 黑色'] },
    ]),
  );
});

it('clears what is kept of every buyer', async () => {
  const { user, state } = await open();
  await writeItems([{ kind: talkKind, id: 'hash', value: {}, at: 1, deletedAt: null }]);
  await user.click(screen.getByRole('button', { name: '清空所有买家的进度' }));
  await waitFor(() => expect(state.notice.value?.line).toBe('已清空 1 位买家的进度'));
  expect((await call('items.read', { kinds: [talkKind], since: 0 })).items).toEqual([]);
});

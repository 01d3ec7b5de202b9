import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ConsolesSection } from '../../../components/workbench/ConsolesSection';
import { consoleKind } from '../../../lib/domain/own-console';
import { watchItems } from '../../../lib/messages/items';
import type { TeachBegun, TeachWish } from '../../../lib/messages/protocol';
import { createOwnConsoleActions, readDefinitionFile } from '../../../lib/session/own-consoles';
import { createWorkbenchState } from '../../../lib/state/workbench';
import { small } from '../../consoles/small-console';
import { aBackground } from '../../support/pages';

const own = { ...small, id: 'own-small', name: '小店' };
const file = (value: unknown) => new File([JSON.stringify(value)], 'console.json', { type: 'application/json' });

const want = vi.fn((_wish: TeachWish): TeachBegun => ({ ok: true }));

async function openSection() {
  await aBackground([], want);
  const state = createWorkbenchState({
    scripts: [],
    consoles: [{ id: 'feige', name: '飞鸽', matches: ['https://im.example/*'] }],
    openedAt: 0,
  });
  await watchItems([consoleKind], state.items.take, new AbortController().signal);
  const save = vi.fn();
  let clock = 0;
  const on = createOwnConsoleActions(state, { now: () => ++clock, save });
  const Shown = () => (
    <ConsolesSection own={state.ownConsoles.value} builtIn={state.consoles} readFile={readDefinitionFile} on={on} />
  );
  render(<Shown />);
  return { user: userEvent.setup(), state, save };
}

const choose = (user: ReturnType<typeof userEvent.setup>, value: unknown) =>
  user.upload(screen.getByLabelText('客服台定义文件'), file(value));

let reads: unknown[];
beforeEach(() => {
  reads = [];
  Object.assign(fakeBrowser, {
    permissions: { request: vi.fn(async () => true) },
    scripting: {
      executeScript: vi.fn(async ({ files }: { files?: string[] }) => [
        { result: files ? [{ what: '买家', found: '云朵', isFound: true }] : null },
      ]),
    },
  });
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => reads) as never);
});

it('takes a colleague’s file after showing what it reads on the open page', async () => {
  const { user, state } = await openSection();
  expect(screen.getByText('飞鸽')).toBeTruthy();
  await choose(user, own);
  const tryIt = await screen.findByRole('button', { name: '在打开的页面上试读' });
  await user.click(tryIt);
  expect(await screen.findByText(/没有打开的页面/)).toBeTruthy();
  reads = [{ id: 3 }];
  await user.click(tryIt);
  expect(await screen.findByText('云朵')).toBeTruthy();
  expect(fakeBrowser.permissions.request).toHaveBeenCalledWith({ origins: ['https://chat.example/*'] });
  expect(state.ownConsoles.value).toEqual([]);
  await user.click(screen.getByRole('button', { name: '收下' }));
  await waitFor(() => expect(state.ownConsoles.value).toEqual([own]));
});

it('goes to the open page to have one thing of a console taught anew, or says why not', async () => {
  const { user, state } = await openSection();
  const update = vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue({} as never);
  const focus = vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue({} as never);
  await user.click(screen.getByText('只重新教一项'));
  const box = screen.getByRole('button', { name: '回复框' });
  await user.click(box);
  await waitFor(() => expect(state.notice.value?.line).toContain('没有打开的页面'));
  reads = [
    { id: 3, windowId: 1, lastAccessed: 5 },
    { id: 4, windowId: 2, lastAccessed: 9 },
  ];
  await user.click(box);
  await waitFor(() => expect(focus).toHaveBeenCalledWith(2, { focused: true }));
  expect(want).toHaveBeenCalledExactlyOnceWith({ tabId: 4, field: 'box' }, expect.anything());
  expect(update).toHaveBeenCalledWith(4, { active: true });
  expect(state.notice.value).toBeNull();
  want.mockReturnValueOnce({ ok: false, line: '这一页没让教，请刷新客服台后再试' });
  await user.click(box);
  await waitFor(() => expect(state.notice.value?.line).toContain('请刷新'));
});

it('says of a correction what the agent changed, and takes it back with one click', async () => {
  const { user, state } = await openSection();
  await choose(user, { ...own, id: 'feige', name: '飞鸽', corrects: ['product', 'composer'] });
  expect(await screen.findByText(/盖过自带的这一个/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '收下' }));
  const reset = await screen.findByRole('button', { name: '恢复自带的' });
  expect(screen.getByText(/自己改过：商品、回复框/)).toBeTruthy();
  expect(screen.queryByLabelText(/网址/)).toBeNull();
  await user.click(reset);
  await waitFor(() => expect(state.ownConsoles.value).toEqual([]));
});

it('says field by field what is wrong with a file, and keeps nothing of it', async () => {
  const { user, state } = await openSection();
  await choose(user, { ...own, matches: ['<all_urls>'], composer: [] });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('matches[0]');
  expect(alert.textContent).toContain('composer');
  expect(screen.queryByRole('button', { name: '收下' })).toBeNull();
  expect(state.ownConsoles.value).toEqual([]);
});

it('edits name and addresses, refuses all sites at the field, exports, deletes and brings back', async () => {
  const { user, state, save } = await openSection();
  await choose(user, own);
  await user.click(await screen.findByRole('button', { name: '收下' }));
  await screen.findByRole('button', { name: '导出' });

  const addresses = screen.getByLabelText(/网址/);
  await user.clear(addresses);
  await user.type(addresses, 'https://*/*');
  expect(screen.getByText(/不能是所有网站/)).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true);
  await user.clear(addresses);
  await user.type(addresses, 'https://new.example/desk/*');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(state.ownConsoles.value[0]?.matches).toEqual(['https://new.example/desk/*']));

  await user.click(screen.getByRole('button', { name: '导出' }));
  const [name, text] = save.mock.calls[0] as [string, string];
  expect(name).toBe('成单-客服台-小店.json');
  expect(readDefinitionFile(text)).toEqual({ ok: true, definition: state.ownConsoles.value[0] });

  await user.click(screen.getByRole('button', { name: '删除' }));
  await waitFor(() => expect(state.ownConsoles.value).toEqual([]));
  await user.click(screen.getByRole('button', { name: '撤销' }));
  await waitFor(() => expect(state.ownConsoles.value).toHaveLength(1));
});

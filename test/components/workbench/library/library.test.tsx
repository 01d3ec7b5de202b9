import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { LibrarySection } from '../../../../components/workbench/library/LibrarySection';
import { bindingsFor, keyLabel } from '../../../../lib/domain/keys';
import { libraryKinds } from '../../../../lib/domain/scripts/own';
import type { Script } from '../../../../lib/domain/scripts/script';
import { watchItems } from '../../../../lib/messages/items';
import { keepDuplicates } from '../../../../lib/session/duplicates';
import { createLibraryActions } from '../../../../lib/session/library';
import { createUnsavedStore } from '../../../../lib/session/unsaved';
import { createWorkbenchActions } from '../../../../lib/session/workbench';
import { readSettings, watchSettings } from '../../../../lib/settings/access';
import { createWorkbenchState } from '../../../../lib/state/workbench';
import { aBackground } from '../../../support/pages';

const builtIn: Script[] = [
  { id: 'greet.a', stage: 'greet', title: '打招呼', text: '您好，我是{{客服}}', tone: 'brief' },
  {
    id: 'order.a',
    stage: 'order',
    title: '今天能发',
    text: '今天就能发出',
    needs: ['dispatch-today'],
    category: 'food',
  },
];

beforeEach(() => localStorage.clear());

/** The section over a real store: built-in scripts, and 包邮, 尺码 of the shop's in the group 售前. */
async function openLibrary(more: readonly { id: string; title: string; text: string }[] = []) {
  const db = await aBackground([]);
  const own = [
    { id: 'own-1', title: '包邮', text: '满59包邮' },
    { id: 'own-2', title: '尺码', text: '偏大一码' },
  ];
  await db.items.bulkPut([
    {
      kind: 'script-group',
      id: 'g',
      value: { name: '售前', parent: null, place: 1 },
      at: 1,
      deletedAt: null,
      revision: 1,
    },
    ...own.map(({ id, ...value }, place) => ({
      kind: 'script',
      id,
      value: { ...value, group: 'g', place },
      at: 1,
      deletedAt: null,
      revision: 1,
    })),
  ]);
  const state = createWorkbenchState({ scripts: builtIn, consoles: [], openedAt: Date.UTC(2026, 0, 10) });
  await watchItems(libraryKinds, state.items.take, new AbortController().signal);
  await watchSettings((settings) => {
    state.settings.value = settings;
  }, new AbortController().signal);
  const item = ({ id, ...value }: (typeof more)[number], place: number) => ({
    kind: 'script',
    id,
    value: { ...value, place },
    at: 1,
    deletedAt: null,
  });
  state.items.take(more.map(item), false);
  const { library } = state;
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `new-${ids}`;
  };
  const ports = { store: createUnsavedStore(localStorage), now: Date.now, newId };
  const on = { ...createLibraryActions(state, ports), pin: createWorkbenchActions(state).pin };
  keepDuplicates(library, new AbortController().signal);
  const Page = () => (
    <LibrarySection
      library={library}
      on={on}
      today="2026-01-10"
      scripts={state.scripts.value}
      pins={state.settings.value.pins}
      bindings={bindingsFor('windows', [])}
      label={(binding) => keyLabel(binding, 'windows')}
      day={() => '2026-01-10'}
    />
  );
  render(<Page />);
  return { user: userEvent.setup(), library };
}

const titles = () =>
  screen.queryAllByRole('option').flatMap((row) => row.getElementsByTagName('b')[0]?.textContent ?? []);
const scripts = () => within(screen.getByRole('listbox', { name: '话术' }));
const editor = () => screen.getByRole('form');
const done = (line: string) => waitFor(() => expect(screen.getByText(line)).toBeTruthy());

describe('looking', () => {
  it('shows the shop’s scripts first, and only what the chosen place holds', async () => {
    const { user } = await openLibrary();
    expect(titles()).toEqual(['包邮', '尺码', '打招呼', '今天能发']);
    await user.click(screen.getByRole('treeitem', { name: '自带话术，2 条' }));
    expect(titles()).toEqual(['打招呼', '今天能发']);
    await user.click(screen.getByRole('treeitem', { name: '售前，2 条' }));
    expect(titles()).toEqual(['包邮', '尺码']);
  });

  it('narrows the list by what is typed and chosen', async () => {
    const { user } = await openLibrary();
    await user.selectOptions(screen.getByLabelText('阶段'), '订单处理');
    expect(titles()).toEqual(['今天能发']);
    await user.selectOptions(screen.getByLabelText('阶段'), '不限');
    await user.selectOptions(screen.getByLabelText('语气'), '简洁');
    expect(titles()).toEqual(['打招呼']);
    await user.selectOptions(screen.getByLabelText('语气'), '不限');
    await user.type(screen.getByRole('searchbox'), '包邮');
    await waitFor(() => expect(titles()).toEqual(['包邮']));
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), '没有这样的话');
    await waitFor(() => expect(screen.getByText('没有找到话术')).toBeTruthy());
  });

  it('holds only what is seen of a long list', async () => {
    await openLibrary(Array.from({ length: 5_000 }, (_, at) => ({ id: `many-${at}`, title: `第${at}条`, text: '话' })));
    expect(titles().length).toBeLessThan(60);
    expect(screen.getByText('5004 条')).toBeTruthy();
    expect(scripts().getAllByRole('option')[0]?.getAttribute('aria-setsize')).toBe('5004');
  });
});

describe('by keyboard alone', () => {
  it('walks, opens, writes and saves', async () => {
    const { user, library } = await openLibrary();
    screen.getByRole('listbox').focus();
    await user.keyboard('{ArrowDown}{Enter}');
    expect(document.activeElement).toBe(within(editor()).getByLabelText('内容'));
    await user.keyboard('，拿不准发身高体重{Control>}s{/Control}');
    await done('已保存“尺码”');
    expect(library.byId.value.get('own-2')?.script.text).toBe('偏大一码，拿不准发身高体重');
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('form')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('listbox')));
  });

  it('moves a row, ticks rows, deletes them and takes that back', async () => {
    const { user } = await openLibrary();
    screen.getByRole('listbox').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => expect(titles().slice(0, 2)).toEqual(['尺码', '包邮']));
    await user.keyboard('{Home} {Shift>}{ArrowDown}{/Shift}');
    expect(screen.getByText('已选 2 条')).toBeTruthy();
    await user.keyboard('{Delete}');
    await waitFor(() => expect(titles()).toEqual(['打招呼', '今天能发']));
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(titles()).toEqual(['尺码', '包邮', '打招呼', '今天能发']));
  });

  it('moves ticked rows to another group', async () => {
    const { user, library } = await openLibrary();
    screen.getByRole('listbox').focus();
    await user.keyboard('{End}m');
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '移到分组' }));
    await user.selectOptions(screen.getByRole('combobox', { name: '移到分组' }), '售前');
    await waitFor(() => expect(library.byId.value.get('order.a')?.group).toBe('g'));
  });

  it('adds a group, renames it, puts it into another and deletes it', async () => {
    const { user, library } = await openLibrary();
    const groups = () =>
      library.tree.value.map(({ group, children }) => [group.name, ...children.map(({ name }) => name)]);
    screen.getByRole('tree').focus();
    await user.keyboard('n售后{Enter}');
    await waitFor(() => expect(groups()).toEqual([['售前'], ['售后']]));
    await waitFor(() => expect(screen.getByRole('treeitem', { selected: true }).textContent).toContain('售后'));
    await user.keyboard('{F2}退换{Enter}');
    await waitFor(() => expect(groups()).toEqual([['售前'], ['退换']]));
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(groups()).toEqual([['售前', '退换']]));
    await user.keyboard('{Delete}');
    await waitFor(() => expect(groups()).toEqual([['售前']]));
  });

  it('says what is wrong with a group’s name, and keeps what was typed', async () => {
    const { user } = await openLibrary();
    screen.getByRole('tree').focus();
    await user.keyboard('n售前{Enter}');
    expect(screen.getByText('已经有“售前”了')).toBeTruthy();
    expect((screen.getByLabelText('分组名字') as HTMLInputElement).value).toBe('售前');
    await user.keyboard('{Escape}');
    expect(screen.queryByLabelText('分组名字')).toBeNull();
  });
});

describe('the editor', () => {
  it('shows what a buyer would read, and what to look at in it', async () => {
    const { user } = await openLibrary();
    await user.click(scripts().getByText('打招呼'));
    expect(within(editor()).getByRole('status', { name: /买家看到的样子/ }).textContent).toBe('您好，我是小禾');
    await user.type(within(editor()).getByLabelText('内容'), '，全网最低价');
    await waitFor(() => expect(within(editor()).getByText('极限词')).toBeTruthy());
  });

  it('says at the field what cannot be, and keeps it', async () => {
    const { user, library } = await openLibrary();
    await user.click(screen.getByRole('button', { name: /新话术/ }));
    expect(within(editor()).queryByText('写上要发给买家的话')).toBeNull();
    await user.type(within(editor()).getByLabelText('标题'), '半成品');
    await user.click(within(editor()).getByRole('button', { name: /保存/ }));
    await waitFor(() => expect(within(editor()).getByText('写上要发给买家的话')).toBeTruthy());
    await user.click(scripts().getByText('尺码'));
    await user.click(screen.getByRole('treeitem', { name: '没保存，1 条' }));
    expect(titles()).toEqual(['半成品']);
    expect(Object.keys(library.unsaved.value)).toHaveLength(1);
  });

  it('inserts a slot where the caret stands', async () => {
    const { user } = await openLibrary();
    await user.click(scripts().getByText('尺码'));
    const box = within(editor()).getByLabelText('内容') as HTMLTextAreaElement;
    box.setSelectionRange(0, 0);
    await user.click(within(editor()).getByRole('button', { name: '买家' }));
    expect(box.value).toBe('{{买家|亲}}偏大一码');
  });

  it('takes known facts and sentences of the shop’s own to confirm', async () => {
    const { user, library } = await openLibrary();
    await user.click(scripts().getByText('尺码'));
    await user.selectOptions(screen.getByLabelText('加一条要确认的'), '这个规格现在有货');
    await user.selectOptions(screen.getByLabelText('加一条要确认的'), '自己写一句…');
    await user.type(screen.getByLabelText('要确认的一句话'), '仓库说过{Enter}');
    expect(library.unsaved.value['own-2']?.draft.needs).toEqual(['in-stock', '仓库说过']);
    await user.click(screen.getByRole('button', { name: '不用确认“这个规格现在有货”' }));
    expect(library.unsaved.value['own-2']?.draft.needs).toEqual(['仓库说过']);
  });

  it('pins to a slot, moves to another and clears it', async () => {
    const { user } = await openLibrary();
    const pins = async () => (await readSettings()).pins;
    await user.click(scripts().getByText('打招呼'));
    await user.selectOptions(screen.getByLabelText('把“打招呼”固定到'), '固定到 5');
    await waitFor(async () => expect(await pins()).toEqual([null, 'greet.a', null, null, null, null]));
    await waitFor(() => expect(screen.getByRole('button', { name: '清空位置 5：打招呼' })).toBeTruthy());
    await user.selectOptions(screen.getByLabelText('把“打招呼”固定到'), '固定到 9');
    await waitFor(async () => expect(await pins()).toEqual([null, null, null, null, null, 'greet.a']));
    await waitFor(() => expect(screen.getByRole('button', { name: '清空位置 9：打招呼' })).toBeTruthy());
    await user.click(screen.getByRole('button', { name: '清空位置 9：打招呼' }));
    await waitFor(async () => expect(await pins()).toEqual([null, null, null, null, null, null]));
  });
});

describe('many at once', () => {
  it('are changed alike', async () => {
    const { user, library } = await openLibrary();
    screen.getByRole('listbox').focus();
    await user.keyboard('{Control>}a{/Control}');
    await user.selectOptions(
      within(screen.getByRole('group', { name: '一起修改勾选的话术' })).getByLabelText('语气'),
      '专业',
    );
    await done('已修改 4 条');
    expect(library.entries.value.map(({ script }) => script.tone)).toEqual(['pro', 'pro', 'pro', 'pro']);
    await user.click(screen.getByRole('button', { name: '起止日期' }));
    await user.type(screen.getByLabelText('从'), '2026-03-01');
    await user.type(screen.getByLabelText('到'), '2026-02-01');
    await user.click(screen.getByRole('button', { name: '用到这些话术上' }));
    expect(screen.getByText('截止在开始之前，请检查')).toBeTruthy();
  });
});

describe('what could go', () => {
  it('is made one where it says the same', async () => {
    const { user } = await openLibrary([{ id: 'own-3', title: '包邮二', text: '满59包邮哦～' }]);
    await user.click(screen.getByRole('treeitem', { name: '查重' }));
    await user.click(await screen.findByRole('radio', { name: /包邮二/ }));
    await user.click(screen.getByRole('button', { name: /^合并/ }));
    await done('已合并成“包邮二”一条');
    expect(await screen.findByText('没有重复的话术')).toBeTruthy();
  });

  it('is asked about once more before it is erased', async () => {
    const { user } = await openLibrary();
    screen.getByRole('listbox').focus();
    await user.keyboard('{Delete}');
    await done('已删除 1 条');
    await user.click(screen.getByRole('treeitem', { name: '回收站，1 条' }));
    expect(screen.getByText('还留 30 天')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: '彻底删除“包邮”…' }));
    await user.click(screen.getByRole('button', { name: '留着' }));
    await user.click(screen.getByRole('button', { name: '恢复“包邮”' }));
    await waitFor(() => expect(screen.getByText('回收站是空的')).toBeTruthy());
  });
});

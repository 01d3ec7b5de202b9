import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ScriptsSection } from '../../../components/workbench/ScriptsSection';
import { bindingsFor, keyLabel } from '../../../lib/domain/keys';
import type { Script } from '../../../lib/domain/scripts/script';
import { createWorkbenchActions } from '../../../lib/session/workbench';
import { readSettings, watchSettings } from '../../../lib/settings/access';
import { createWorkbenchState } from '../../../lib/state/workbench';

const scripts: Script[] = [
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

async function openScripts() {
  const state = createWorkbenchState({ scripts, consoles: [], openedAt: 0 });
  const { pin } = createWorkbenchActions(state);
  await watchSettings((settings) => {
    state.settings.value = settings;
  }, new AbortController().signal);
  const { library } = state;
  const Page = () => (
    <ScriptsSection
      library={library}
      scripts={scripts}
      pins={state.settings.value.pins}
      bindings={bindingsFor('windows', [])}
      label={(binding) => keyLabel(binding, 'windows')}
      onSearch={(query) => {
        library.query.value = query;
      }}
      onStage={(stage) => {
        library.stage.value = stage;
      }}
      onCategory={(category) => {
        library.category.value = category;
      }}
      onTone={(tone) => {
        library.tone.value = tone;
      }}
      actions={null}
      onPin={pin}
    />
  );
  render(<Page />);
  return userEvent.setup();
}

const titles = () =>
  screen.getAllByRole('combobox', { name: /固定到$/ }).map((select) => select.getAttribute('aria-label'));

it('shows what a script needs filled and confirmed', async () => {
  await openScripts();
  expect(screen.getByText('要填：客服')).toBeTruthy();
  expect(screen.getByText('先确认：仓库今天还能发出')).toBeTruthy();
});

it('narrows the list by stage and by search', async () => {
  const user = await openScripts();
  await user.click(screen.getByRole('button', { name: '订单处理 1' }));
  expect(titles()).toEqual(['把“今天能发”固定到']);
  await user.click(screen.getByRole('button', { name: '全部 2' }));
  await user.type(screen.getByRole('searchbox'), '招呼');
  await waitFor(() => expect(titles()).toEqual(['把“打招呼”固定到']));
  await user.clear(screen.getByRole('searchbox'));
  await user.type(screen.getByRole('searchbox'), '没有这样的话');
  await waitFor(() => expect(screen.getByText('没有找到话术')).toBeTruthy());
});

it('narrows the list to the goods and the tone that are chosen', async () => {
  const user = await openScripts();
  await user.selectOptions(screen.getByLabelText('商品'), '食品');
  expect(titles()).toEqual(['把“今天能发”固定到']);
  await user.selectOptions(screen.getByLabelText('商品'), '不限');
  await user.selectOptions(screen.getByLabelText('语气'), '简洁');
  expect(titles()).toEqual(['把“打招呼”固定到']);
});

it('pins to a slot, moves to another and clears it', async () => {
  const user = await openScripts();
  const pins = async () => (await readSettings()).pins;
  await user.selectOptions(screen.getByLabelText('把“打招呼”固定到'), '5');
  await waitFor(async () => expect(await pins()).toEqual([null, 'greet.a', null, null, null, null]));
  await waitFor(() => expect(screen.getByRole('button', { name: '清空位置 5：打招呼' })).toBeTruthy());
  await user.selectOptions(screen.getByLabelText('把“打招呼”固定到'), '9');
  await waitFor(async () => expect(await pins()).toEqual([null, null, null, null, null, 'greet.a']));
  await waitFor(() => expect(screen.getByRole('button', { name: '清空位置 9：打招呼' })).toBeTruthy());
  await user.click(screen.getByRole('button', { name: '清空位置 9：打招呼' }));
  await waitFor(async () => expect(await pins()).toEqual([null, null, null, null, null, null]));
});

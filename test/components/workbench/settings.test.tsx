import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { SettingsSection } from '../../../components/workbench/SettingsSection';
import type { ShopRules } from '../../../lib/domain/compliance/finding';
import type { KeptCorrection } from '../../../lib/domain/intents/corrections';
import { createWorkbenchActions } from '../../../lib/session/workbench';
import { readSettings, watchSettings, writeSetting } from '../../../lib/settings/access';
import { defaults } from '../../../lib/settings/defaults';
import { createWorkbenchState } from '../../../lib/state/workbench';

const consoles = [{ id: 'practice', name: '练习台', matches: [] }];

async function openSettings(corrections: readonly KeptCorrection[] = []) {
  const state = createWorkbenchState({ scripts: [], consoles, openedAt: 0 });
  const actions = createWorkbenchActions(state);
  await watchSettings((settings) => {
    state.settings.value = settings;
  }, new AbortController().signal);
  const on = {
    ...actions,
    changeReasons: (reasons: typeof defaults.lossReasons) => actions.write('lossReasons', reasons),
    changeOpenAs: (openAs: typeof defaults.openAs) => actions.write('openAs', openAs),
    changeMuted: (muted: typeof defaults.complianceMuted) => actions.write('complianceMuted', muted),
    changeRules: (rules: ShopRules) => actions.write('complianceRules', { ...rules }),
    changeCodePrefix: (prefix: string | null) => actions.write('codePrefix', prefix),
    changeTone: (tone: typeof defaults.tone) => actions.write('tone', tone),
    changeWriting: (writing: typeof defaults.scriptsIn) => actions.write('scriptsIn', writing),
    changeDayStart: (minutes: number) => actions.write('dayStartMinutes', minutes),
    newCode: () => 'own-1',
    removeCorrection: vi.fn(),
  };
  const Page = () => (
    <SettingsSection
      settings={state.settings.value}
      consoles={consoles}
      corrections={corrections}
      system="windows"
      on={on}
    />
  );
  render(<Page />);
  return Object.assign(userEvent.setup(), { removeCorrection: on.removeCorrection });
}

it('records a new key, and takes the default back', async () => {
  const user = await openSettings();
  await user.click(screen.getByRole('button', { name: '更改搜索话术的快捷键' }));
  await user.keyboard('{Alt>}l{/Alt}');
  await waitFor(async () =>
    expect((await readSettings()).bindings).toEqual([
      { command: 'search', code: 'KeyL', alt: true, ctrl: false, shift: false, meta: false },
    ]),
  );
  await user.click(await screen.findByRole('button', { name: '恢复搜索话术的默认快捷键' }));
  await waitFor(async () => expect((await readSettings()).bindings).toEqual([]));
});

it('says whose key it is already, keeps waiting, and keeps the old one on Esc', async () => {
  const user = await openSettings();
  await user.click(screen.getByRole('button', { name: '更改搜索话术的快捷键' }));
  await user.keyboard('{Alt>}1{/Alt}');
  expect(screen.getByText('Alt+1 已经用在“第 1 条推荐”上了')).toBeTruthy();
  await user.keyboard('k');
  expect(screen.getByText('要带上 Alt，不然打字时会误触')).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: '更改搜索话术的快捷键' })).toBeTruthy();
  expect((await readSettings()).bindings).toEqual([]);
});

it('adds, renames, moves and removes loss reasons', async () => {
  const user = await openSettings();
  const labels = async () => (await readSettings()).lossReasons.map((reason) => reason.label);
  await user.type(screen.getByLabelText('新的原因'), '物流太慢');
  await user.selectOptions(screen.getByLabelText('新的原因算谁的'), '非客服原因');
  await user.click(screen.getByRole('button', { name: '添加' }));
  await waitFor(async () =>
    expect((await readSettings()).lossReasons.at(-1)).toEqual({ code: 'own-1', label: '物流太慢', byAgent: false }),
  );
  await user.click(await screen.findByRole('button', { name: '上移“物流太慢”' }));
  await waitFor(async () => expect((await labels()).at(-2)).toBe('物流太慢'));
  await user.click(await screen.findByRole('button', { name: '删除“物流太慢”' }));
  await waitFor(async () => expect(await labels()).toEqual(defaults.lossReasons.map((reason) => reason.label)));
});

it('explains a second reason of the same name at its field', async () => {
  const user = await openSettings();
  await user.type(screen.getByLabelText('新的原因'), defaults.lossReasons[0]?.label ?? '');
  await user.click(screen.getByRole('button', { name: '添加' }));
  expect(screen.getByText('已有同名的原因')).toBeTruthy();
  expect((await readSettings()).lossReasons).toHaveLength(defaults.lossReasons.length);
});

it('keeps how it opens, where it shows, how it sounds and when the day begins', async () => {
  const user = await openSettings();
  await user.click(screen.getByLabelText('浏览器侧边栏'));
  await user.click(screen.getByLabelText('练习台'));
  await user.selectOptions(screen.getByLabelText(/每天几点起算/), '6:00');
  await user.selectOptions(screen.getByLabelText('推荐话术的语气'), '简洁');
  await waitFor(async () =>
    expect(await readSettings()).toMatchObject({
      openAs: 'panel',
      consolesOff: ['practice'],
      dayStartMinutes: 360,
      tone: 'brief',
    }),
  );
});

it('lists what is no longer mentioned before sending, and takes it back', async () => {
  await writeSetting('complianceMuted', ['offplatform.chat', 'offplatform.wechat', 'talk.short']);
  const user = await openSettings();
  expect(screen.getAllByRole('button', { name: /^恢复提醒/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: /^恢复提醒：引流站外/ }));
  await waitFor(async () => expect((await readSettings()).complianceMuted).toEqual(['talk.short']));
  await user.selectOptions(screen.getByLabelText('一字回复'), '提醒');
  await waitFor(async () => expect((await readSettings()).complianceMuted).toEqual([]));
});

it('mutes a whole kind, and makes another louder', async () => {
  const user = await openSettings();
  await user.selectOptions(screen.getByLabelText('贬低同行'), '不提醒');
  await user.selectOptions(screen.getByLabelText('极限词'), '重点提醒');
  await waitFor(async () =>
    expect(await readSettings()).toMatchObject({
      complianceMuted: ['disparage'],
      complianceRules: { levels: { absolute: 'strong' } },
    }),
  );
});

it('adds a phrase that the shop does not say, tries it at once, and takes it away', async () => {
  const user = await openSettings();
  await user.type(screen.getByLabelText('试一句'), '今天给您秒发哦');
  expect(screen.getByText('没有要提醒的')).toBeTruthy();
  await user.type(screen.getByLabelText('不说'), '秒 发');
  await user.type(screen.getByLabelText('换成（可不填）'), '48 小时内发出');
  await user.click(screen.getByRole('button', { name: '添加这句' }));
  expect(await screen.findByText('店里定的：不说“秒 发”')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '删除“秒 发”' }));
  await waitFor(async () => expect((await readSettings()).complianceRules).toMatchObject({ phrases: [] }));
});

it('explains at its field what cannot be a phrase or a name', async () => {
  const user = await openSettings();
  await user.type(screen.getByLabelText('不说'), '发');
  await user.click(screen.getByRole('button', { name: '添加这句' }));
  expect(screen.getByText('一个字太短，到处都会提醒')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: '添加这个名' }));
  expect(screen.getByText('至少两个字')).toBeTruthy();
  expect((await readSettings()).complianceRules).toEqual({});
});

it('turns codes on with the mark that the agent chooses, and off again', async () => {
  const user = await openSettings();
  const mark = screen.getByLabelText(/^编码前的符号/) as HTMLSelectElement;
  expect(mark.disabled).toBe(true);
  await user.click(screen.getByRole('checkbox', { name: '在回复框里用编码' }));
  await waitFor(async () => expect((await readSettings()).codePrefix).toBe(';'));
  await user.selectOptions(await screen.findByLabelText(/^编码前的符号/), '/');
  await waitFor(async () => expect((await readSettings()).codePrefix).toBe('/'));
  expect(await screen.findByText(/打 \/tg 再按 Tab/)).toBeTruthy();
  await user.click(screen.getByRole('checkbox', { name: '在回复框里用编码' }));
  await waitFor(async () => expect((await readSettings()).codePrefix).toBeNull());
});

it('lists what was corrected, the newest first, and removes one', async () => {
  const older = { id: 'a', messages: [[1]], not: 'price_high', is: null, at: 1 } as const;
  const newer = { id: 'b', messages: [[2]], not: 'worry', is: 'promo', at: 2 } as const;
  const user = await openSettings([older, newer]);
  const buttons = screen.getAllByRole('button', { name: /^删掉更正/ });
  expect(buttons.map((button) => button.getAttribute('aria-label')?.split('，1')[0])).toEqual([
    '删掉更正：不是“有顾虑”，是“问优惠”',
    '删掉更正：不是“嫌贵”',
  ]);
  await user.click(buttons[1] as HTMLElement);
  expect(user.removeCorrection).toHaveBeenCalledWith(older);
});

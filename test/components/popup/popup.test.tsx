import { render, screen, waitFor } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { Popup } from '../../../components/popup/Popup';
import { siteOf } from '../../../lib/domain/match-pattern';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { createPopupActions } from '../../../lib/session/popup';
import { readSettings, watchSettings } from '../../../lib/settings/access';
import { type ConsoleInfo, consoleAt } from '../../../lib/state/consoles';
import { createPopupState } from '../../../lib/state/popup';
import { anEvent } from '../../support/events';
import { aBackground } from '../../support/pages';

const consoles: ConsoleInfo[] = [{ id: 'practice', name: '练习台', matches: ['https://practice.example/*'] }];
const now = Date.parse('2025-06-10T12:00:00+08:00');

/** Four asked, one of them 阿岚's; two ordered, one paid. */
const day: InquiryEvent[] = [
  ...['b1', 'b2', 'b3', 'b4'].flatMap((buyer) => {
    const agent = buyer === 'b4' ? '阿岚' : '小禾';
    return [
      anEvent({ kind: 'inquirySeen', buyer, agent, at: '2025-06-10 10:00:00' }),
      anEvent({ kind: 'buyerWrote', buyer, agent, at: '2025-06-10 10:00:00' }),
      anEvent({ kind: 'agentReplied', buyer, agent, at: '2025-06-10 10:00:20' }),
    ];
  }),
  anEvent({ kind: 'ordered', buyer: 'b1', order: 'o1', agent: '小禾', amount: 19_900, at: '2025-06-10 10:05:00' }),
  anEvent({ kind: 'ordered', buyer: 'b4', order: 'o4', agent: '阿岚', amount: 9_900, at: '2025-06-10 10:05:00' }),
  anEvent({ kind: 'paid', buyer: 'b1', order: 'o1', agent: '小禾', amount: 19_900, at: '2025-06-10 10:06:00' }),
];

async function openPopup(url: string, events: readonly InquiryEvent[] = day) {
  await aBackground(events);
  const save = vi.fn();
  const state = createPopupState(consoleAt(consoles, url), () => now, { tabId: 7, origin: siteOf(url) ?? '' });
  const actions = createPopupActions(state, save, () => now);
  await watchSettings((settings) => {
    state.settings.value = settings;
  }, new AbortController().signal);
  const opened = {
    onOpenPanel: vi.fn(),
    onOpenPractice: vi.fn(),
    onOpenWorkbench: vi.fn(),
  };
  render(
    <Popup
      state={state}
      consoles={consoles}
      onChooseAgent={actions.chooseAgent}
      onSwitchConsole={actions.switchConsole}
      onExportFigures={actions.exportFigures}
      onExportEvents={actions.exportEvents}
      {...opened}
      onTeach={actions.teach}
    />,
  );
  await actions.load();
  return { user: userEvent.setup(), state, save, opened, actions };
}

const figure = (name: string) => screen.getByText(name).nextElementSibling?.textContent;

it('shows the day of all agents where the tab is no console', async () => {
  await openPopup('https://elsewhere.example/');
  await waitFor(() => expect(figure('询单人数')).toBe('4'));
  expect(figure('下单人数')).toBe('2');
  expect(figure('支付人数')).toBe('1');
  expect(figure('询单转化率')).toBe('25.00%');
  expect(figure('首次响应')).toBe('20秒');
  expect(screen.getByText('本机统计')).toBeTruthy();
  expect(screen.getByText('未定')).toBeTruthy();
  expect(screen.queryByRole('switch')).toBeNull();
});

it('has a dash for the rate without inquiries', async () => {
  await openPopup('https://elsewhere.example/', []);
  await waitFor(() => expect(figure('询单人数')).toBe('0'));
  expect(figure('询单转化率')).toBe('—');
  expect(figure('平均响应')).toBe('—');
});

it('looks at one agent without keeping the choice', async () => {
  const { user } = await openPopup('https://elsewhere.example/');
  await waitFor(() => expect(screen.getByRole('option', { name: '阿岚' })).toBeTruthy());
  await user.selectOptions(screen.getByLabelText(/^客服/), '阿岚');
  await waitFor(() => expect(figure('询单人数')).toBe('1'));
  expect((await readSettings()).agents).toEqual({});
});

it('keeps a name typed for this console, and says what is wrong with one that is none', async () => {
  const { user } = await openPopup('https://practice.example/chat');
  await user.selectOptions(screen.getByLabelText(/^客服/), '添加名字…');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByText('请填写客服名字')).toBeTruthy();
  expect(screen.getByLabelText('客服名字').getAttribute('aria-invalid')).toBe('true');
  await user.type(screen.getByLabelText('客服名字'), ' 小满 ');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(async () => expect((await readSettings()).agents).toEqual({ practice: '小满' }));
  await waitFor(() => expect(figure('询单人数')).toBe('0'));
});

it('switches this console off and on', async () => {
  const { user } = await openPopup('https://practice.example/chat');
  await user.click(screen.getByRole('switch'));
  await waitFor(async () => expect((await readSettings()).consolesOff).toEqual(['practice']));
  await waitFor(() => expect(screen.getByRole('switch').getAttribute('aria-checked')).toBe('false'));
  await user.click(screen.getByRole('switch'));
  await waitFor(async () => expect((await readSettings()).consolesOff).toEqual([]));
});

it('exports the day as two named files', async () => {
  const { user, save } = await openPopup('https://elsewhere.example/');
  await waitFor(() => expect(figure('询单人数')).toBe('4'));
  await user.click(screen.getByRole('button', { name: '导出今天日报' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  await user.click(screen.getByRole('button', { name: '导出今天明细' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  expect(save.mock.calls.map(([name]) => name)).toEqual(['成单-2025-06-10-日报.csv', '成单-2025-06-10-明细.csv']);
  const [, figures] = save.mock.calls[0] ?? [];
  expect(await (figures as Blob).text()).toContain('25.00%');
});

it('opens panel, practice and workbench within the click', async () => {
  const { user, opened } = await openPopup('https://elsewhere.example/');
  await user.click(screen.getByRole('button', { name: '在侧边栏打开' }));
  await user.click(screen.getByRole('button', { name: '打开练习台' }));
  await user.click(screen.getByRole('button', { name: '打开工作台' }));
  expect(Object.values(opened).map((open) => open.mock.calls.length)).toEqual([1, 1, 1]);
});

it('tells the background what is to be taught before it asks for that one site', async () => {
  const asked: string[] = [];
  const request = vi.fn(async (wish: unknown) => {
    asked.push(`request ${JSON.stringify(wish)}`);
    return false;
  });
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(request as never);
  const { user, state } = await openPopup('https://chat.example:8443/room?id=1');
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { chengdan: string }) => {
    asked.push(message.chengdan);
    return { value: { ok: true } };
  }) as never);
  await user.click(screen.getByRole('button', { name: '教我认识这个客服台' }));
  await waitFor(() => expect(state.notice.value).toContain('没有得到这个网站的许可'));
  expect(asked).toEqual(['teach.want', 'request {"origins":["https://chat.example/*"]}']);
});

it('has one thing of a known console taught anew, and says why that could not begin', async () => {
  vi.spyOn(fakeBrowser.permissions, 'request').mockResolvedValue(true as never);
  const { user, state } = await openPopup('https://practice.example/');
  const wishes: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { value: unknown }) => {
    wishes.push(message.value);
    return { value: { ok: false, line: '这一页没让教，请刷新客服台后再试' } };
  }) as never);
  await user.click(screen.getByText('只重新教一项'));
  await user.click(screen.getByRole('button', { name: '商品' }));
  await waitFor(() => expect(state.notice.value).toBe('这一页没让教，请刷新客服台后再试'));
  expect(wishes).toEqual([{ tabId: 7, origin: 'https://practice.example/*', field: 'product' }]);
});

it('offers to teach the page of another site that stands in a large frame, and asks for that site alone', async () => {
  const request = vi.fn(async () => true);
  const frames = [
    { src: 'https://ads.example/banner', area: 3_000 },
    { src: 'https://elsewhere.example/other', area: 90_000 },
    { src: 'https://im.example/room?id=1', area: 400_000 },
    { src: 'about:blank', area: 400_000 },
  ];
  Object.assign(fakeBrowser, {
    permissions: { request },
    scripting: { executeScript: async () => [{ result: frames }] },
  });
  const { user, actions } = await openPopup('https://elsewhere.example/desk');
  const wishes: unknown[] = [];
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation((async (message: { value: unknown }) => {
    wishes.push(message.value);
    return { value: { ok: true } };
  }) as never);
  await actions.lookInside();
  expect(screen.queryByText(/ads\.example/)).toBeNull();
  await user.click(await screen.findByRole('button', { name: '教里面嵌着的 im.example' }));
  await waitFor(() => expect(request).toHaveBeenCalledWith({ origins: ['https://im.example/*'] }));
  expect(wishes).toEqual([{ tabId: 7, origin: 'https://im.example/*' }]);
});

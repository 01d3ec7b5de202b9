import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { StatsSection } from '../../../components/workbench/stats/StatsSection';
import type { DeskWish } from '../../../lib/domain/nudges/desk-wish';
import { followUpItem } from '../../../lib/domain/nudges/follow-up';
import type { Script } from '../../../lib/domain/scripts/script';
import { createStatsActions } from '../../../lib/session/stats';
import { createWorkbenchState } from '../../../lib/state/workbench';
import { anEvent } from '../../support/events';
import { aFollowUp } from '../../support/follow-ups';
import { aBackground } from '../../support/pages';

const now = Date.parse('2025-06-10T20:00:00+08:00');
const asked = (buyer: string, day: string) => anEvent({ kind: 'buyerWrote', buyer, at: `${day} 10:00:00` });
const events = [
  asked('b1', '2025-06-10'),
  anEvent({ kind: 'paid', buyer: 'b1', order: 'o1', amount: 19_900, at: '2025-06-10 10:06:00' }),
  asked('b2', '2025-06-10'),
  asked('b3', '2025-06-09'),
];

const script = (id: string, title: string): Script => {
  return { id, stage: 'objection', title, text: title, intents: ['price_high'] };
};
const scripts = [
  script('x', '讲料子'),
  script('y', '讲保修'),
  { ...script('z', '讲发货'), intents: ['shipping'] as const },
];

async function openStats() {
  const db = await aBackground(events);
  const [save, copied, print] = [vi.fn(), [] as string[], vi.fn()];
  const [openDesk, showNudges] = [vi.fn(async (_wish: DeskWish) => false), vi.fn()];
  const { stats, notice, items, nudges } = createWorkbenchState({ scripts, consoles: [], openedAt: now });
  const copy = async (text: string) => void copied.push(text);
  const on = createStatsActions({
    state: stats,
    notice,
    items,
    save,
    copy,
    print,
    openDesk,
    showNudges,
    now: () => now,
    newId: () => 'new',
  });
  render(<StatsSection state={stats} on={on} />);
  await on.load();
  return { user: userEvent.setup(), db, save, copied, notice, stats, items, nudges, openDesk, showNudges };
}

it('shows today against yesterday, each number over what stands behind it', async () => {
  const { user } = await openStats();
  const funnel = await screen.findByRole('list', { name: '漏斗' });
  expect(within(funnel).getAllByText('比昨天 +1')).toHaveLength(4);
  await user.click(within(funnel).getByRole('button', { name: /1 人支付/ }));
  expect(await screen.findByText('共 1 人次')).toBeTruthy();
  await user.selectOptions(screen.getByLabelText('结果'), '全部');
  await waitFor(() => expect(screen.getByText('共 2 人次')).toBeTruthy());
  await user.selectOptions(screen.getByLabelText('是否询单'), '不是询单');
  await waitFor(() => expect(screen.getByText('共 0 人次')).toBeTruthy());
});

it('says who is due first, and goes to that buyer on the desk, or to 跟进 where no console is open', async () => {
  const { user, items, nudges, openDesk, showNudges } = await openStats();
  const minute = 60_000;
  const unpaid = aFollowUp({ state: 'unpaid', orderedAt: now - 6 * minute, changedAt: now - 6 * minute });
  items.take([followUpItem(unpaid)], false);
  nudges.now.value = now;
  const step = await screen.findByRole('button', { name: '“小鱼”到点跟进：下单 5 分钟还没付款' });
  await user.click(step);
  expect(openDesk).toHaveBeenCalledWith({ console: null, list: 'pay', id: 'b1' });
  await waitFor(() => expect(showNudges).toHaveBeenCalledTimes(1));
  openDesk.mockResolvedValue(true);
  await user.click(screen.getByRole('button', { name: /再成|还没付款，先去催付|到点跟进/ }));
  expect(showNudges).toHaveBeenCalledTimes(1);
});

it('takes a wrong mark back by a new event, and counts anew', async () => {
  const { user, db, stats } = await openStats();
  await user.click(await screen.findByRole('button', { name: /1 人支付/ }));
  await user.click(await screen.findByRole('button', { name: /撤销：.*付款/, hidden: true }));
  await waitFor(() => expect(stats.views.value?.figures.total.paid).toBe(0));
  expect(await db.events.get('new')).toMatchObject({ kind: 'corrected', target: events[1]?.id });
  expect(await db.events.count()).toBe(5);
});

it('keeps the shop’s line once it can be read, and says at the field where it cannot', async () => {
  const { user, stats } = await openStats();
  await user.click(await screen.findByRole('button', { name: '改考核表' }));
  const line = screen.getByLabelText('转化率线（%）');
  await user.clear(line);
  await user.type(line, '高一点');
  await user.click(screen.getByRole('button', { name: '保存' }));
  expect(screen.getByText('写一个数字，比如 1.2')).toBeTruthy();
  await user.clear(line);
  await user.type(line, '45');
  await user.click(screen.getByRole('button', { name: '保存' }));
  await waitFor(() => expect(stats.score.value.line).toBe('45'));
});

it('copies the summary of the shift, and hands out the numbers of a chart', async () => {
  const { user, copied, save } = await openStats();
  await user.click(await screen.findByRole('button', { name: /复制小结/ }));
  await waitFor(() => expect(copied[0]).toContain('咨询 2，询单 2，下单 1，支付 1'));
  await user.click(screen.getByRole('button', { name: '按时段导出 CSV' }));
  expect(save).toHaveBeenCalledWith('成单-2025-06-10-按时段.csv', expect.stringContaining('"10 点"'), 'text/csv');
});

it('compares with days chosen by hand', async () => {
  const { user, stats } = await openStats();
  await user.click(await screen.findByRole('button', { name: '换一段' }));
  const [from, to] = [screen.getByLabelText('对比从'), screen.getByLabelText('对比到')];
  for (const field of [from, to]) {
    await user.clear(field);
    await user.type(field, '2025-06-01');
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }
  await user.click(screen.getByRole('button', { name: '对比' }));
  await waitFor(() => expect(stats.before.value?.figures.total.consulted).toBe(0));
  expect(stats.comparedName.value).toBe('对比段');
});

it('sets two wordings for the same worry against each other, says nothing too early, and can be stopped', async () => {
  const { user, stats } = await openStats();
  await user.selectOptions(await screen.findByLabelText('说法 A'), 'x');
  const rivals = within(screen.getByLabelText('说法 B')).getAllByRole('option');
  expect(rivals.map((option) => (option as HTMLOptionElement).value)).toEqual(['', 'y']);
  await user.selectOptions(screen.getByLabelText('说法 B'), 'y');
  await user.click(screen.getByRole('button', { name: '开始对比' }));
  expect(await screen.findByText('两边都推荐满 30 位买家才下结论')).toBeTruthy();
  await user.click(screen.getByLabelText('正在对比'));
  await waitFor(() => expect(stats.trials.value[0]?.on).toBe(false));
  await user.click(screen.getByRole('button', { name: /删掉：讲料子/ }));
  await waitFor(() => expect(stats.trials.value).toEqual([]));
});

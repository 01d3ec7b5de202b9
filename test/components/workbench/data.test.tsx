import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DataSection } from '../../../components/workbench/DataSection';
import { writeSheets } from '../../../lib/domain/exchange/write-sheets';
import { createBackupActions } from '../../../lib/session/backup-actions';
import { createWorker } from '../../../lib/session/data-work';
import { createExportRecords } from '../../../lib/session/export-actions';
import { createDataActions } from '../../../lib/session/workbench-data';
import { createWorkbenchState } from '../../../lib/state/workbench';
import { anEvent } from '../../support/events';
import { aBackground } from '../../support/pages';

const now = Date.parse('2025-06-10T12:00:00+08:00');
const asked = (buyer: string, day: string) => [
  anEvent({ kind: 'inquirySeen', buyer, at: `${day} 10:00:00` }),
  anEvent({ kind: 'buyerWrote', buyer, at: `${day} 10:00:00` }),
];
const paid = (buyer: string, day: string) => [
  anEvent({ kind: 'ordered', buyer, order: buyer, amount: 19_900, at: `${day} 10:05:00` }),
  anEvent({ kind: 'paid', buyer, order: buyer, amount: 19_900, at: `${day} 10:06:00` }),
];
const events = [...asked('b1', '2025-06-09'), ...paid('b1', '2025-06-09'), ...asked('b2', '2025-06-10')];

async function openData() {
  const db = await aBackground(events);
  const save = vi.fn();
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: now });
  const actions = createDataActions(state, () => now);
  const worker = createWorker(state.data.work, state.notice);
  const forgetDrafts = vi.fn();
  const backup = createBackupActions({ state, worker, save, reload: actions.load, forgetDrafts });
  const records = createExportRecords(state, worker, { save, writeSheets });
  render(<DataSection data={state.data} on={{ ...actions, ...backup, ...records, stop: worker.stop }} />);
  await actions.load();
  return { user: userEvent.setup(), db, save, state, forgetDrafts };
}

const cells = (row: string) =>
  within(screen.getByRole('row', { name: new RegExp(row) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

function choose(user: ReturnType<typeof userEvent.setup>, text: string) {
  return user.upload(screen.getByLabelText('备份文件'), new File([text], '备份.json', { type: 'application/json' }));
}

it('shows a line for each day with something in it, and their sum', async () => {
  await openData();
  await waitFor(() => expect(screen.getAllByRole('row')).toHaveLength(4));
  expect(cells('合计').slice(0, 5)).toEqual(['2', '1', '1', '50.00%', '¥199.00']);
  expect(cells('2025-06-10').slice(0, 4)).toEqual(['1', '0', '0', '0.00%']);
  expect(screen.getByText('其余 5 天没有记录。')).toBeTruthy();
});

it('counts another range at a click', async () => {
  const { user } = await openData();
  await user.click(screen.getByRole('button', { name: '今天' }));
  await waitFor(() => expect(cells('合计').slice(0, 3)).toEqual(['1', '0', '0']));
});

it('says at the field that the end lies before the start, and shows no figures for it', async () => {
  const { user } = await openData();
  const to = screen.getByLabelText('到');
  await user.clear(to);
  await user.type(to, '2025-01-01');
  to.dispatchEvent(new Event('change', { bubbles: true }));
  await waitFor(() => expect(screen.getByText('结束日期早于开始日期')).toBeTruthy());
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('button', { name: '导出' }).hasAttribute('disabled')).toBe(true);
});

const exportButton = () => screen.getByRole('button', { name: '导出' });
/** What was saved under this name; of one that was not, an empty text. */
const textOf = (save: ReturnType<typeof vi.fn>, name: string): Promise<string> =>
  new Blob([save.mock.calls.find(([file]) => file === name)?.[1] ?? '']).text();

it('exports the figures and the events of the range, a CSV file each', async () => {
  const { user, save } = await openData();
  await user.click(screen.getByRole('button', { name: '今天' }));
  await user.selectOptions(screen.getByLabelText('格式'), 'csv');
  await user.click(screen.getByLabelText('会话'));
  await user.click(screen.getByLabelText('话术使用'));
  await user.click(exportButton());
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  expect(await textOf(save, '成单-2025-06-10-日报.csv')).toContain('客服销售额（元）');
  // Yesterday's events come with the answer, for the windows; they do not belong in today's file.
  const raw = await textOf(save, '成单-2025-06-10-明细.csv');
  expect(raw).toContain('2025-06-10');
  expect(raw).not.toContain('2025-06-09');
});

it('leaves out of the file what was taken back on a later day', async () => {
  const { user, db, save } = await openData();
  const lost = anEvent({ kind: 'lost', buyer: 'b1', at: '2025-06-09 11:00:00' });
  await db.events.bulkPut([
    lost,
    anEvent({ kind: 'corrected', target: lost.id, buyer: 'b1', at: '2025-06-10 09:00:00' }),
  ]);
  await user.click(screen.getByRole('button', { name: '昨天' }));
  await user.selectOptions(screen.getByLabelText('格式'), 'json');
  await user.click(exportButton());
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  const file = JSON.parse(await textOf(save, '成单-2025-06-09-记录.json'));
  expect(JSON.stringify(file)).not.toContain('流失');
  expect(file.会话).toMatchObject([{ 日期: '2025-06-09', 结果: '已支付', '金额（元）': 199, 是否询单: '是' }]);
  expect(file.明细).toHaveLength(4);
});

it('names nothing to export where nothing is chosen', async () => {
  const { user } = await openData();
  for (const kind of ['日报', '会话', '明细', '话术使用']) await user.click(screen.getByLabelText(kind));
  expect(exportButton().hasAttribute('disabled')).toBe(true);
});

it('restores a backup only after showing what it would bring', async () => {
  const { user, db, save } = await openData();
  await user.click(screen.getByRole('button', { name: '下载备份' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  const [name, text] = save.mock.calls[0] ?? [];
  expect(name).toBe('成单-2025-06-10-备份.json');
  await db.events.delete(events[0]?.id ?? '');
  await choose(user, await (text as Blob).text());
  await waitFor(() => expect(screen.getByText('新增 1 条记录')).toBeTruthy());
  expect(await db.events.count()).toBe(events.length - 1);
  await user.click(screen.getByRole('button', { name: '合并' }));
  await waitFor(async () => expect(await db.events.count()).toBe(events.length));
});

it('explains a broken file, and changes nothing', async () => {
  const { user, db } = await openData();
  await choose(user, '{"format":');
  await waitFor(() => expect(screen.getByText('文件不完整或已损坏，读不出内容。没有改动任何数据。')).toBeTruthy());
  expect(screen.queryByRole('button', { name: '合并' })).toBeNull();
  expect(await db.events.count()).toBe(events.length);
  await user.click(screen.getByRole('button', { name: '知道了' }));
  expect(screen.queryByText('备份.json')).toBeNull();
});

it('goes back to what a file says only where that is chosen', async () => {
  const { user, db, save } = await openData();
  const script = { kind: 'script', id: 's1', value: { text: '原来的' }, at: 5, deletedAt: null };
  await db.items.put({ ...script, revision: 1 });
  await user.click(screen.getByRole('button', { name: '下载备份' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  await db.items.put({ ...script, value: { text: '改过的' }, at: 9, revision: 2 });
  await choose(user, await textOf(save, '成单-2025-06-10-备份.json'));
  await waitFor(() => expect(screen.getByText('新增 0 条记录')).toBeTruthy());
  expect(screen.queryByText(/话术和资料 1 条/)).toBeNull();
  await user.click(screen.getByLabelText('改回备份里的'));
  await waitFor(() => expect(screen.getByText('话术和资料 1 条新增或更新')).toBeTruthy());
  await user.click(screen.getByRole('button', { name: '合并' }));
  await waitFor(async () => expect((await db.items.get(['script', 's1']))?.value).toEqual({ text: '原来的' }));
});

it('shows exactly what is kept, kind by kind', async () => {
  const { user } = await openData();
  await user.click(screen.getByRole('button', { name: '清点一遍' }));
  await waitFor(() => expect(cells('记录：付款')[0]).toBe('1'));
  expect(cells('记录：买家发言')[0]).toBe('2');
  expect(screen.getByRole('row', { name: /记录：付款/ }).textContent).toContain('"amount": 19900');
});

it('empties everything only after the word was typed', async () => {
  const { user, db, state, forgetDrafts } = await openData();
  await user.click(screen.getByRole('button', { name: '清空这台电脑上的成单…' }));
  const sure = screen.getByRole('button', { name: '清空，不能撤销' });
  await user.keyboard('清空{Enter}');
  expect(sure.hasAttribute('disabled')).toBe(true);
  expect(await db.events.count()).toBe(events.length);
  await user.clear(screen.getByRole('textbox'));
  await user.keyboard('全部清空{Enter}');
  await waitFor(() => expect(state.notice.value?.line).toMatch(/^已清空/));
  expect(await db.events.count()).toBe(0);
  expect(forgetDrafts).toHaveBeenCalledOnce();
});

import { render, screen, waitFor, within } from '@testing-library/preact';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { DataSection } from '../../../components/workbench/DataSection';
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
  const actions = createDataActions(state, save, () => now);
  render(<DataSection data={state.data} on={actions} />);
  await actions.load();
  return { user: userEvent.setup(), db, save, state };
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
  expect(screen.getByRole('button', { name: '导出日报' }).hasAttribute('disabled')).toBe(true);
});

it('exports the figures and the events of the range', async () => {
  const { user, save } = await openData();
  await user.click(screen.getByRole('button', { name: '今天' }));
  await waitFor(() => expect(screen.getByRole('button', { name: '导出明细' }).hasAttribute('disabled')).toBe(false));
  await user.click(screen.getByRole('button', { name: '导出日报' }));
  await user.click(screen.getByRole('button', { name: '导出明细' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(2));
  const [figures, raw] = save.mock.calls;
  expect(figures?.[0]).toBe('成单-2025-06-10-日报.csv');
  // Yesterday's events come with the answer, for the windows; they do not belong in today's file.
  expect(raw?.[1]).toContain('2025-06-10');
  expect(raw?.[1]).not.toContain('2025-06-09');
});

it('leaves out of the file what was taken back on a later day', async () => {
  const { user, db, save } = await openData();
  const lost = anEvent({ kind: 'lost', buyer: 'b1', at: '2025-06-09 11:00:00' });
  await db.events.bulkPut([
    lost,
    anEvent({ kind: 'corrected', target: lost.id, buyer: 'b1', at: '2025-06-10 09:00:00' }),
  ]);
  await user.click(screen.getByRole('button', { name: '昨天' }));
  await waitFor(() => expect(screen.getByRole('button', { name: '导出明细' }).hasAttribute('disabled')).toBe(false));
  await user.click(screen.getByRole('button', { name: '导出明细' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  expect(save.mock.calls[0]?.[1]).not.toContain('流失');
});

it('restores a backup only after showing what it would bring', async () => {
  const { user, db, save } = await openData();
  await user.click(screen.getByRole('button', { name: '下载备份' }));
  await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
  const [name, text] = save.mock.calls[0] ?? [];
  expect(name).toBe('成单-2025-06-10-备份.json');
  await db.events.delete(events[0]?.id ?? '');
  await choose(user, String(text));
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

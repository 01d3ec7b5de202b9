import { expect, it, vi } from 'vitest';
import { runJob } from '../../lib/domain/exchange/job';
import { writeSheets } from '../../lib/domain/exchange/write-sheets';
import { backupEnd, backupLines, backupMiddle, backupStart } from '../../lib/domain/records/backup-format';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { createCompareActions } from '../../lib/session/compare';
import { createWorker } from '../../lib/session/data-work';
import { createExchange, type WorkerLike } from '../../lib/session/exchange-worker';
import { createTeamActions } from '../../lib/session/team';
import { createCompareState } from '../../lib/state/compare';
import { createTeamState } from '../../lib/state/team';
import { createWorkbenchState } from '../../lib/state/workbench';
import { anEvent } from '../support/events';
import { aBackground } from '../support/pages';

const now = Date.parse('2025-06-20T12:00:00+08:00');
const day = { from: '2025-06-10', to: '2025-06-10' };
const talk = (agent: string, buyer: string) => [
  anEvent({ id: `${buyer}-1`, kind: 'buyerWrote', agent, buyer, at: '2025-06-10 10:00:00' }),
  anEvent({ id: `${buyer}-2`, kind: 'paid', agent, buyer, order: buyer, amount: 5_000, at: '2025-06-10 11:00:00' }),
];
const fileOf = (name: string, events: readonly InquiryEvent[]): File =>
  new File([backupStart(`${'A'.repeat(43)}=`, {}), backupLines(events, true), backupMiddle, backupEnd], name);

async function openPage(own: readonly InquiryEvent[]) {
  const db = await aBackground(own);
  const state = createWorkbenchState({ scripts: [], consoles: [], openedAt: now });
  const worker = createWorker(state.data.work, state.notice);
  const save = vi.fn();
  const team = createTeamState();
  const ports = { worker, range: () => day, dayStartMs: () => 0, now: () => now, save, writeSheets };
  const onTeam = createTeamActions({ ...ports, state: team });
  const compare = createCompareState();
  const { readFile } = createExchange(() => {
    const here: WorkerLike = { postMessage: () => {}, terminate: () => {}, onmessage: null, onerror: null };
    here.postMessage = (job) =>
      void runJob(job, (data) => here.onmessage?.call(here as Worker, { data } as MessageEvent));
    return here;
  });
  const onCompare = createCompareActions({ ...ports, state: compare, readFile });
  return { db, state, save, team, onTeam, compare, onCompare };
}

it('gives what stands under nobody’s name a line of its own, so that all come to the whole', async () => {
  const { team, onTeam } = await openPage(talk('小陈', 'b1'));
  await onTeam.openTeam([fileOf('无名.json', talk('', 'b2'))]);
  const { figures } = team.result.value ?? { figures: [] };
  expect(figures.map(({ total }) => [total.agent, total.inquiry])).toEqual([
    [null, 2],
    ['小陈', 1],
    ['', 1],
  ]);
});

it('merges several agents’ files by event id: twice is once, agents add up to the whole, nothing is kept', async () => {
  const { db, team, onTeam, save } = await openPage(talk('小陈', 'b1'));
  const [chen, li] = [
    fileOf('陈.json', [...talk('小陈', 'b1'), ...talk('小陈', 'b2')]),
    fileOf('李.json', talk('小李', 'b3')),
  ];
  await onTeam.openTeam([chen, li, chen]);
  const { files, figures } = team.result.value ?? { files: [], figures: [] };
  expect(files.map(({ added }) => added)).toEqual([2, 2, 0]);
  expect(figures.map(({ total }) => [total.agent, total.inquiry, total.sales])).toEqual([
    [null, 3, 15_000],
    ['小李', 1, 5_000],
    ['小陈', 2, 10_000],
  ]);
  expect(await db.events.count()).toBe(2);
  onTeam.toggleOwn();
  await onTeam.openTeam([li]);
  expect(team.result.value?.figures[0]?.total.inquiry).toBe(1);
  await onTeam.exportTeam();
  expect(save).toHaveBeenCalledWith('成单-2025-06-10至2025-06-10-团队.xlsx', expect.any(Blob), expect.any(String));
});

it('counts a balance whose deposit lies weeks before the days, for whom the deposit was counted', async () => {
  const presale = (agent: string, buyer: string, talkedAt: string) => [
    anEvent({ id: `${buyer}-1`, kind: 'buyerWrote', agent, buyer, at: `${talkedAt} 10:00:00` }),
    anEvent({ id: `${buyer}-2`, kind: 'agentReplied', agent, buyer, at: `${talkedAt} 10:01:00` }),
    anEvent({
      id: `${buyer}-3`,
      kind: 'paid',
      agent,
      buyer,
      order: buyer,
      part: 'deposit',
      amount: 2_000,
      at: `${talkedAt} 11:00:00`,
    }),
    anEvent({
      id: `${buyer}-4`,
      kind: 'paid',
      agent,
      buyer,
      order: buyer,
      part: 'balance',
      amount: 8_000,
      at: '2025-06-10 00:30:00',
    }),
  ];
  const { team, onTeam } = await openPage(presale('小陈', 'b1', '2025-05-12'));
  const li = fileOf('李.json', [
    ...presale('小李', 'b2', '2025-05-12'),
    ...presale('小李', 'b3', '2025-06-09'),
    ...talk('小李', 'b4'),
    anEvent({ id: 'old', kind: 'buyerWrote', agent: '小李', buyer: 'b4', at: '2025-05-12 10:00:00' }),
  ]);
  await onTeam.openTeam([li]);
  const { files, figures } = team.result.value ?? { files: [], figures: [] };
  expect(files).toEqual([{ name: '李.json', added: 10, problem: null }]);
  expect(figures.map(({ total }) => [total.agent, total.sales])).toEqual([
    [null, 29_000],
    ['小李', 21_000],
    ['小陈', 8_000],
  ]);
});

it('leaves a damaged file out, says why, and counts the others', async () => {
  const { team, onTeam } = await openPage([]);
  const half = new File([(await fileOf('x', talk('小陈', 'b1')).text()).slice(0, -30)], '坏.json');
  await onTeam.openTeam([half, fileOf('李.json', talk('小李', 'b3'))]);
  expect(team.result.value?.files).toMatchObject([
    { added: 0, problem: /不完整或已损坏/ },
    { added: 2, problem: null },
  ]);
  expect(team.result.value?.figures[0]?.total.inquiry).toBe(1);
});

it('opens a platform’s sheet beside our figures, and names what it cannot read', async () => {
  const { compare, onCompare } = await openPage(talk('小陈', 'b1'));
  const csv = '\uFEFF日期,客服昵称,询单人数,支付人数,客服销售额（元）\r\n2025-06-10,小陈,2,1,50.00\r\n';
  await onCompare.compareWith(new File([csv], '飞鸽.csv'));
  expect(compare.result.value).toMatchObject({
    platform: 'feige-agent',
    range: day,
    rows: [
      { agent: '小陈', isKnown: true, figures: [{ theirs: 2, ours: 1 }, { theirs: 1, ours: 1 }, { ours: 5_000 }] },
    ],
  });
  await onCompare.compareWith(new File(['a,b\r\n1,2\r\n'], '别的.csv'));
  expect(compare.result.value).toBeNull();
  expect(compare.problem.value).toMatch(/认不出这张表/);
});

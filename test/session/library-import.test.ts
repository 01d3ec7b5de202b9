import { expect, it, vi } from 'vitest';
import { type Job, runJob } from '../../lib/domain/exchange/job';
import type { Item } from '../../lib/domain/items';
import { groupKind, libraryKinds, type OwnScript, scriptKind } from '../../lib/domain/scripts/own';
import { writeItems } from '../../lib/messages/items';
import { createExchange, type WorkerLike } from '../../lib/session/exchange-worker';
import { keepItems } from '../../lib/session/keep-items';
import { chosenPart, createExportActions } from '../../lib/session/library-export';
import { createImportActions } from '../../lib/session/library-import';
import { createItemsState } from '../../lib/state/items';
import { createExportState } from '../../lib/state/library-export';
import { createImportState } from '../../lib/state/library-import';
import { aScript, gbk, utf8 } from '../support/exchange';
import { aBackground } from '../support/pages';

/** Does the job on the spot. */
function inPlace(): WorkerLike {
  const worker: WorkerLike = {
    onmessage: null,
    onerror: null,
    terminate: vi.fn(),
    postMessage: (job: Job) => {
      const post = (data: unknown) => worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
      void runJob(job, post);
    },
  };
  return worker;
}

async function aLibrary(...own: OwnScript[]) {
  const db = await aBackground([]);
  await writeItems(own.map((value) => ({ kind: scriptKind, id: value.id, value, at: 1, deletedAt: null })));
  const items = createItemsState();
  await keepItems(libraryKinds, items.take, new AbortController().signal);
  const state = createImportState(items);
  const [save, newId] = [vi.fn(), () => crypto.randomUUID()];
  let clock = 1_000;
  const ports = { exchange: createExchange(inPlace), save, newId, now: () => ++clock };
  const actions = createImportActions(state, ports);
  const live = async (kind: string) =>
    (await db.items.where({ kind }).toArray()).filter((row) => row.deletedAt === null);
  const texts = async () => (await live(scriptKind)).map(({ value }) => (value as OwnScript).text).sort();
  const seen = () => vi.waitFor(async () => expect(state.library.value.own).toHaveLength((await texts()).length));
  return { db, state, actions, save, ports, live, texts, seen };
}

const file = (text: string | Uint8Array, name = '表.csv') =>
  new File([new Uint8Array(typeof text === 'string' ? utf8(text) : text)], name);
const known = aScript({ id: 'a', text: '旧说法', title: '旧', code: 'sq' });

it('shows what a file would do, writes nothing before it is told to, then all of it', async () => {
  const { state, actions, texts, live } = await aLibrary(known);
  actions.open();
  await actions.chooseFile(file(gbk('快捷编码,快捷短语,快捷短语分组\nsq,新说法,价格\nfh,今天发,物流\n,,\n')));
  expect(state.counts.value).toEqual({ new: 1, changed: 1, same: 0, twice: 0 });
  expect(state.written.value).toBe(1);
  expect(await texts()).toEqual(['旧说法']);

  actions.choose('replace');
  await actions.confirm();
  expect(await texts()).toEqual(['今天发', '新说法']);
  expect(state.result.value).toMatchObject({ added: 1, changed: 1, skipped: 0, isStopped: false });
  expect((await live(groupKind)).map(({ value }) => (value as { name: string }).name).sort()).toEqual(['价格', '物流']);
});

it('takes an import back, but not what was edited since, nor the group that holds it', async () => {
  const { state, actions, texts, live, seen } = await aLibrary(known);
  await actions.chooseFile(file('分组,编码,内容\n价格,sq,新说法\n物流,fh,今天发\n物流,,明天发\n'));
  actions.choose('replace');
  await actions.confirm();
  await seen();
  const edited = (await live(scriptKind)).find(({ value }) => (value as OwnScript).text === '今天发');
  const { revision: _revision, ...item } = edited ?? ({} as never);
  await writeItems([{ ...(item as Item), value: { ...(item.value as OwnScript), text: '今天就发' }, at: Date.now() }]);
  await vi.waitFor(() => expect(state.library.value.own.map(({ text }) => text)).toContain('今天就发'));
  await actions.undo();
  expect(state.result.value?.state).toBe('undone');
  expect(await texts()).toEqual(['今天就发', '旧说法']);
  expect((await live(groupKind)).map(({ value }) => (value as { name: string }).name)).toEqual(['物流']);
});

it('keeps what was written when it is stopped, and says so', async () => {
  const { state, actions, texts } = await aLibrary();
  await actions.chooseFile(file(`内容\n${Array.from({ length: 3_000 }, (_none, at) => `第 ${at} 条`).join('\n')}\n`));
  const importing = actions.confirm();
  await vi.waitFor(() => expect(state.busy.value).toMatchObject({ label: '正在导入' }));
  actions.stop();
  await importing;
  const kept = (await texts()).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(3_000);
  expect(state.result.value).toMatchObject({ added: kept, isStopped: true });
  expect(state.busy.value).toBeNull();
});

it('says what the database could not keep, and leaves the way back', async () => {
  const { db, state, actions, texts } = await aLibrary();
  await actions.chooseFile(file('内容\n一\n二\n'));
  vi.spyOn(db.items, 'bulkPut').mockRejectedValueOnce(new Error('QuotaExceeded'));
  await actions.confirm();
  expect(state.problem.value).toContain('没能写完');
  expect(state.result.value).toMatchObject({ added: 0, isStopped: true });
  expect(await texts()).toEqual([]);
});

it('says why a file cannot be used, and takes the next one', async () => {
  const { state, actions } = await aLibrary();
  await actions.chooseFile(file('<html>', '网页.xls'));
  expect(state.problem.value).toContain('网页');
  expect(state.source.value).toBeNull();
  await actions.chooseFile(file('内容\n好的\n'));
  expect(state.problem.value).toBeNull();
  expect(state.counts.value.new).toBe(1);
});

it('reads the same bytes by another encoding', async () => {
  const { state, actions } = await aLibrary();
  await actions.chooseFile(file(gbk('内容\n好的亲\n')));
  await actions.changeEncoding('utf-8');
  expect(state.source.value?.remarks.join()).toContain('读不出来');
  await actions.changeEncoding('gb18030');
  expect(state.plan.value?.planned[0]?.draft.text).toBe('好的亲');
});

it('plans anew by the columns and the header that the agent chose', async () => {
  const { state, actions } = await aLibrary();
  await actions.chooseFile(file('话术,别的\n第一列,第二列\n'));
  await actions.changeRole(0, 1, 'text');
  expect(state.sheets.value[0]?.columns.roles).toEqual(['keep', 'text']);
  expect(state.plan.value?.planned[0]?.draft).toMatchObject({ text: '第二列', note: '话术：第一列' });
  await actions.changeHeader(0, null);
  expect(state.plan.value?.planned).toHaveLength(2);
});

it('keeps groups that a file lists by themselves, and rows that cannot be used for the agent to have', async () => {
  const { actions, live, save } = await aLibrary();
  await actions.chooseFile(file('{"groups":[["价格","满减"]],"scripts":[{"内容":"好的"},{"标题":"空"}]}', 'a.json'));
  actions.saveLeftovers();
  expect(save).toHaveBeenCalledWith('成单-没导入的行.csv', expect.stringContaining('没有话术内容'), 'text/csv');
  await actions.confirm();
  expect((await live(groupKind)).map(({ value }) => (value as { name: string }).name).sort()).toEqual(['价格', '满减']);
});

it('exports the chosen groups in the chosen format', async () => {
  const { state, actions, save, ports, seen } = await aLibrary();
  await actions.readPasted();
  actions.changePasted('【价格】\n一\n【物流】\n二\n');
  await actions.readPasted();
  await actions.confirm();
  await seen();
  const out = createExportState(state.library);
  const exporting = createExportActions(out, ports, () => '2026-11-01');
  exporting.toggleGroup(out.groups.value.find(({ name }) => name === '物流')?.id ?? '');
  expect(out.scripts.value).toBe(1);
  exporting.chooseFormat('csv');
  await exporting.run();
  const [name, saved, type] = save.mock.calls[0] as [string, Blob, string];
  expect([name, type]).toEqual(['成单话术-2026-11-01.csv', 'text/csv']);
  const text = await saved.text();
  expect(text).toContain('"一"');
  expect(text).not.toContain('"二"');
  expect(chosenPart(state.library.value, out.left.value).groups.map((group) => group.name)).toEqual(['价格']);
});

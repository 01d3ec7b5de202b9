import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import readXlsxFile from 'read-excel-file/universal';
import { faultsOf } from '../support/axe';
import { anEvent } from '../support/events';
import { expect, test } from '../support/extension';
import { putEvents, putItems, wipe } from '../support/storage';

const day = '2026-03-05';
const agent = '小禾';
const story = Array.from({ length: 12 }, (_none, at) => {
  const base = { buyer: `r${at}`, agent: at % 3 === 0 ? '小满' : agent };
  const clock = (minutes: number) => `${day} ${String(9 + at).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00`;
  return [
    anEvent({ ...base, id: `r${at}-1`, kind: 'buyerWrote', at: clock(0) }),
    anEvent({ ...base, id: `r${at}-2`, kind: 'agentReplied', at: clock(1) }),
    anEvent({ ...base, id: `r${at}-3`, kind: 'scriptUsed', at: clock(1), scriptId: 'greet.01' }),
    ...(at % 2 === 0
      ? [
          anEvent({
            ...base,
            id: `r${at}-4`,
            kind: 'paid',
            at: clock(5),
            order: `69261908342755184${at + 10}`,
            amount: 12_990,
          }),
        ]
      : []),
  ];
}).flat();
const script = { kind: 'script', id: 'own-1', value: { text: '亲，在的' }, at: 1, deletedAt: null };

test.beforeEach(async ({ extension }) => wipe(extension.worker));

async function openData(openPage: (path: string) => Promise<Page>): Promise<Page> {
  const popup = await openPage('popup.html');
  await putEvents(popup, story);
  await putItems(popup, [script]);
  const page = await openPage('workbench.html#data');
  await page.getByLabel('从', { exact: true }).fill(day);
  await page.getByLabel('到', { exact: true }).fill(day);
  await expect(page.locator('tr.total td').first()).toHaveText('12');
  return page;
}

const sheet = `日期,客服昵称,询单人数,支付人数,询单转化率,客服销售额（元）,平均响应时长（秒）
${day},小禾,9,4,44.44%,519.60,58
${day},小满,4,2,50.00%,259.80,60
${day},店铺汇总值,13,6,46.15%,779.40,59
`;

test('a workbook holds a sheet for each kind, with types, and opens again as it was written', async ({ openPage }) => {
  const page = await openData(openPage);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(`成单-${day}-记录.xlsx`);
  const bytes = readFileSync(await download.path());
  const sheets = await readXlsxFile(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
  expect(sheets.map((one) => one.sheet)).toEqual(['日报', '会话', '明细', '话术使用']);
  const [head, first] = sheets[0]?.data ?? [];
  expect(head?.slice(0, 3)).toEqual(['日期', '客服昵称', '询单人数']);
  expect(first?.[0]).toEqual(new Date(`${day}T00:00:00Z`));
  expect(first?.slice(1, 4)).toEqual(['全部', 12, 6]);
  expect(first).toContain(779.4);
  expect(sheets[2]?.data).toHaveLength(story.length + 1);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every panel of 数据 can be read and used by all, ${colorScheme}`, async ({ openPage }) => {
    const page = await openData(openPage);
    await page.emulateMedia({ colorScheme });
    await page
      .getByLabel('平台的表')
      .setInputFiles({ name: '飞鸽.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) });
    await expect(page.locator('table.compare')).toContainText('本机少 1');
    const backup = {
      format: 'chengdan-backup',
      version: 1,
      hashKey: `${'A'.repeat(43)}=`,
      settings: {},
      events: story,
    };
    const file = { name: '小禾.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) };
    await page.getByLabel('几位客服的备份').setInputFiles([file]);
    await expect(page.getByLabel('合并的文件')).toContainText('0 条计入');
    await page.getByLabel('备份文件').setInputFiles(file);
    await expect(page.locator('.restore')).toContainText(`已有 ${story.length} 条`);
    await page.getByRole('button', { name: '清点一遍' }).click();
    await expect(page.locator('.stored-table')).toContainText('记录：付款');
    await page.getByRole('button', { name: '清空这台电脑上的成单…' }).press('Enter');
    await expect(page.getByLabel(/^确认要清空/)).toBeFocused();
    expect(await faultsOf(page.mainFrame())).toEqual([]);
  });
}

test('everything is wiped by keyboard, and nothing is left', async ({ extension, openPage }) => {
  const page = await openData(openPage);
  await page.getByRole('button', { name: '清空这台电脑上的成单…' }).press('Enter');
  await page.keyboard.insertText('全部清空');
  await page.keyboard.press('Enter');
  await expect(page.locator('main > .notice')).toContainText('已清空');
  await expect(page.getByText('这几天没有记录')).toBeVisible();
  const counts = await extension.worker.evaluate(async () => {
    const open = (name: string) =>
      new Promise<IDBDatabase>((resolve) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
      });
    let rows = 0;
    for (const { name } of await indexedDB.databases()) {
      const db = await open(name ?? '');
      for (const store of db.objectStoreNames) {
        if (store === 'sumsState') continue;
        rows += await new Promise<number>((resolve) => {
          const counting = db.transaction(store).objectStore(store).count();
          counting.onsuccess = () => resolve(counting.result);
        });
      }
      db.close();
    }
    return rows;
  });
  expect(counts).toBe(0);
});

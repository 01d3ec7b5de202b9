import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { storedZip } from '../../lib/domain/exchange/stored-zip';
import type { Item } from '../../lib/domain/items';
import { faultsOf } from '../support/axe';
import { gbk, utf8 } from '../support/exchange';
import { expect, test } from '../support/extension';
import { wipe } from '../support/storage';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

test.beforeEach(async ({ extension }) => wipe(extension.worker));

/** What the shop's library holds, trash left out. */
async function libraryOf(page: Page): Promise<Item[]> {
  const answer = await page.evaluate(() =>
    chrome.runtime.sendMessage({ chengdan: 'items.read', value: { kinds: ['script', 'script-group'], since: 0 } }),
  );
  return (answer as { value: { items: Item[] } }).value.items.filter(({ deletedAt }) => deletedAt === null);
}

async function openImport(openPage: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openPage('workbench.html#scripts');
  await page.getByRole('button', { name: '导入…' }).click();
  await page.getByRole('heading', { name: '导入话术' }).waitFor();
  return page;
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page.getByLabel('话术文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });

const qianniu = gbk(
  '快捷编码,快捷短语,快捷短语分组\r\n' +
    'tg,亲&#44;给您申请看看&#13;稍等哦,价格\r\n' +
    'fh,今天就能发的哦,物流\r\n' +
    ',=HYPERLINK("http://x.example"),\r\n',
);

async function saved(page: Page, button: string): Promise<Uint8Array> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return new Uint8Array(readFileSync(await (await coming).path()));
}

test('a file of another tool is looked at, imported, taken back, imported again and exported in each format', async ({
  openPage,
}) => {
  const page = await openImport(openPage);
  await choose(page, '千牛.csv', qianniu);
  await expect(page.getByText('看起来是千牛的表')).toBeVisible();
  await expect(page.getByRole('row', { name: /给您申请看看/ }).last()).toContainText('价格');
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await expect(page.getByText('导入好了：新增 3 条')).toBeVisible();
  const texts = (await libraryOf(page)).flatMap(({ kind, value }) =>
    kind === 'script' ? [(value as { text: string }).text] : [],
  );
  expect(texts.sort()).toEqual(['=HYPERLINK("http://x.example")', '亲,给您申请看看\n稍等哦', '今天就能发的哦'].sort());

  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('已撤销')).toBeVisible();
  expect(await libraryOf(page)).toEqual([]);

  await page.getByRole('button', { name: '再导入一份' }).click();
  await choose(page, '千牛.csv', qianniu);
  await page.getByRole('button', { name: '导入 3 条' }).click();
  await page.getByRole('button', { name: '回到话术' }).click();

  for (const format of ['Excel 表格', 'CSV', 'JSON']) {
    await page.getByRole('button', { name: '导出…' }).click();
    await page.getByLabel(format).check();
    const file = await saved(page, '导出 3 条');
    await page.getByRole('button', { name: '返回' }).click();
    await page.getByRole('button', { name: '导入…' }).click();
    await choose(page, 'x', file);
    await expect(page.getByText('3 条和现在一样')).toBeVisible();
    await expect(page.getByRole('button', { name: '导入 0 条' })).toBeDisabled();
    await page.getByRole('button', { name: '取消' }).click();
  }
});

test('the agent puts right what was read wrong', async ({ openPage }) => {
  const page = await openImport(openPage);
  await choose(page, '表.csv', utf8('话术,别的\n第一列,其实这一列才是\n第二行,这也是\n'));
  await page.getByLabel('“别的”这一列是').selectOption({ label: '内容' });
  await expect(page.getByLabel('“话术”这一列是')).toHaveValue('keep');
  await page.getByLabel('“话术”这一列是').selectOption({ label: '标题' });
  await expect(page.getByRole('table', { name: '预览' }).getByRole('row').nth(1)).toContainText('第一列其实这一列才是');
});

test('50,000 rows are read and written while the page goes on, and can be stopped', async ({ openPage }) => {
  test.setTimeout(180_000);
  const rows = Array.from({ length: 50_000 }, (_none, at) => `价格${at % 30},标题${at},第 ${at} 条：今天拍下当天发货`);
  const page = await openImport(openPage);
  const longest = await page.evaluateHandle(() => {
    const seen = { gap: 0 };
    let last = performance.now();
    const look = (now: number): void => {
      seen.gap = Math.max(seen.gap, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    return seen;
  });
  await choose(page, '大.csv', utf8(`分组,标题,内容\n${rows.join('\n')}\n`));
  await page.getByRole('button', { name: '导入 50,000 条' }).click({ timeout: 60_000 });
  await expect(page.getByText('正在导入')).toBeVisible();
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByText('已停下')).toBeVisible({ timeout: 30_000 });
  const kept = (await libraryOf(page)).length;
  expect(kept).toBeGreaterThan(0);
  expect(kept).toBeLessThan(50_000);
  test.info().annotations.push({ type: 'longest frame, ms', description: String((await longest.jsonValue()).gap) });
  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await expect(page.getByText('已撤销')).toBeVisible({ timeout: 60_000 });
  expect(await libraryOf(page)).toEqual([]);
});

test('hostile and broken files are explained, and nothing comes of them', async ({ openPage }) => {
  const page = await openImport(openPage);
  const bomb = new Uint8Array(storedZip(new Map([['xl/workbook.xml', new Uint8Array(10)]])));
  new DataView(bomb.buffer).setUint32(bomb.length - 22 - 46 - 15 + 24, 0x7fffffff, true);
  const files: [string, Uint8Array, string][] = [
    ['炸弹.xlsx', bomb, '解压后大得不正常'],
    ['老.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0), '老版 .xls'],
    ['深.json', utf8('['.repeat(100_000)), '套了太多层'],
    ['图.csv', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0), '不是表格或文字文件'],
  ];
  for (const [name, bytes, words] of files) {
    await choose(page, name, bytes);
    await expect(page.getByRole('alert')).toContainText(words);
  }
  await choose(page, '标记.csv', utf8('标题,内容\n<img src=x onerror=alert(1)>,<script>alert(2)</script>\n'));
  await expect(page.getByRole('table', { name: '预览' })).toContainText('<script>alert(2)</script>');
  expect(await page.locator('main :is(img, script)').count()).toBe(0);
  expect(await libraryOf(page)).toEqual([]);
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in import and export, ${colorScheme}`, async ({ openPage }) => {
    const page = await openImport(openPage);
    await page.emulateMedia({ colorScheme });
    expect(await faultsOf(page.mainFrame()), 'start').toEqual([]);
    await choose(page, '千牛.csv', qianniu);
    await page.getByRole('button', { name: '导入 3 条' }).waitFor();
    expect(await faultsOf(page.mainFrame()), 'preview').toEqual([]);
    await page.getByRole('button', { name: '导入 3 条' }).click();
    await page.getByText('导入好了').waitFor();
    expect(await faultsOf(page.mainFrame()), 'done').toEqual([]);
    await page.getByRole('button', { name: '回到话术' }).click();
    await page.getByRole('button', { name: '导出…' }).click();
    expect(await faultsOf(page.mainFrame()), 'export').toEqual([]);
  });
}

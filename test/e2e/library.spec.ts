import type { Page } from '@playwright/test';
import { faultsOf } from '../support/axe';
import { expect, test } from '../support/extension';
import { wipe } from '../support/storage';

declare const chrome: { runtime: { sendMessage(message: object): Promise<unknown> } };

const item = (kind: string, id: string, value: object) => ({ kind, id, value, at: 1, deletedAt: null });
const shop = [
  item('script-group', 'g1', { name: '售前', parent: null, place: 1 }),
  item('script-group', 'g2', { name: '售后', parent: null, place: 2 }),
  item('script', 'o1', {
    title: '包邮',
    text: '亲，满59包邮哦',
    group: 'g1',
    place: 1,
    until: '2020-01-01',
    code: 'by',
  }),
  item('script', 'o2', { title: '尺码', text: '偏大一码，拿不准发身高体重', group: 'g1', place: 2 }),
  item('script', 'o3', { title: '包邮二', text: '满59包邮', group: null, place: 1 }),
];

/** The section over a library of its own. */
async function openLibrary(openPage: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openPage('workbench.html#scripts');
  await page.evaluate((value) => chrome.runtime.sendMessage({ chengdan: 'items.write', value }), shop);
  await page.getByRole('option').filter({ hasText: '尺码' }).waitFor();
  return page;
}

test.beforeEach(async ({ extension, openPage }) => {
  await wipe(extension.worker);
  const page = await openPage('workbench.html#data');
  await page.evaluate(() => localStorage.clear());
});

const row = (page: Page, title: string) =>
  page.locator('.script-line', { has: page.getByText(title, { exact: true }) });
const titles = (page: Page, count: number) =>
  page.locator('.script-line b').evaluateAll((all, most) => all.slice(0, most).map((one) => one.textContent), count);

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the library, ${colorScheme}`, async ({ openPage }) => {
    const page = await openLibrary(openPage);
    await page.emulateMedia({ colorScheme });
    await row(page, '包邮').click();
    await page.getByRole('textbox', { name: '内容' }).fill('全网最低价，{{买家}}放心拍');
    await row(page, '尺码').locator('.tick').click();
    await page.getByRole('button', { name: '起止日期' }).click();
    expect(await faultsOf(page.mainFrame()), 'list, ticked rows, editor').toEqual([]);
    for (const place of ['没保存', '查重', '久未使用', '已隐藏', '回收站']) {
      await page.getByRole('treeitem', { name: place }).click();
      expect(await faultsOf(page.mainFrame()), place).toEqual([]);
    }
  });
}

test('scripts are dragged within a group, into another and into the trash', async ({ openPage }) => {
  const page = await openLibrary(openPage);
  await row(page, '尺码').dragTo(row(page, '包邮'), { targetPosition: { x: 60, y: 5 } });
  await expect.poll(() => titles(page, 3)).toEqual(['尺码', '包邮', '包邮二']);
  await row(page, '包邮').dragTo(page.getByRole('treeitem', { name: /^售后/ }));
  await expect(page.getByRole('treeitem', { name: '售后，1 条' })).toBeVisible();
  await row(page, '包邮二').dragTo(page.getByRole('treeitem', { name: /^回收站/ }));
  await expect(page.getByRole('treeitem', { name: '回收站，1 条' })).toBeVisible();
  await page.getByRole('button', { name: /^撤销/ }).click();
  await expect(page.getByRole('treeitem', { name: '回收站，0 条' })).toBeVisible();
});

test('rows are moved, ticked and deleted by keyboard alone', async ({ openPage }) => {
  const page = await openLibrary(openPage);
  await page.getByRole('listbox', { name: '话术' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(() => titles(page, 2)).toEqual(['尺码', '包邮']);
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(() => titles(page, 2)).toEqual(['包邮', '尺码']);
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('treeitem', { name: '回收站，2 条' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('treeitem', { name: '回收站，0 条' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('内容')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: '话术' })).toBeFocused();
});

test('groups are dragged before and into each other', async ({ openPage }) => {
  const page = await openLibrary(openPage);
  const groups = () =>
    page.locator('.group[draggable=true]').evaluateAll((all) => all.map((one) => `${one.ariaLevel} ${one.ariaLabel}`));
  const [first, second] = [
    page.getByRole('treeitem', { name: /^售前/ }),
    page.getByRole('treeitem', { name: /^售后/ }),
  ];
  await second.dragTo(first, { targetPosition: { x: 40, y: 3 } });
  await expect.poll(groups).toEqual(['1 售后，0 条', '1 售前，2 条']);
  await second.dragTo(first, { targetPosition: { x: 40, y: 15 } });
  await expect.poll(groups).toEqual(['1 售前，2 条', '2 售后，0 条']);
});

test('what was typed is still there after the page is closed', async ({ openPage }) => {
  const page = await openLibrary(openPage);
  await row(page, '尺码').click();
  await page.getByRole('textbox', { name: '内容' }).fill('写了一半');
  await page.close();
  const later = await openPage('workbench.html#scripts');
  await later.getByRole('treeitem', { name: '没保存，1 条' }).click();
  await row(later, '尺码').click();
  await expect(later.getByRole('textbox', { name: '内容' })).toHaveValue('写了一半');
  await later.getByRole('textbox', { name: '内容' }).press('Control+s');
  await expect(later.getByRole('treeitem', { name: '没保存' })).toHaveCount(0);
});

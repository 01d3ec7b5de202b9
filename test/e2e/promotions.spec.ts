import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/extension';
import { press, readOverlay } from '../support/overlay';
import { setItems, setSettings, wipe } from '../support/storage';
import { openFirst, places } from '../support/way';

test.beforeEach(async ({ extension }) => {
  await wipe(extension.worker);
  await setSettings(extension.worker, { docks: {} });
});

async function openPrice(page: Page): Promise<Frame> {
  const frame = await openFirst(page, 'feige');
  await expect.poll(async () => (await readOverlay(frame)).buyer).toContain(places.feige.firstName);
  await page.locator(places.feige.box).click();
  await press(page, 'price');
  return frame;
}
const total = (frame: Frame) => frame.locator('.receipt-total > div', { hasText: '合计' }).locator('dd');

test('what the shop keeps in the workbench counts in the open overlay at once: promotion, floor, add-on', async ({
  openPage,
  openConsole,
}) => {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openPrice(page);
  await expect(total(frame)).toHaveText('¥1249.00');

  const workbench = await openPage('workbench.html#promotions');
  await workbench.getByRole('combobox', { name: '新建优惠' }).selectOption('amountOff');
  await workbench.getByRole('textbox', { name: '减多少元 ¥' }).fill('60');
  await workbench.getByRole('textbox', { name: '满多少元 ¥' }).fill('1300');
  await workbench.getByRole('textbox', { name: '满多少元 ¥' }).press('Enter');
  await expect(workbench.getByRole('button', { name: '修改“满¥1300减¥60”' })).toBeVisible();
  const floors = workbench.getByRole('region', { name: '底价和让价' });
  await floors.getByRole('textbox', { name: '底价 ¥' }).fill('1200');
  await floors.getByRole('textbox', { name: '客服最多让 ¥' }).fill('30');
  await floors.getByRole('button', { name: '添加' }).click();
  const addOns = workbench.getByRole('region', { name: '凑单商品' });
  await addOns.getByRole('textbox', { name: '商品名' }).fill('棉袜');
  await addOns.getByRole('textbox', { name: '价格 ¥' }).fill('9.9');
  await addOns.getByRole('button', { name: '添加' }).click();

  await expect(frame.getByText('还能让')).toHaveText('还能让 ¥30.00');
  const reach = frame.getByRole('region', { name: '差一点的优惠' });
  await expect(reach.getByText('差 ¥1.00 到满 ¥1300')).toBeVisible();
  await reach.getByRole('button', { name: /加 棉袜/ }).click();
  await expect
    .poll(() => page.evaluate(() => window.fixture.draft()))
    .toContain('带上「棉袜」¥9.90就能用上「满¥1300减¥60」');
  expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
});

test('promotions that the first version kept still count, and stand in the workbench', async ({
  extension,
  openConsole,
  openPage,
}) => {
  const rule = { id: 'own.1', name: '立减9', kind: 'amountOff', off: 900, layer: 'shop', lines: 'all', basis: 'item' };
  await setItems(extension.worker, { 'setting.promotions': { v: 1, value: [rule, { kind: 'broken' }] } });
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openPrice(page);
  await expect(total(frame)).toHaveText('¥1240.00');
  const workbench = await openPage('workbench.html#promotions');
  await expect(workbench.getByRole('button', { name: '修改“立减9”' })).toBeVisible();
});

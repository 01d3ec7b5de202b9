import type { Page } from '@playwright/test';
import { openFixture } from '../consoles/play';
import { expect, test } from '../support/extension';
import { press, readOverlay } from '../support/overlay';
import { setSettings, wipe } from '../support/storage';
import { openFirst, places, write } from '../support/way';

const { first, box } = places.feige;
const draft = (page: Page): Promise<string> => page.evaluate(() => window.fixture.draft());

test('a cut-off hour that the shop sets makes “today” sayable, and rules it out once it has passed', async ({
  extension,
  openPage,
}) => {
  await wipe(extension.worker);
  await setSettings(extension.worker, { pins: ['objection.shipping.04', null, null, null, null, null] });
  // Its day stands still: in the last minute of a real one no cut-off hour is still to come.
  const page = await extension.context.newPage();
  await openFixture(page, 'feige');
  const frame = await openFirst(page, 'feige');
  await write(page, first, '今天能发货吗');
  await expect.poll(async () => (await readOverlay(frame)).worries).toContain('发货物流');
  const pin = frame.locator('.pin', { hasText: '今天能发' });
  await expect(pin).toHaveAttribute('data-standing', 'unconfirmed');

  const workbench = await openPage('workbench.html#shop');
  await workbench.getByLabel('内容', { exact: true }).fill('23:59');
  await workbench.getByRole('button', { name: '添加' }).click();
  await expect(workbench.locator('.fact')).toContainText('当天发货截单时间');
  await expect(pin).toHaveAttribute('data-standing', 'ready');
  await page.bringToFront();
  await page.locator(box).click();
  await press(page, 'pin.4');
  await expect.poll(() => draft(page)).toBe('今天23:59前付款，仓库今天就能出，您方便现在拍吗？');

  await workbench.bringToFront();
  await workbench.getByRole('button', { name: '修改：当天发货截单时间' }).click();
  await workbench.getByLabel('内容', { exact: true }).fill('0:00');
  await workbench.getByRole('button', { name: '保存' }).click();
  await expect(pin).toHaveAttribute('data-standing', 'blocked');
  await page.bringToFront();
  await press(page, 'pin.4');
  await expect(frame.locator('.notices')).toContainText('现在不能用：今天 0:00 已截单');
  expect(await draft(page)).toBe('今天23:59前付款，仓库今天就能出，您方便现在拍吗？');
  expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
  await page.close();
});

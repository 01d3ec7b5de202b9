import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import { expect, test } from '../support/extension';
import { overlayOf, press, readOverlay } from '../support/overlay';
import { setSettings } from '../support/storage';
import { draft, forged, openFirst, places, write } from '../support/way';

test.beforeEach(({ extension }) => setSettings(extension.worker, { docks: {} }));

for (const [id, price] of [
  ['feige', '1299.00'],
  ['pinduoduo', '39.90'],
] as const) {
  test(`${id}: 拍3盒多少钱, one key, and one key more: the price stands in the reply box, and nothing is sent`, async ({
    openConsole,
  }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const frame = await openFirst(page, id);
    await write(page, places[id].first, '拍3盒多少钱');
    await expect(frame.locator('.worry-text').last()).toHaveText('拍3盒多少钱');
    await page.locator(places[id].box).click();

    await press(page, 'price');
    await expect(frame.getByLabel('数量（买家说的）')).toHaveValue('3');
    await expect(frame.getByLabel('数量（买家说的）')).toBeFocused();
    await expect(frame.getByLabel('单价 ¥')).toHaveValue(price);
    const text = await frame.locator('.price-text-words').first().textContent();
    expect(text).toMatch(/^亲，3盒算下来一共 ¥[\d.]+.*具体以下单页面显示为准哦$/);

    await press(page, 'card.1');
    await expect.poll(() => draft(page)).toBe(text);
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
    expect(await forged(page)).toEqual([]);
  });
}

/** 79.00 × 3 with a deposit of 30, 30 off for it and a coupon of 78, typed by keyboard alone; the first text stands in the reply box then. */
async function workOutPresale(page: Page, frame: Frame): Promise<void> {
  await press(page, 'price');
  await expect(frame.getByLabel(/^数量/)).toBeFocused();
  await page.keyboard.type('3');
  await page.keyboard.press('Tab');
  await page.keyboard.type('79.00');
  for (const _coupon of await frame.getByRole('checkbox').all()) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
  }
  await page.keyboard.press('Tab');
  await page.keyboard.type('78元券');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  for (const typed of ['30', '30']) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(typed);
  }
  const figure = (name: string) => frame.locator('.receipt-total > div', { hasText: name }).locator('dd');
  await expect(figure('合计')).toHaveText('¥129.00');
  await expect(figure('定金')).toHaveText('¥30.00');
  await expect(figure('尾款')).toHaveText('¥99.00');
  await page.keyboard.press('Enter');
}

const presaleLine = '一共 ¥129.00，定金 ¥30.00，尾款 ¥99.00';

for (const id of ['feige', 'pinduoduo'] as const) {
  test(`${id}: a presale by keyboard alone is right to the fen`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const frame = await openFirst(page, id);
    await expect.poll(async () => (await readOverlay(frame)).buyer).toContain(places[id].firstName);
    await page.locator(places[id].box).click();
    await workOutPresale(page, frame);
    await expect.poll(() => draft(page)).toContain(presaleLine);
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
  });
}

test('practice: a presale by keyboard alone is right to the fen', async ({ openPage }) => {
  const page = await openPage('practice.html?buyer=price&seed=1&speed=20');
  await page.locator('[data-row]').first().click();
  const frame = await overlayOf(page);
  await expect.poll(async () => (await readOverlay(frame)).buyer).not.toBe('');
  await page.locator('[data-reply]').click();
  await workOutPresale(page, frame);
  await expect(page.locator('[data-reply]')).toHaveValue(new RegExp(presaleLine));
});

test('the receipt is copied as a picture; where the browser does not let it, it is offered as a file', async ({
  openConsole,
}) => {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await expect.poll(async () => (await readOverlay(frame)).buyer).toContain(places.feige.firstName);
  await page.locator(places.feige.box).click();
  await press(page, 'price');
  await frame.getByRole('button', { name: '复制成图片' }).click();
  await expect(frame.getByText('图片已复制，到回复框里粘贴')).toBeVisible();

  await frame.evaluate(() => {
    navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  });
  await frame.getByRole('button', { name: '复制成图片' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    frame.getByRole('button', { name: '下载图片' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('到手价.png');
  const bytes = readFileSync(await file.path());
  expect([...bytes.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
  // Two pixels for each of 360, and as high as it needs.
  expect(bytes.readUInt32BE(16)).toBe(720);
  expect(bytes.readUInt32BE(20)).toBeGreaterThan(200);
});

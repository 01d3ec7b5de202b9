import { expect, test } from '../support/extension';
import { press, readOverlay } from '../support/overlay';
import { setSettings } from '../support/storage';
import { draft, forged, openFirst, places, write } from '../support/way';

test.beforeEach(({ extension }) => setSettings(extension.worker, { promotions: [], docks: {} }));

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

  test(`${id}: a presale by keyboard alone is right to the fen`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const frame = await openFirst(page, id);
    await expect.poll(async () => (await readOverlay(frame)).buyer).toContain(places[id].firstName);
    await page.locator(places[id].box).click();

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
    await expect.poll(() => draft(page)).toContain('一共 ¥129.00，定金 ¥30.00，尾款 ¥99.00');
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
  });
}

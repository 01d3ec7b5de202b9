import { readFileSync } from 'node:fs';
import { practiceBuyers } from '../../lib/catalog/practice';
import { buyerKinds } from '../../lib/domain/practice/buyer';
import { play } from '../run/play';
import { expect, test } from '../support/extension';
import { overlayOf, readOverlay } from '../support/overlay';
import { wipe } from '../support/storage';

test('a practice buyer is won by keyboard alone, and stands in the popup and in the sheets', async ({
  extension,
  openPage,
}) => {
  await wipe(extension.worker);
  const page = await openPage('popup.html');
  await page.addInitScript(() => {
    const pointed: string[] = [];
    Object.assign(window, { pointed });
    addEventListener('pointerdown', (event) => pointed.push(String(event.target)), true);
  });
  await play(page, `chrome-extension://${extension.id}/practice.html`);
  expect(await page.evaluate(() => (window as unknown as { pointed: string[] }).pointed)).toEqual([]);

  const popup = await openPage('popup.html');
  // Practice counts for the practice account alone, not for the shop.
  const practiceAgent = popup.getByLabel('客服').getByRole('option', { name: /小禾|练习/ });
  await popup.getByLabel('客服').selectOption(await practiceAgent.first().innerText());
  const figure = (name: string) => popup.locator(`dl > div:has(dt:text-is("${name}")) dd`);
  for (const name of ['询单人数', '下单人数', '支付人数']) await expect(figure(name)).toHaveText('1');
  await expect(figure('询单转化率')).toHaveText(/^100/);
  await expect(figure('首次响应')).not.toHaveText('—');
  const save = async (name: string) => {
    const [download] = await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name }).click()]);
    return readFileSync(await download.path(), 'utf8');
  };
  const [headers = '', row = ''] = (await save('导出今天日报')).replaceAll('"', '').split('\r\n');
  const cell = (name: string) => row.split(',')[headers.split(',').indexOf(name)];
  expect([cell('询单人数'), cell('下单人数'), cell('支付人数')]).toEqual(['1', '1', '1']);
  const events = await save('导出今天明细');
  for (const kind of ['询单', '买家发言', '使用话术', '客服回复', '下单', '付款'])
    expect(events).toContain(`"${kind}"`);
  expect(events, 'names are not stored').not.toContain(practiceBuyers[0]?.name);
});

for (const kind of buyerKinds) {
  test(`a buyer of the kind ${kind} comes in, writes, and is read`, async ({ openPage }) => {
    const page = await openPage(`practice.html?buyer=${kind}&seed=1&speed=20`);
    const told = practiceBuyers.find((buyer) => buyer.kind === kind);
    await page.locator('[data-row]').first().click();
    await expect(page.locator('[data-transcript] [data-side="buyer"] [data-text]').first()).not.toBeEmpty();
    const frame = await overlayOf(page);
    await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(told?.name);
    await expect.poll(async () => (await readOverlay(frame)).cards.length).toBeGreaterThan(0);
    expect((await readOverlay(frame)).product).toContain(told?.product.title);
  });
}

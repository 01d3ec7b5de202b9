import type { Page } from '@playwright/test';
import { followUpItem } from '../../lib/domain/nudges/follow-up';
import { expect, test } from '../support/extension';
import { aFollowUp } from '../support/follow-ups';
import { overlayOf, press } from '../support/overlay';
import { putItems, wipe } from '../support/storage';

declare const chrome: {
  runtime: { sendMessage(message: object): Promise<{ value: { items: KeptItem[] } }> };
  action: { getBadgeText(of: object): Promise<string> };
};

interface KeptItem {
  id: string;
  at: number;
  value: { state: string; orderedAt: number; name: string | null };
}

const kept = (page: Page): Promise<KeptItem[]> =>
  page.evaluate(async () => {
    const ask = { chengdan: 'items.read', value: { kinds: ['follow-up'], since: 0 } };
    return (await chrome.runtime.sendMessage(ask)).value.items;
  });

/** As if the order had been placed so long before. */
async function age(page: Page, item: KeptItem, ms: number): Promise<void> {
  const value = { ...item.value, orderedAt: item.value.orderedAt - ms };
  const aged = { ...item, kind: 'follow-up', value, at: item.at + 1, deletedAt: null };
  await page.evaluate((one) => chrome.runtime.sendMessage({ chengdan: 'items.write', value: [one] }), aged);
}

/** Whatever the clock says when this runs: the shop works around it. */
async function openAllDay(page: Page): Promise<void> {
  const rules = { kind: 'nudge-rules', id: 'rules', value: { from: 0, until: 0 }, at: Date.now(), deletedAt: null };
  await page.evaluate((one) => chrome.runtime.sendMessage({ chengdan: 'items.write', value: [one] }), rules);
}

test.beforeEach(async ({ extension }) => wipe(extension.worker));

test('in training, an order unpaid for five minutes is told on the line, and one key and Enter fill the words, unsent', async ({
  openPage,
}) => {
  const page = await openPage('practice.html?buyer=unpaid&seed=1&speed=4');
  await openAllDay(page);
  await page.locator('[data-row]').nth(1).click({ timeout: 30_000 });
  const frame = await overlayOf(page);
  const ordered = async () => (await kept(page)).find(({ value }) => value.state === 'unpaid');
  await expect.poll(ordered, { timeout: 15_000 }).toBeTruthy();
  const item = (await ordered()) as KeptItem;
  expect(item.value.name).toBe('静静的海');
  await age(page, item, 6 * 60_000);
  await expect(frame.getByRole('navigation', { name: '跟进' })).toContainText('1 位到点');
  await page.locator('[data-reply]').click();
  await press(page, 'nudges');
  const row = frame.getByRole('option', { name: /静静的海/ });
  await expect(row).toContainText('到点');
  await expect(row).toContainText('后关单');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reply]')).not.toHaveValue('');
  expect(await page.evaluate(() => (window as unknown as { practice: { sent: unknown[] } }).practice.sent)).toEqual([]);
  await expect(frame.getByRole('navigation', { name: '跟进' })).not.toContainText('到点');
});

test('a buyer who comes due is on the toolbar by the alarm alone, and in the workbench, until the follow-ups are wiped', async ({
  openPage,
  extension,
}) => {
  const page = await openPage('popup.html');
  await openAllDay(page);
  const badge = () => extension.worker.evaluate(() => chrome.action.getBadgeText({}));
  // Due as soon as five minutes have gone by since the order: in two seconds.
  const orderedAt = Date.now() - 5 * 60_000 + 2_000;
  const value = aFollowUp({
    id: 'due-1',
    state: 'unpaid',
    orderedAt,
    buyerAt: orderedAt,
    shopAt: orderedAt,
    changedAt: Date.now(),
  });
  await putItems(page, [followUpItem(value)]);
  await expect.poll(badge, { timeout: 45_000 }).toBe('1');

  const workbench = await openPage('workbench.html#nudges');
  await expect(workbench.getByRole('option', { name: /小鱼/ })).toBeVisible();
  await workbench.getByRole('button', { name: '清空跟进' }).click();
  await workbench.getByRole('button', { name: /确定清空/ }).click();
  await expect(workbench.getByRole('option')).toHaveCount(0);
  expect(await kept(page)).toEqual([]);
  await expect.poll(badge).toBe('');
});

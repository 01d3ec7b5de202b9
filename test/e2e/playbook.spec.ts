import type { Frame, Page } from '@playwright/test';
import { practiceBuyers } from '../../lib/catalog/practice';
import { type BuyerKind, buyerKinds } from '../../lib/domain/practice/buyer';
import { expect, test } from '../support/extension';
import { keyOf, overlayOf, press, readOverlay, type Seen } from '../support/overlay';
import { allEvents, allItems, putItems, wipe } from '../support/storage';
import { readyCard, tabTo } from '../support/way';

declare const practice: { isWaiting: boolean };

const replyBox = (page: Page) => page.locator('[data-reply]');
const buyerLines = (page: Page) => page.locator('[data-transcript] [data-side="buyer"] [data-text]');
const agentLines = (page: Page) => page.locator('[data-transcript] [data-side="agent"]').count();

/** Opens the first buyer of a kind with the keyboard alone; what points at the page anywhere is counted. */
async function meet(page: Page, kind: BuyerKind): Promise<Frame> {
  await page.addInitScript(() => {
    const pointed: string[] = [];
    Object.assign(window, { pointed });
    addEventListener('pointerdown', (event) => pointed.push(String(event.target)), true);
  });
  await page.goto(page.url().replace(/practice\.html.*$/, `practice.html?buyer=${kind}&seed=1&speed=20`));
  const row = page.locator('[data-row]').first();
  await row.waitFor();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  const frame = await overlayOf(page);
  await tabTo(page, replyBox(page));
  return frame;
}

const pointed = (page: Page) => page.evaluate(() => (window as unknown as { pointed: string[] }).pointed);

/** A reply that the library holds: the card's key and Enter. Gives how many keys it took. */
async function reply(page: Page, seen: Seen): Promise<number> {
  const { number } = readyCard(seen);
  const keys = [keyOf(`card.${number}`), 'Enter'];
  const [key = '', enter = ''] = keys;
  await page.keyboard.press(key);
  // A buyer who wrote meanwhile has other cards by now: whichever stood there at the key is filled.
  await expect(replyBox(page)).not.toHaveValue('');
  await page.keyboard.press(enter);
  await expect(replyBox(page)).toHaveValue('');
  return keys.length;
}

/** The buyer has had his say, and the overlay has read it. */
async function listen(page: Page, frame: Frame): Promise<void> {
  await page.waitForFunction(() => practice.isWaiting);
  await expect(frame.locator('.worry-text').last()).toHaveText((await buyerLines(page).last().textContent()) ?? '');
  await expect.poll(async () => (await readOverlay(frame)).cards.some((card) => card.ready)).toBe(true);
}

/** Answers with the first ready card until the buyer has paid. */
async function bring(page: Page, frame: Frame): Promise<{ replies: number; keys: number[] }> {
  const paid = page.locator('[data-orders] [data-order-status]', { hasText: '已付款' });
  const keys: number[] = [];
  for (let turn = 0; turn < 10 && (await paid.count()) === 0; turn++) {
    await listen(page, frame);
    keys.push(await reply(page, await readOverlay(frame)));
    await page.waitForFunction(() => practice.isWaiting);
  }
  await expect(paid).toHaveCount(1);
  return { replies: await agentLines(page), keys };
}

for (const kind of buyerKinds) {
  test(`a buyer of the kind ${kind} is brought to the end by keyboard alone, two keys a reply`, async ({
    extension,
    openPage,
  }) => {
    await wipe(extension.worker);
    const page = await openPage('practice.html');
    const frame = await meet(page, kind);
    const { replies, keys } = await bring(page, frame);
    expect(keys).toHaveLength(replies);
    expect(Math.max(...keys)).toBeLessThanOrEqual(2);
    for (const outcome of ['outcome.ordered', 'outcome.paid'] as const) await press(page, outcome);
    await expect.poll(async () => (await readOverlay(frame)).tally).toMatch(/支付\s*1/);
    expect(await pointed(page)).toEqual([]);
  });
}

test('a buyer who is going is let go with one line, and one key keeps the reason', async ({ extension, openPage }) => {
  await wipe(extension.worker);
  const page = await openPage('practice.html');
  const frame = await meet(page, 'shipping');
  await page.keyboard.press('Shift+Tab');
  const hurried = practiceBuyers.find(({ kind, winnable }) => kind === 'shipping' && !winnable);
  const row = page.locator('[data-row]', { hasText: hurried?.name ?? '' });
  await row.waitFor({ timeout: 20_000 });
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  await tabTo(page, replyBox(page));
  await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(hurried?.name);
  await expect.poll(async () => (await readOverlay(frame)).worries).toContain('发货物流');
  await reply(page, await readOverlay(frame));
  await expect(frame.getByText('买家不买了，记流失「发货赶不上」？')).toBeVisible({ timeout: 20_000 });
  const { cards } = await readOverlay(frame);
  expect(cards.every(({ why }) => why.startsWith('买家不买了'))).toBe(true);
  await press(page, 'outcome.lost');
  await expect(frame.getByText('已记流失：发货赶不上')).toBeVisible();
  await expect(frame.getByText('买家不买了，记流失「发货赶不上」？')).toHaveCount(0);
  const popup = await openPage('popup.html');
  await expect.poll(async () => (await allEvents(popup)).filter(({ kind }) => kind === 'lost')).toHaveLength(1);
});

test('what a buyer was offered is still known after a reload, the room left is shown, and nothing names him', async ({
  extension,
  openPage,
}) => {
  await wipe(extension.worker);
  const page = await openPage('practice.html');
  const floor = { scope: 'shop', per: 'order', floor: 130_00, mostConcession: 8_00 };
  await putItems(page, [{ kind: 'floor', id: 'shop', value: floor, at: 1, deletedAt: null }]);
  const frame = await meet(page, 'price');
  await expect.poll(async () => (await readOverlay(frame)).cards.length).toBeGreaterThan(0);
  // The ladder is moved by keys: more goods, the gift asked for and refused, the worth told.
  await press(page, 'ladder');
  await frame.getByRole('button', { name: '我说过了' }).first().press('Enter');
  await frame.getByRole('button', { name: '去问了，开始计时' }).press('Enter');
  await frame.getByRole('button', { name: '没批' }).press('Enter');
  await frame.getByRole('button', { name: '我说过了' }).press('Enter');
  const sum = frame.getByRole('textbox', { name: /这次让/ });
  await sum.fill('8.01');
  await sum.press('Enter');
  await expect(frame.getByText('低于底价了，最多还能让 ¥8.00')).toBeVisible();
  await sum.fill('3');
  await sum.press('Enter');
  await expect(replyBox(page)).toHaveValue(/3\.00/);
  await tabTo(page, replyBox(page));
  await page.keyboard.press('Enter');
  await expect(frame.getByText('已让 ¥3.00')).toBeVisible();
  await expect(frame.getByText('余地 ¥5.00')).toBeVisible();

  const kept = await allItems(page, 'talk');
  expect(kept).toHaveLength(1);
  expect(JSON.stringify(kept)).not.toContain(practiceBuyers[0]?.name);
  expect(JSON.stringify(kept)).not.toContain(practiceBuyers[0]?.id);

  await page.reload();
  await page.locator('[data-row]').first().waitFor();
  await tabTo(page, page.locator('[data-row]').first());
  await page.keyboard.press('Enter');
  const anew = await overlayOf(page);
  await expect(anew.getByText('已让 ¥3.00')).toBeVisible();
  await press(page, 'ladder');
  await anew.getByRole('button', { name: '清空这位买家的进度' }).press('Enter');
  await expect(anew.getByText('已让 ¥3.00')).toHaveCount(0);
  await expect.poll(() => allItems(page, 'talk')).toEqual([]);
});

import type { Frame, Page } from '@playwright/test';
import { faultsOf } from '../support/axe';
import { expect, test } from '../support/extension';
import { wipe } from '../support/storage';
import { draft, openFirst, places, settled } from '../support/way';

const { box } = places.feige;
const words = '亲，具体的咱们加微信聊';

test.beforeEach(({ extension }) => wipe(extension.worker));

const notesIn = (frame: Frame) => frame.getByRole('region', { name: '发送前留意' });

async function open(openConsole: (id: 'feige', query: string) => Promise<Page>): Promise<[Page, Frame]> {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await settled(page);
  await page.locator(box).click();
  return [page, frame];
}

test('what should be said otherwise is marked while the agent types; the box is left alone', async ({
  openConsole,
  extension,
}) => {
  const [page, frame] = await open(openConsole);
  await page.keyboard.type(words);
  await expect(notesIn(frame).locator('mark').first()).toHaveText(/微信/);
  await expect(notesIn(frame).getByText('引流站外')).toBeVisible();
  expect(await faultsOf(frame)).toEqual([]);
  expect(await page.locator(box).inputValue()).toBe(words);
  expect(await draft(page)).toBe(words);
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  const kept = await extension.worker.evaluate(() =>
    (
      globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    ).chrome.storage.local.get(),
  );
  expect(JSON.stringify(kept)).not.toContain('加微信');
  await page.locator(box).fill('');
  await expect(notesIn(frame)).toHaveCount(0);
  expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
});

test('what the agent wants no more of stays silent after a reload', async ({ openConsole }) => {
  const [page, frame] = await open(openConsole);
  await page.keyboard.type(words);
  await frame.getByRole('button', { name: '不再提醒：引流站外' }).click();
  await expect(frame.locator('.notices')).toContainText('不再提醒“引流站外：');
  await expect(notesIn(frame).getByText('引流站外')).toHaveCount(0);
  await page.reload();
  const again = await openFirst(page, 'feige');
  await page.locator(box).click();
  // The other one is spoken of, so the draft has been looked at.
  await page.locator(box).fill(`全网最低价，${words}`);
  await expect(notesIn(again).locator('mark').first()).toBeVisible();
  await expect(notesIn(again).getByText('引流站外')).toHaveCount(0);
});

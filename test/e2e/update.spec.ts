import type { BrowserContext, Page } from '@playwright/test';
import { test as base, consoleUrls, expect, launchWithExtension, workerOf } from '../support/extension';
import { overlayOf, press, waitForWorry } from '../support/overlay';
import { host, listenToLog, noteIn } from '../support/page-side';
import { draft, openFirst, places, readyCard, write } from '../support/way';

declare const chrome: {
  developerPrivate: {
    updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
    reload(id: string): Promise<void>;
  };
  management: { setEnabled(id: string, enabled: boolean): Promise<void> };
};

const { firstName, box } = places.feige;

interface Installed {
  context: BrowserContext;
  id: string;
  /** The browser's own page of extensions. */
  manager: Page;
}

/** A browser of its own, for what happens here happens to the whole extension. */
const test = base.extend<{ installed: Installed }>({
  installed: async ({ server }, use) => {
    const context = await launchWithExtension({ server });
    const { host: id } = new URL((await workerOf(context)).url());
    const manager = await context.newPage();
    await manager.goto('chrome://extensions');
    // Without it, what was loaded from a folder stays switched off after a reload.
    await manager.evaluate(() => chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true }));
    await use({ context, id, manager });
    await context.close();
  },
});

async function openWithDraft(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${consoleUrls.feige}?delay=5&quiet`);
  await openFirst(page, 'feige');
  await page.locator(box).click();
  await page.keyboard.type('亲，');
  return page;
}

test('after an update the new reader takes over without a reload; page, log and draft notice nothing', async ({
  installed: { context, id, manager },
}) => {
  const log = listenToLog(context);
  const page = await openWithDraft(context);
  const former = (await overlayOf(page)).url();
  await manager.evaluate((extension) => chrome.developerPrivate.reload(extension), id);
  await expect
    .poll(() => page.frames().some((one) => one.url().includes('/overlay.html#') && one.url() !== former))
    .toBe(true);
  await expect(host(page)).toHaveCount(1);

  await write(page, 'b1', '这个也太贵了吧');
  const card = readyCard(await waitForWorry(await overlayOf(page), firstName, '嫌贵'));
  expect(await draft(page)).toBe('亲，');
  await page.locator(box).click();
  await press(page, `card.${card.number}`);
  // Once: the old reader answers no key any more.
  await expect.poll(() => draft(page)).toBe(`亲，${card.text}`);
  expect(log).toEqual([]);
});

test('switched off under an open chat, it leaves, and one line asks for a reload', async ({
  installed: { context, id, manager },
}) => {
  const log = listenToLog(context);
  const page = await openWithDraft(context);
  await manager.evaluate((extension) => chrome.management.setEnabled(extension, false), id);
  await write(page, 'b1', '还在吗');
  await expect(host(page)).toHaveCount(0);
  await expect.poll(async () => (await noteIn(page))?.text, { timeout: 10_000 }).toContain('请刷新页面');
  await expect(host(page)).toHaveCount(1);
  expect(await draft(page)).toBe('亲，');
  expect(log).toEqual([]);
});

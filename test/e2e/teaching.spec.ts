import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { redesignPage } from '../consoles/redesign/open';
import { test as base, build, expect, launchWithExtension, workerOf } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { readyCard } from '../support/way';

declare const chrome: {
  tabs: { query(what: { url: string }): Promise<{ id: number }[]> };
  runtime: { sendMessage(message: unknown): Promise<unknown> };
  storage: { local: { get(key: string): Promise<Record<string, unknown>> } };
};
declare global {
  interface Window {
    lookalike: {
      seen: { type: string; trusted: boolean }[];
      sent: { buyer: string; text: string }[];
      draft(): string;
      write(buyer: string, text: string): void;
    };
  }
}

const site = 'https://kefu.example.com/*';
const url = 'https://kefu.example.com/desk';

/** The build with this one site allowed: nobody can press the browser's own question here. What is asked for is tested in the popup's test. */
function buildWithSite(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'chengdan-')), 'extension');
  cpSync(build, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.host_permissions.push(site);
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

const test = base.extend<{ desk: { context: BrowserContext; page: Page; ours: Page } }>({
  desk: async ({ server }, use) => {
    const context = await launchWithExtension({ server, extension: buildWithSite() });
    const { host } = new URL((await workerOf(context)).url());
    const ours = await context.newPage();
    await ours.goto(`chrome-extension://${host}/workbench.html`);
    const page = await context.newPage();
    await page.goto(url);
    await use({ context, page, ours });
    await context.close();
  },
});

/** As the popup's button does it; gives the frame that asks. */
async function beginTeaching(page: Page, ours: Page, field?: string): Promise<Frame> {
  await ours.evaluate(
    async ([origin, wanted]) => {
      const [tab] = await chrome.tabs.query({ url: origin });
      const value = { tabId: tab?.id, origin, field: wanted };
      await chrome.runtime.sendMessage({ chengdan: 'teach.want', value });
    },
    [site, field] as const,
  );
  const frame = await strip(page, field ? '重新指一下' : '1 / 7');
  await page.bringToFront();
  return frame;
}

/** The frame that asks, once it does. */
async function strip(page: Page, begins = '1 / 7'): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame.url() === 'about:blank');
  await expect.poll(() => find() !== undefined).toBe(true);
  const frame = find() as Frame;
  await expect(frame.getByRole('heading')).toContainText(begins);
  return frame;
}

const title = (frame: Frame) => frame.getByRole('heading');

async function expectGoodReading(frame: Frame): Promise<void> {
  await expect(title(frame)).toContainText('试读好了');
  const text = (await frame.getByRole('dialog').innerText()).replace(/\s+/g, ' ');
  expect(text).toContain('买家 小满要早睡');
  expect(text).toContain('6 条：买家 3 条，我 2 条');
  expect(text).toContain('这款适合送长辈吗');
  expect(text).toContain('暖云珊瑚绒盖毯 150×200 厘米 ¥129.90');
  expect(text).toContain('名字和另外 2 处再对一遍');
  expect(text).toContain('2 笔：待付款 1，已付款 1');
}

/** Worry → one key → text in the box; another buyer is another buyer. */
async function goWholeWay(page: Page, chat: Page | Frame = page): Promise<void> {
  const overlay = await overlayOf(page);
  await chat.evaluate(() => window.lookalike.write('小满要早睡', '这个也太贵了吧，能不能便宜点'));
  const card = readyCard(await waitForWorry(overlay, '小满要早睡', '嫌贵'));
  await chat.locator('textarea').click();
  await press(page, `card.${card.number}`);
  await expect.poll(() => chat.evaluate(() => window.lookalike.draft())).toBe(card.text);
  await chat.getByRole('button', { name: '一颗酸梅' }).click();
  await expect.poll(async () => (await readOverlay(overlay)).buyer).toContain('一颗酸梅');
  expect(await chat.evaluate(() => window.lookalike.draft())).toBe('');
  expect(await chat.evaluate(() => window.lookalike.sent)).toEqual([]);
  expect(await chat.evaluate(() => window.lookalike.seen.filter(({ trusted }) => !trusted))).toEqual([]);
}

test('a console with nothing but hashes is taught with the mouse, and the whole way works on it', async ({ desk }) => {
  const { page, ours } = desk;
  const frame = await beginTeaching(page, ours);
  const point = async (number: number, what: ReturnType<Page['locator']>) => {
    await expect(title(frame)).toContainText(`${number} / 7`);
    // The page draws it anew all the time.
    let box: Awaited<ReturnType<typeof what.boundingBox>> = null;
    while (!box) box = await what.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  };
  await point(1, page.locator('header h2'));
  await point(2, page.getByText('在吗', { exact: true }));
  await point(3, page.getByText('在的亲，您说', { exact: true }));
  await page.keyboard.press('Escape');
  await expect(title(frame)).toContainText('3 / 7');
  await point(3, page.getByText('在的亲，您说', { exact: true }));
  await point(4, page.locator('textarea'));
  await point(5, page.getByText('暖云珊瑚绒盖毯'));
  await point(6, page.locator('nav').getByText('小满要早睡', { exact: true }));
  await point(7, page.getByText('待付款', { exact: true }));
  await expectGoodReading(frame);
  await frame.getByRole('button', { name: '保存' }).click();
  await expect.poll(() => frame.isDetached()).toBe(true);
  expect(await page.evaluate(() => window.lookalike.seen), 'nothing reached the page').toEqual([]);
  await goWholeWay(page);

  await page.goto(`${url}?release=2`);
  await goWholeWay(page);

  const redesigned = await desk.context.newPage();
  await redesignPage(redesigned, { seed: 11, strength: 1 });
  await redesigned.goto(url);
  await goWholeWay(redesigned);
});

test('it is taught by keyboard alone: what is proposed is only confirmed', async ({ desk }) => {
  const { page, ours } = desk;
  const frame = await beginTeaching(page, ours);
  for (let number = 1; number <= 7; number++) {
    await expect(title(frame)).toContainText(`${number} / 7`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
  }
  await expectGoodReading(frame);
  await page.keyboard.press('Enter');
  await expect.poll(() => frame.isDetached()).toBe(true);
  expect(await page.evaluate(() => window.lookalike.seen), 'nothing reached the page').toEqual([]);
  await goWholeWay(page);

  // A release later the reply box is another one.
  await ours.evaluate(async () => {
    const kept = await chrome.storage.local.get('consoles.taught');
    const [{ id, ...rest }] = kept['consoles.taught'] as [{ id: string }];
    const value = { id, ...rest, composer: ['#gone'] };
    const item = { kind: 'console', id, value, at: Date.now(), deletedAt: null };
    await chrome.runtime.sendMessage({ chengdan: 'items.write', value: [item] });
  });
  const kept = () => ours.evaluate(async () => JSON.stringify(await chrome.storage.local.get('consoles.taught')));
  await expect.poll(kept).toContain('#gone');
  const again = await beginTeaching(page, ours, 'box');
  await expect(again.getByRole('dialog')).toContainText('现在读到的：没找到');
  await page.keyboard.press('Enter');
  await expect(title(again)).toContainText('试读好了');
  await expect(again.getByRole('button', { name: '保存' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => again.isDetached()).toBe(true);
  await page.goto(url);
  await goWholeWay(page);
});

test('a chat in a late frame, and there in a component, is gone into and taught by keyboard alone', async ({
  desk,
}) => {
  const { page, ours } = desk;
  await page.goto(`${url}?in=frame`);
  await page.frameLocator('iframe').locator('textarea').waitFor();
  const outer = await beginTeaching(page, ours);
  await expect(outer.getByRole('dialog')).toContainText('嵌在里面的另一页');
  await page.keyboard.press('Enter');
  await expect.poll(() => outer.isDetached()).toBe(true);
  const chat = page.frames().find((frame) => frame.url().endsWith('?in=shadow')) as Frame;
  const frame = await strip(page);
  for (let number = 1; number <= 7; number++) {
    await expect(title(frame)).toContainText(`${number} / 7`);
    await page.keyboard.press('Enter');
  }
  await expectGoodReading(frame);
  await page.keyboard.press('Enter');
  await expect.poll(() => frame.isDetached()).toBe(true);
  expect(await chat.evaluate(() => window.lookalike.seen), 'nothing reached the page').toEqual([]);
  await goWholeWay(page, chat);
});

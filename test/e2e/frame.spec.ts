import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page, Worker } from '@playwright/test';
import { badgeSize, type Dock, defaultDock, overlaps } from '../../lib/domain/placement';
import { defaults } from '../../lib/settings/defaults';
import { type ConsoleId, consoleUrls, expect, launchWithExtension, test, workerOf } from '../support/extension';
import { overlayOf, press } from '../support/overlay';
import { rectOf, rectsToKeepClear } from '../support/page-side';
import { setSettings } from '../support/storage';
import { openFirst } from '../support/way';

declare const chrome: { storage: { local: { get(key: string): Promise<Record<string, unknown>> } } };

const query = '?delay=5&quiet';
const modes = { left: '靠左', float: '浮动', right: '靠右' } as const;
type Mode = keyof typeof modes;

/** Clicks a place in the header, and waits until the reader has answered. */
async function dockTo(frame: Frame, mode: Mode): Promise<void> {
  await frame.getByRole('button', { name: modes[mode] }).click();
  await frame.locator(`main[data-mode=${mode}]`).waitFor();
}

const keptDocks = (worker: Worker) =>
  worker.evaluate(async () => {
    const { 'setting.docks': kept } = await chrome.storage.local.get('setting.docks');
    return (kept as { value: Record<string, Dock> } | undefined)?.value ?? {};
  });

/** The page has been laid out and painted as it is now. */
const painted = (page: Page) =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

test.afterEach(({ extension }) => setSettings(extension.worker, defaults));

test('docks left and right, floats, and is moved and sized by the mouse', async ({ openConsole }) => {
  const page = await openConsole('feige', query);
  const frame = await openFirst(page, 'feige');
  const { width } = defaultDock;
  expect(await rectOf(frame)).toEqual({ left: 1280 - width, top: 0, width, height: 720 });
  // Inwards and in one go: input from a test lacks the browser's mouse capture, and its screen positions lag behind a frame that moves.
  await page.mouse.move(1280 - width + 1, 300);
  await page.mouse.down();
  await page.mouse.move(1280 - width + 41, 300);
  await page.mouse.up();
  await expect.poll(() => rectOf(frame)).toMatchObject({ left: 1280 - width + 40, width: width - 40 });

  await dockTo(frame, 'left');
  expect(await rectOf(frame)).toMatchObject({ left: 0, top: 0 });
  await dockTo(frame, 'float');
  // The browser gives the mouse to a frame where it last drew it: a press that came before is made again.
  await expect(async () => {
    const from = await rectOf(frame);
    const title = await frame.locator('.header h1').boundingBox();
    if (!title) throw new Error('no header');
    await page.mouse.move(title.x + 5, title.y + 5);
    await page.mouse.down();
    await page.mouse.move(title.x + 45, title.y + 5);
    await page.mouse.up();
    const moved = { left: from.left + 40, top: from.top };
    await expect.poll(() => rectOf(frame), { timeout: 2_000 }).toMatchObject(moved);
  }).toPass();
});

test('is sized by the keyboard, collapsed to a badge by its key, and opened by it', async ({ openConsole }) => {
  const page = await openConsole('feige', query);
  const frame = await openFirst(page, 'feige');
  const wide = await rectOf(frame);
  const edge = frame.getByRole('separator', { name: '调整宽度' });
  await edge.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => rectOf(frame)).toMatchObject({ left: wide.left - 32, width: wide.width + 32 });
  await expect(edge).toHaveAttribute('aria-valuenow', String(wide.width + 32));

  await page.mouse.click(10, 10);
  await press(page, 'collapse');
  await expect.poll(() => rectOf(frame)).toMatchObject({ ...badgeSize, left: 1280 - badgeSize.width });
  await press(page, 'collapse');
  await expect.poll(() => rectOf(frame)).toMatchObject({ left: wide.left - 32, width: wide.width + 32 });
});

test('each console’s place is remembered over a reload', async ({ extension, openConsole }) => {
  const page = await openConsole('feige', query);
  const frame = await openFirst(page, 'feige');
  await dockTo(frame, 'left');
  await press(page, 'collapse');
  await expect.poll(() => keptDocks(extension.worker)).toMatchObject({ feige: { mode: 'left', collapsed: true } });
  await page.reload();
  await expect.poll(async () => rectOf(await overlayOf(page))).toMatchObject({ ...badgeSize, left: 0 });
  const other = await openConsole('pinduoduo', query);
  expect(await rectOf(await openFirst(other, 'pinduoduo'))).toMatchObject({ left: 1280 - defaultDock.width });
});

const viewports = [
  { width: 1024, height: 600 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** Inside the window and off the reply box and the send control. */
async function expectClear(page: Page, frame: Frame, id: ConsoleId, told: string): Promise<void> {
  const rect = await rectOf(frame);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const isInside =
    rect.left >= 0 && rect.top >= 0 && rect.left + rect.width <= width && rect.top + rect.height <= height;
  expect(isInside, `${told} ${JSON.stringify(rect)} is inside`).toBe(true);
  for (const other of await rectsToKeepClear(page, id)) {
    expect(other.width * other.height).toBeGreaterThan(0);
    expect(overlaps(rect, other), `${told} ${JSON.stringify([rect, other])} is clear`).toBe(false);
  }
}

for (const id of ['feige', 'pinduoduo'] as const) {
  test(`${id}: whatever the window and the place, reply box and send control stay clear`, async ({
    extension,
    openConsole,
  }) => {
    const page = await openConsole(id, query);
    await openFirst(page, id);
    // Free, it is wished right onto the reply box.
    const [box] = await rectsToKeepClear(page, id);
    const float = { ...defaultDock, mode: 'float' as const, left: box?.left ?? 0, top: (box?.top ?? 0) - 40 };
    await setSettings(extension.worker, { docks: { [id]: float } });
    await page.reload();
    const frame = await openFirst(page, id);
    for (const mode of ['float', 'left', 'right'] as const) {
      await dockTo(frame, mode);
      for (const viewport of viewports) {
        await page.setViewportSize(viewport);
        await painted(page);
        const told = `${mode} ${viewport.width}×${viewport.height}`;
        await expectClear(page, frame, id, told);
        if (mode === 'right') {
          const { left, width } = await rectOf(frame);
          expect(left + width, `${told} follows the window`).toBe(viewport.width);
        }
        await press(page, 'collapse');
        await frame.locator('main.badge').waitFor();
        await expectClear(page, frame, id, `${told} collapsed`);
        await press(page, 'collapse');
        await frame.locator(`main[data-mode=${mode}]`).waitFor();
      }
    }
  });
}

test('the place is remembered when the browser starts again', async ({ server }) => {
  const profile = await mkdtemp(join(tmpdir(), 'chengdan-profile-'));
  const open = async () => {
    const context = await launchWithExtension({ server, profile });
    const worker = await workerOf(context);
    const page = await context.newPage();
    await page.goto(`${consoleUrls.feige}${query}`);
    return { context, worker, frame: await overlayOf(page) };
  };
  const first = await open();
  await dockTo(first.frame, 'left');
  await expect.poll(() => keptDocks(first.worker)).toMatchObject({ feige: { mode: 'left' } });
  await first.context.close();
  const second = await open();
  expect(await rectOf(second.frame)).toMatchObject({ left: 0, top: 0 });
  await second.context.close();
  await rm(profile, { recursive: true, force: true });
});

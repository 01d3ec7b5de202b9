import type { Frame, Page } from '@playwright/test';
import { faultsOf } from '../support/axe';
import { anEvent } from '../support/events';
import { expect, test } from '../support/extension';
import { overlayOf, press, readOverlay } from '../support/overlay';
import { putEvents, setSettings, wipe } from '../support/storage';
import { openFirst, places, write } from '../support/way';

const { first, firstName, box } = places.feige;
const pins = ['objection.price-high.01', 'stock.check.02', null, 'greet.01', null, null];

test.beforeEach(async ({ extension }) => {
  await wipe(extension.worker);
  await setSettings(extension.worker, { pins });
});

async function open(openConsole: (id: 'feige', query: string) => Promise<Page>): Promise<[Page, Frame]> {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await write(page, first, '这个也太贵了吧，别家便宜好多，什么时候能发货呀');
  await expect.poll(async () => (await readOverlay(frame)).worries).toContain('嫌贵');
  await expect.poll(async () => (await readOverlay(frame)).tally).toMatch(/询单\s*1/);
  await page.locator(box).click();
  return [page, frame];
}

/** All that the overlay can show in place of the cards, one after the other. */
async function eachView(page: Page, frame: Frame, look: (view: string) => Promise<void>): Promise<void> {
  const views = [
    ['cards', null, '.card-main >> nth=0'],
    ['search', 'search', '[role=option] >> nth=0'],
    ['form', 'pin.5', '.form-claim'],
    ['price', 'price', '.receipt'],
    ['selling points', 'fab', '.fab-foot'],
    ['save', 'save', '.save-form'],
    ['reasons of loss', 'outcome.lost', '[role=menuitem] >> nth=0'],
    ['mark and undo', 'outcome.transferred', '.undo'],
  ] as const;
  for (const [view, command, shows] of views) {
    if (command) await press(page, command);
    if (view === 'search') {
      await expect(frame.getByRole('combobox')).toBeFocused();
      await page.keyboard.insertText('价格');
    }
    await frame.locator(shows).waitFor();
    await look(view);
    if (command) await page.keyboard.press('Escape');
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the overlay, ${colorScheme}`, async ({ openConsole }) => {
    const [page, frame] = await open(openConsole);
    await page.emulateMedia({ colorScheme });
    const isDark = () => frame.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await expect.poll(isDark).toBe(colorScheme === 'dark');
    await eachView(page, frame, async (view) => expect(await faultsOf(frame), view).toEqual([]));
    await press(page, 'collapse');
    await frame.locator('.badge').waitFor();
    expect(await faultsOf(frame), 'badge').toEqual([]);
  });

  test(`axe finds nothing in the pages, ${colorScheme}`, async ({ openPage }) => {
    await putEvents(await openPage('popup.html'), [anEvent({ kind: 'inquirySeen', at: Date.now() })]);
    const paths = [
      'popup.html',
      'workbench.html#data',
      'workbench.html#scripts',
      'workbench.html#promotions',
      'workbench.html#cards',
      'workbench.html#shop',
      'workbench.html#settings',
    ];
    for (const path of paths) {
      const page = await openPage(path);
      await page.emulateMedia({ colorScheme });
      await page.getByRole('heading', { level: 1 }).waitFor();
      if (path.endsWith('#data')) await page.locator('tr.total').waitFor();
      expect(await faultsOf(page.mainFrame()), path).toEqual([]);
    }
    const page = await openPage('practice.html?buyer=unpaid&seed=1&speed=20');
    await page.emulateMedia({ colorScheme });
    await page.locator('[data-row]').first().click();
    await page.locator('[data-order]').waitFor();
    await overlayOf(page);
    expect(await faultsOf(page.mainFrame()), 'practice').toEqual([]);
  });
}

/** Parts of the overlay whose content is cut where nothing says that it may be: by an ellipsis, by a number of lines, by scrolling. */
const cutParts = (frame: Frame) =>
  frame.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main, main *')]
      .filter((part) => part.clientWidth > 0 && !part.closest('svg, .unseen'))
      .filter((part) => {
        const { overflowX, textOverflow, webkitLineClamp, position } = getComputedStyle(part);
        const { left, right, bottom } = part.getBoundingClientRect();
        const may = textOverflow === 'ellipsis' || webkitLineClamp !== 'none' || /auto|scroll/.test(overflowX);
        const isOut = left < -0.5 || right > innerWidth + 0.5;
        const isBelow =
          bottom > innerHeight + 0.5 && position !== 'absolute' && !part.parentElement?.closest('.answers');
        return isOut || isBelow || (!may && part.tagName !== 'INPUT' && part.scrollWidth > part.clientWidth);
      })
      .map((part) => `${part.outerHTML.slice(0, 120)} ${part.scrollWidth} > ${part.clientWidth}`),
  );

for (const width of [280, 320, 400]) {
  test(`nothing is cut at ${width} px`, async ({ extension, openConsole }) => {
    const dock = { mode: 'right', collapsed: false, width, left: 0, top: 0, height: 0 } as const;
    await setSettings(extension.worker, { docks: { feige: dock } });
    const [page, frame] = await open(openConsole);
    await expect.poll(() => frame.evaluate(() => innerWidth)).toBe(width);
    await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(firstName);
    await eachView(page, frame, async (view) => expect(await cutParts(frame), view).toEqual([]));
  });
}

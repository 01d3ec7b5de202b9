import type { Page } from '@playwright/test';
import { composerAt } from '../composers/definition';
import { type Editor, editors } from '../composers/editors';
import { openEditor } from '../composers/open';
import { test as base, expect, launchWithExtension } from '../support/extension';

/** Three lines with what editors stumble over. */
const text = '亲，这款今天下单立减 ¥30～\n第二行 😊\n👨‍👩‍👧 一家人都能用';

/** A browser of its own without the extension, whose clock one test moves, and one tab of it that every test takes elsewhere. */
const test = base.extend<object, { tab: Page }>({
  tab: [
    async ({}, use) => {
      const context = await launchWithExtension({ extension: null });
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** Our own `fill`, for the one buyer of the page. One filler a page: it has to see where the caret goes. */
function startFiller(page: Page, { place }: Editor): Promise<void> {
  return page.evaluate((definition) => {
    const options = { now: Date.now, signal: new AbortController().signal };
    Object.assign(window, { filler: window.engine.createFiller(definition, document, options) });
  }, composerAt(place));
}

const fill = (page: Page, words: string, replaces: string | null = null) =>
  page.evaluate(
    ([words, replaces]) => {
      const { filler } = window as unknown as { filler: ReturnType<typeof window.engine.createFiller> };
      return filler.fill({ buyerKey: 'b1', newestId: null }, words ?? '', null, replaces);
    },
    [words, replaces] as const,
  );

const aroundCaret = (page: Page) =>
  page.evaluate(() => {
    const { filler } = window as unknown as { filler: ReturnType<typeof window.engine.createFiller> };
    return filler.aroundCaret();
  });

const model = (page: Page) => page.evaluate(() => window.model());

/** The reply box as Playwright finds it: it looks into open roots by itself, into frames when told. */
function boxIn(page: Page, { place }: Editor) {
  const [outer = '', inner] = place.split(' >>> ');
  if (inner === undefined) return page.locator(outer);
  return outer.includes('iframe') || outer === '#chat' ? page.frameLocator(outer).locator(inner) : page.locator(inner);
}

for (const editor of editors) {
  test.describe(editor.name, () => {
    let page: Page;
    test.beforeEach(async ({ tab }) => {
      page = tab;
      await openEditor(page, editor);
      await startFiller(page, editor);
    });

    test('an empty box that nobody was in takes the text, and the next key lands behind it', async () => {
      expect(await fill(page, text)).toMatchObject({ ok: true });
      await expect.poll(() => model(page)).toBe(text);
      await page.keyboard.type('Z');
      await expect.poll(() => model(page)).toBe(`${text}Z`);
    });

    test('a draft takes it at its caret, and the next key lands behind it', async () => {
      await boxIn(page, editor).click();
      await page.keyboard.type('abcd');
      await page.keyboard.press('ArrowLeft');
      await page.keyboard.press('ArrowLeft');
      await expect.poll(() => model(page)).toBe('abcd');
      expect(await fill(page, text)).toMatchObject({ ok: true });
      await expect.poll(() => model(page)).toBe(`ab${text}cd`);
      await page.keyboard.type('Z');
      await expect.poll(() => model(page)).toBe(`ab${text}Zcd`);
      await page.keyboard.press('Backspace');
      await expect.poll(() => model(page)).toBe(`ab${text}cd`);
    });

    test('one native undo takes it out again', async () => {
      await page.clock.install();
      await boxIn(page, editor).click();
      await page.keyboard.type('abcd');
      await expect.poll(() => model(page)).toBe('abcd');
      // Editors undo in one go what was done within a second or so.
      await page.clock.fastForward(5_000);
      expect(await fill(page, text)).toMatchObject({ ok: true });
      await expect.poll(() => model(page)).toBe(`abcd${text}`);
      await page.keyboard.press('Control+z');
      await expect.poll(() => model(page)).toBe(editor.undoesTyping ? '' : 'abcd');
      await page.keyboard.press('Control+Shift+z');
      await expect.poll(() => model(page)).toBe(`abcd${text}`);
    });

    test('a code typed in it gives way, and nothing else does', async () => {
      await boxIn(page, editor).click();
      await page.keyboard.type('abcd;tg');
      await expect.poll(() => model(page)).toBe('abcd;tg');
      await expect.poll(() => aroundCaret(page)).toEqual({ before: 'abcd;tg', after: '' });
      expect(await fill(page, text, ';fh')).toEqual({ ok: false, reason: 'code-gone' });
      expect(await model(page)).toBe('abcd;tg');
      expect(await fill(page, text, ';tg')).toMatchObject({ ok: true });
      await expect.poll(() => model(page)).toBe(`abcd${text}`);
      await page.keyboard.type('Z');
      await expect.poll(() => model(page)).toBe(`abcd${text}Z`);
    });

    test('two texts in a row stand one behind the other', async () => {
      const results = await Promise.all([fill(page, `${text}。`), fill(page, '还有别的吗')]);
      expect(results.map(({ ok }) => ok)).toEqual([true, true]);
      await expect.poll(() => model(page)).toBe(`${text}。还有别的吗`);
    });
  });
}

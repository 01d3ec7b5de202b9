import type { BrowserContext, Page } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import type { Snapshot } from '../../lib/domain/conversation';
import { bundleEngine } from '../consoles/bundle';
import { casesOf, fixtureFolders } from '../consoles/case';
import { openFixture, play } from '../consoles/play';
import { test as base, expect, launchWithExtension } from '../support/extension';
import { ownHtml } from '../support/own-html';

/** One browser without the extension: here the engine alone is judged, in the page, against what a person would read. */
const test = base.extend<object, { plain: BrowserContext }>({
  plain: [
    async ({ server }, use) => {
      const context = await launchWithExtension({ server, extension: null });
      await context.addInitScript({ content: await bundleEngine() });
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
});

/** What a reading must leave as it was. */
const trace = (page: Page) =>
  page.evaluate(() => ({
    html: window.fixture.html(),
    events: window.fixture.events.length,
    sent: window.fixture.sent.length,
    draft: window.fixture.draft(),
  }));

const readIn = (page: Page, id: string): Promise<Snapshot | null> =>
  page.evaluate((consoleId) => window.engine.read(window.engine.definition(consoleId), document, Date.now()), id);

const fillIn = (page: Page, id: string, buyerKey: string, text: string, caret: number | null = null) =>
  page.evaluate(
    ([consoleId, key, words, at]) => {
      const options = { now: Date.now, signal: new AbortController().signal };
      const filler = window.engine.createFiller(window.engine.definition(consoleId), document, options);
      return filler.fill({ buyerKey: key, newestId: null }, words, at);
    },
    [id, buyerKey, text, caret] as const,
  );

const open = (page: Page, buyer: string) =>
  page.evaluate((id) => {
    window.fixture.open(id);
    return window.fixture.settled();
  }, buyer);

/** Opens these buyers one after the other and gives every state the watching reader published, whole. */
const watchSwitches = (
  page: Page,
  id: string,
  buyers: readonly { id: string; ids: readonly string[] }[],
): Promise<Snapshot[]> =>
  page.evaluate(
    async ([consoleId, order]) => {
      const seen: Snapshot[] = [];
      const ended = new AbortController();
      window.engine.watch(window.engine.definition(consoleId), document, {
        now: Date.now,
        publish: (changed) => changed && seen.push({ ...(seen.at(-1) as Snapshot), ...changed }),
        signal: ended.signal,
      });
      const until = async (isSo: () => boolean) => {
        while (!isSo()) await new Promise(requestAnimationFrame);
      };
      const shown = () =>
        seen
          .at(-1)
          ?.messages.map((message) => message.id)
          .join();
      await until(() => seen.length > 0);
      for (const buyer of order) {
        window.fixture.open(buyer.id);
        await until(() => shown() === buyer.ids.join());
        await window.fixture.settled();
      }
      ended.abort();
      return seen;
    },
    [id, buyers] as const,
  );

test('every fixture has its definition', () => {
  expect(fixtureFolders().sort()).toEqual(knownConsoles.map(({ id }) => id).sort());
});

test('the caret ends where the text wants it in an editable part of the page too', async ({ plain }) => {
  const page = await plain.newPage();
  await page.setContent('<div id="box" contenteditable="true"><p>您好，！</p></div>');
  await page.addScriptTag({ content: await bundleEngine() });
  await page.locator('#box').click();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  const text = '单号是，😊\n请查收';
  const standing = await page.evaluate(
    (words) =>
      window.engine.insertIntoRich(document.getElementById('box') as HTMLElement, words, {
        behind: words.length - 3,
        replaces: '',
      }),
    text,
  );
  expect(standing).not.toBeNull();
  await page.keyboard.type('123');
  expect((await page.locator('#box').innerText()).replace(/\n+/g, '\n')).toBe('您好，单号是123，😊\n请查收！');
  await page.close();
});

for (const { id, name } of knownConsoles) {
  test.describe(name, () => {
    const cases = casesOf(id);

    test('has a fixture page with its traps told', () => {
      expect(cases.length).toBeGreaterThanOrEqual(6);
    });

    for (const [file, told] of cases) {
      test(`${file}：${told.trap}`, async ({ plain }) => {
        const page = await play(plain, id, told);
        const before = await trace(page);
        const snapshot = await readIn(page, id);
        expect(await trace(page), 'reading leaves the page as it was').toEqual(before);
        if (told.snapshot === null) expect(snapshot).toBeNull();
        else expect(snapshot).toMatchObject(told.snapshot);
        const ids = snapshot?.messages.map((message) => message.id) ?? [];
        expect(new Set(ids).size, 'ids are unique').toBe(ids.length);

        expect(await fillIn(page, id, 'nobody', '亲，这是给别人的话')).toMatchObject({ ok: false });
        expect(await trace(page), 'a refused fill leaves the page as it was').toEqual(before);
        await page.close();
      });
    }

    test('no state on the way from one buyer to the next mixes the two', async ({ plain }) => {
      const page = await openFixture(plain, id, 'delay=100');
      const [one, other] = await page.evaluate(() => window.fixture.buyers.map((buyer) => buyer.id));
      const told = new Map<string, readonly string[]>();
      const buyers: { id: string; ids: readonly string[] }[] = [];
      for (const buyer of [one, other]) {
        await open(page, String(buyer));
        const snapshot = await readIn(page, id);
        const ids = snapshot?.messages.map((message) => message.id) ?? [];
        buyers.push({ id: String(buyer), ids });
        told.set(String(snapshot?.buyer?.key), ids);
      }
      expect(told.size, 'each buyer has a key of their own').toBe(2);
      for (const { buyer, messages } of await watchSwitches(page, id, [...buyers, ...buyers])) {
        const own = told.get(buyer?.key ?? '') ?? [];
        expect(own).toEqual(expect.arrayContaining(messages.map((message) => message.id)));
      }
      await page.close();
    });

    test('a fill stands in the page’s own model, after the draft, and sends nothing', async ({ plain }) => {
      const page = await openFixture(plain, id);
      await page.locator('textarea').click();
      await page.keyboard.type('您好，');
      const typed = await page.evaluate(() => window.fixture.events.length);
      const key = String((await readIn(page, id))?.buyer?.key);
      expect(await fillIn(page, id, key, '今天下单立减 ¥30～\n第二行 😊')).toMatchObject({ ok: true });
      // A render puts the model into the box: what the framework has not heard of would be gone.
      await page.evaluate(() => window.fixture.reorder());
      const text = '您好，今天下单立减 ¥30～\n第二行 😊';
      expect(await page.evaluate(() => window.fixture.draft())).toBe(text);
      expect(await page.locator('textarea').inputValue()).toBe(text);
      expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
      const types = await page.evaluate((from) => window.fixture.events.slice(from).map(({ type }) => type), typed);
      expect(types.filter((type) => type !== 'input' && type !== 'beforeinput')).toEqual([]);
      await page.close();
    });

    test('the caret ends where the text wants it, and the agent types on there', async ({ plain }) => {
      const page = await openFixture(plain, id);
      await page.locator('textarea').click();
      await page.keyboard.type('您好，！');
      await page.keyboard.press('ArrowLeft');
      const key = String((await readIn(page, id))?.buyer?.key);
      expect(await fillIn(page, id, key, '单号是，请查收', 3)).toMatchObject({ ok: true });
      await page.keyboard.type('123');
      expect(await page.evaluate(() => window.fixture.draft())).toBe('您好，单号是123，请查收！');
      expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
      await page.close();
    });

    test('the installed extension adds one element and changes nothing else', async ({ plain, extension }) => {
      const bare = await openFixture(plain, id);
      const page = await openFixture(extension.context, id);
      await expect.poll(async () => (await ownHtml(page)).strangers, { message: 'the overlay’s host' }).toBe(1);
      expect((await ownHtml(page)).html).toBe((await ownHtml(bare)).html);
      const events = await page.evaluate(() => window.fixture.events);
      expect(events).toEqual([]);
      await bare.close();
      await page.close();
    });
  });
}

import type { Frame } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import type { Snapshot } from '../../lib/domain/conversation';
import { bundleEngine } from '../consoles/bundle';
import { casesOf, fixtureFolders } from '../consoles/case';
import { boxOf, openFixture, play } from '../consoles/play';
import { ownHtml } from '../support/own-html';
import { expect, test } from '../support/plain';

/** What a reading must leave as it was. */
const trace = (chat: Frame) =>
  chat.evaluate(() => ({
    html: window.fixture.html(),
    events: window.fixture.events.length,
    sent: window.fixture.sent.length,
    draft: window.fixture.draft(),
  }));

const readIn = (chat: Frame, id: string): Promise<Snapshot | null> =>
  chat.evaluate((consoleId) => window.engine.read(window.engine.definition(consoleId), document, Date.now()), id);

const fillIn = (chat: Frame, id: string, buyerKey: string, text: string, caret: number | null = null) =>
  chat.evaluate(
    ([consoleId, key, words, at]) => {
      const options = { now: Date.now, signal: new AbortController().signal };
      const filler = window.engine.createFiller(window.engine.definition(consoleId), document, options);
      return filler.fill({ buyerKey: key, newestId: null }, words, at);
    },
    [id, buyerKey, text, caret] as const,
  );

const open = (chat: Frame, buyer: string) =>
  chat.evaluate((id) => {
    window.fixture.open(id);
    return window.fixture.settled();
  }, buyer);

/** Opens these buyers one after the other and gives every state the watching reader published, whole. */
const watchSwitches = (
  chat: Frame,
  id: string,
  buyers: readonly { id: string; ids: readonly string[] }[],
): Promise<Snapshot[]> =>
  chat.evaluate(
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

/** What a person sees in the reply box. */
const standing = (box: HTMLElement | SVGElement): string =>
  box instanceof HTMLTextAreaElement ? box.value : (box as HTMLElement).innerText.replace(/\n+/g, '\n').trim();

test('every fixture has its definition', () => {
  expect(fixtureFolders().sort()).toEqual(knownConsoles.map(({ id }) => id).sort());
});

test('what is remembered of a page is, after any changes, what a search would find', async ({ plain }) => {
  const page = await plain.newPage();
  await page.setContent('<body></body>');
  await page.addScriptTag({ content: await bundleEngine() });
  expect(await page.evaluate(() => window.engine.fuzzFinds(100))).toBeNull();
  await page.close();
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

test('a chat in a frame is read there alone: the page around it is left to itself', async ({ extension }) => {
  const page = await extension.context.newPage();
  const chat = await openFixture(page, 'wangwang');
  await expect.poll(async () => (await ownHtml(chat)).strangers, { message: 'the overlay’s host' }).toBe(1);
  expect(await page.locator('html > chengdan-host').count()).toBe(0);
  await page.close();
});

for (const { id, name } of knownConsoles) {
  test.describe(name, () => {
    const cases = casesOf(id);

    test('has a fixture page with its traps told', () => {
      expect(cases.length).toBeGreaterThanOrEqual(6);
    });

    for (const [file, told] of cases) {
      test(`${file}：${told.trap}`, async ({ tab }) => {
        const chat = await play(tab, id, told);
        const before = await trace(chat);
        const snapshot = await readIn(chat, id);
        expect(await trace(chat), 'reading leaves the page as it was').toEqual(before);
        if (told.snapshot === null) expect(snapshot).toBeNull();
        else expect(snapshot).toMatchObject(told.snapshot);
        const ids = snapshot?.messages.map((message) => message.id) ?? [];
        expect(new Set(ids).size, 'ids are unique').toBe(ids.length);

        expect(await fillIn(chat, id, 'nobody', '亲，这是给别人的话')).toMatchObject({ ok: false });
        expect(await trace(chat), 'a refused fill leaves the page as it was').toEqual(before);
      });
    }

    test('no state on the way from one buyer to the next mixes the two', async ({ tab }) => {
      const quick = await openFixture(tab, id);
      const [one, other] = await quick.evaluate(() => window.fixture.buyers.map((buyer) => buyer.id));
      const told = new Map<string, readonly string[]>();
      const buyers: { id: string; ids: readonly string[] }[] = [];
      for (const buyer of [one, other]) {
        await open(quick, String(buyer));
        const snapshot = await readIn(quick, id);
        const ids = snapshot?.messages.map((message) => message.id) ?? [];
        buyers.push({ id: String(buyer), ids });
        told.set(String(snapshot?.buyer?.key), ids);
      }
      expect(told.size, 'each buyer has a key of their own').toBe(2);
      const slow = await openFixture(tab, id, 'delay=100');
      for (const { buyer, messages } of await watchSwitches(slow, id, [...buyers, ...buyers])) {
        const own = told.get(buyer?.key ?? '') ?? [];
        expect(own).toEqual(expect.arrayContaining(messages.map((message) => message.id)));
      }
    });

    test('a fill stands in the page’s own model, after the draft, and sends nothing', async ({ tab }) => {
      const chat = await openFixture(tab, id);
      await boxOf(chat, id).click();
      await tab.keyboard.type('您好，');
      const typed = await chat.evaluate(() => window.fixture.events.length);
      const key = String((await readIn(chat, id))?.buyer?.key);
      expect(await fillIn(chat, id, key, '今天下单立减 ¥30～\n第二行 😊')).toMatchObject({ ok: true });
      // A render puts the model into the box: what the framework has not heard of would be gone.
      await chat.evaluate(() => window.fixture.reorder());
      const text = '您好，今天下单立减 ¥30～\n第二行 😊';
      expect(await chat.evaluate(() => window.fixture.draft())).toBe(text);
      expect(await boxOf(chat, id).evaluate(standing)).toBe(text);
      expect(await chat.evaluate(() => window.fixture.sent)).toEqual([]);
      const types = await chat.evaluate((from) => window.fixture.events.slice(from).map(({ type }) => type), typed);
      expect(types.filter((type) => !['beforeinput', 'input', 'paste'].includes(type))).toEqual([]);
    });

    test('the caret ends where the text wants it, and the agent types on there', async ({ tab }) => {
      const chat = await openFixture(tab, id);
      await boxOf(chat, id).click();
      await tab.keyboard.type('您好，！');
      await tab.keyboard.press('ArrowLeft');
      const key = String((await readIn(chat, id))?.buyer?.key);
      expect(await fillIn(chat, id, key, '单号是，请查收', 3)).toMatchObject({ ok: true });
      await tab.keyboard.type('123');
      expect(await chat.evaluate(() => window.fixture.draft())).toBe('您好，单号是123，请查收！');
      expect(await chat.evaluate(() => window.fixture.sent)).toEqual([]);
    });

    test('the installed extension adds one element and changes nothing else', async ({ tab, extension }) => {
      const alone = await openFixture(tab, id);
      const page = await extension.context.newPage();
      const chat = await openFixture(page, id);
      await expect.poll(async () => (await ownHtml(chat)).strangers, { message: 'the overlay’s host' }).toBe(1);
      expect((await ownHtml(chat)).html).toBe((await ownHtml(alone)).html);
      const events = await chat.evaluate(() => window.fixture.events);
      expect(events).toEqual([]);
      await page.close();
    });
  });
}

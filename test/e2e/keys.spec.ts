import type { CDPSession, Page } from '@playwright/test';
import { defaults } from '../../lib/settings/defaults';
import { consoleUrls, expect, test } from '../support/extension';
import { keyOf, overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { host } from '../support/page-side';
import { setSettings } from '../support/storage';
import { draft, openFirst, places, readyCard, write } from '../support/way';

const { firstName, box } = places.feige;

/** A chat in which the first card is an answer ready to fill, the keyboard in the reply box. */
async function openWithAnswer(openConsole: (id: 'feige', query: string) => Promise<Page>) {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await write(page, 'b1', '这个也太贵了吧');
  const card = readyCard(await waitForWorry(frame, firstName, '嫌贵'));
  await page.locator(box).click();
  return { page, frame, card, command: `card.${card.number}` as const };
}

/** The keys without modifiers that the page has heard go down. */
const heard = (page: Page) =>
  page.evaluate(() =>
    window.fixture.events
      .filter(({ type, key }) => /^key(down|press)$/.test(type) && !/^(Alt|Control|Shift|Meta)$/.test(key ?? ''))
      .map(({ key }) => key),
  );

/** What goes down with a command's key, for the page's own forgeries and for the browser's input. */
function partsOf(command: 'card.1' | 'card.2' | 'card.3') {
  const parts = keyOf(command).split('+');
  const code = parts.at(-1) ?? '';
  const [altKey, ctrlKey] = [parts.includes('Alt'), parts.includes('Control')];
  return { code, key: code.slice(-1), altKey, ctrlKey, modifiers: (altKey ? 1 : 0) + (ctrlKey ? 2 : 0) };
}

/** A page that is open while the extension is being installed gets a second reader, whose listeners come after the page's own. */
test.beforeAll(async ({ extension }) => {
  const page = await extension.context.newPage();
  await page.goto(consoleUrls.feige);
  await overlayOf(page);
  await page.close();
});

test.afterEach(({ extension }) => setSettings(extension.worker, defaults));

test('the page hears no bound key, and every other one', async ({ openConsole }) => {
  const { page, card, command } = await openWithAnswer(openConsole);
  await press(page, command);
  await expect.poll(() => draft(page)).toBe(card.text);
  expect(await heard(page)).toEqual([]);
  await page.keyboard.press('Control+Alt+KeyB');
  await page.keyboard.press('a');
  expect(await heard(page)).toEqual(expect.arrayContaining(['b', 'a']));
  expect(await draft(page)).toBe(`${card.text}a`);
});

test('a key that the page makes up does nothing', async ({ openConsole }) => {
  const { page, card, command } = await openWithAnswer(openConsole);
  await page.locator(box).evaluate((node, { modifiers, ...key }) => {
    for (const type of ['keydown', 'keypress', 'keyup'])
      node.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true, composed: true }));
  }, partsOf(command));
  expect(await heard(page), 'the page hears its own').toHaveLength(2);
  await press(page, command);
  await expect.poll(() => draft(page)).toBe(card.text);
});

test('a key held down fills once', async ({ openConsole }) => {
  const { page, frame, card, command } = await openWithAnswer(openConsole);
  const [key = '', ...held] = keyOf(command).split('+').reverse();
  for (const modifier of held) await page.keyboard.down(modifier);
  for (let times = 0; times < 6; times += 1) await page.keyboard.down(key);
  await page.keyboard.up(key);
  for (const modifier of held) await page.keyboard.up(modifier);
  await expect.poll(() => draft(page)).toBe(card.text);

  // What has just been used steps back.
  const offered = async () => readyCard(await readOverlay(frame));
  await expect.poll(async () => (await offered()).text).not.toBe(card.text);
  const next = await offered();
  await press(page, `card.${next.number}`);
  await expect.poll(() => draft(page)).toBe(card.text + next.text);
  expect(await heard(page)).toEqual([]);
});

/** Goes down and not up again, as the browser gives it on when an input method has had it first. */
const keyDown = (session: CDPSession, { code, key, modifiers }: ReturnType<typeof partsOf>) =>
  session.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    code,
    key,
    modifiers,
    windowsVirtualKeyCode: key.charCodeAt(0),
  });

test('no key fires while an input method composes, nor the one that ends it', async ({ openConsole }) => {
  const { page, card, command } = await openWithAnswer(openConsole);
  const session = await page.context().newCDPSession(page);
  const parts = partsOf(command);
  await session.send('Input.imeSetComposition', { text: 'nin', selectionStart: 3, selectionEnd: 3 });
  await keyDown(session, parts);
  // Both in one go: the press comes right behind the end of the composition.
  await Promise.all([session.send('Input.insertText', { text: '您' }), keyDown(session, parts)]);
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', code: parts.code, key: parts.key });
  expect(await heard(page), 'both belong to the input method').toEqual([parts.key, parts.key]);
  expect(await draft(page)).toBe('您');

  await press(page, command);
  await expect.poll(() => draft(page)).toBe(`您${card.text}`);
});

test('a key changed in the settings holds at once, and the old one is the page’s again', async ({
  extension,
  openConsole,
}) => {
  const { page, frame, card, command } = await openWithAnswer(openConsole);
  const binding = { command, code: 'KeyM', alt: true, ctrl: true, shift: false, meta: false };
  await setSettings(extension.worker, { bindings: [binding] });
  await expect(frame.locator('.card-main[aria-keyshortcuts$="Alt+M"]')).toHaveCount(1);
  await press(page, command);
  await expect.poll(() => heard(page)).toEqual([partsOf(command).key]);
  expect(await draft(page)).toBe('');
  await page.keyboard.press('Control+Alt+KeyM');
  await expect.poll(() => draft(page)).toBe(card.text);
});

test('where the agent has switched us off, nothing of ours is left and all keys are the page’s', async ({
  extension,
  openConsole,
}) => {
  const { page, card, command } = await openWithAnswer(openConsole);
  await setSettings(extension.worker, { consolesOff: ['feige'] });
  await expect(host(page)).toHaveCount(0);
  await press(page, command);
  await expect.poll(() => heard(page)).toEqual([partsOf(command).key]);
  expect(await draft(page)).toBe('');

  await setSettings(extension.worker, { consolesOff: [] });
  await waitForWorry(await overlayOf(page), firstName, '嫌贵');
  await page.locator(box).click();
  await press(page, command);
  await expect.poll(() => draft(page)).toBe(card.text);
});

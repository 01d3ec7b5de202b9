import type { Page } from '@playwright/test';
import { defaults } from '../../lib/settings/defaults';
import { expect, test } from '../support/extension';
import { overlayOf, press } from '../support/overlay';
import { putItems, setSettings } from '../support/storage';
import { draft, forged, openFirst, places } from '../support/way';

const script = (id: string, value: object) => ({ kind: 'script', id, value, at: Date.now(), deletedAt: null });
const text = '亲，我们是统一售价\n没法再便宜啦';
const library = [
  script('own.tg', { title: '不议价', text, code: 'tg' }),
  script('own.dh', { title: '单号', text: '您的单号是{{快递单号}}', code: 'dh' }),
];

test.beforeEach(async ({ extension, openPage }) => {
  await setSettings(extension.worker, { codePrefix: ';' });
  await putItems(await openPage('popup.html'), library);
});
test.afterEach(({ extension }) => setSettings(extension.worker, defaults));

/** The chat with the keyboard in the reply box, once the overlay knows the own scripts. */
async function open(page: Page, id: 'feige' | 'pinduoduo') {
  const frame = await openFirst(page, id);
  await page.locator(places[id].box).click();
  await press(page, 'search');
  await expect(frame.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('tg');
  await expect(frame.getByRole('option').first()).toContainText('编码 tg');
  await page.keyboard.press('Escape');
  await page.locator(places[id].box).click();
  return frame;
}

const isInBox = (page: Page, box: string) =>
  page.locator(box).evaluate((node) => node.contains(document.activeElement));

for (const id of ['feige', 'pinduoduo'] as const) {
  const { box } = places[id];

  test(`${id}: a code and Tab become the script, one undo brings the code back`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    await open(page, id);
    await page.keyboard.type('您好，;tg');
    await page.keyboard.press('Tab');
    await expect.poll(() => draft(page)).toBe(`您好，${text}`);
    expect(await isInBox(page, box)).toBe(true);
    await page.keyboard.press('Control+Z');
    await expect.poll(() => draft(page)).toBe('您好，;tg');
    expect(await forged(page)).toEqual([]);
    expect(await page.evaluate(() => window.fixture.sent.length)).toBe(0);
  });

  test(`${id}: Tab goes on where no code stands at a word's beginning`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    await open(page, id);
    for (const typed of ['您好', 'abc;tg', ';tgx', 'http://x.cn/;tg']) {
      await page.locator(box).click();
      await page.locator(box).fill(typed);
      await page.keyboard.press('End');
      await page.keyboard.press('Tab');
      await expect.poll(() => isInBox(page, box), typed).toBe(false);
      expect(await draft(page)).toBe(typed);
    }
    await page.locator(box).click();
    await page.locator(box).fill(';tg');
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(() => isInBox(page, box)).toBe(false);
    expect(await draft(page)).toBe(';tg');
  });

  test(`${id}: a code that an input method still holds is left alone`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    await open(page, id);
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: ';tg', selectionStart: 3, selectionEnd: 3 });
    const tab = { type: 'rawKeyDown', code: 'Tab', key: 'Tab', windowsVirtualKeyCode: 9 } as const;
    await session.send('Input.dispatchKeyEvent', tab);
    await session.send('Input.dispatchKeyEvent', { ...tab, type: 'keyUp' });
    const frame = await overlayOf(page);
    await page.locator(box).click();
    await page.locator(box).fill('好的;tg');
    await page.keyboard.press('End');
    await page.keyboard.press('Tab');
    await expect.poll(() => draft(page)).toBe(`好的${text}`);
    await expect(frame.locator('.notices')).not.toContainText('编码');
  });

  test(`${id}: an empty slot is asked for first, then the code gives way`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const frame = await open(page, id);
    await page.keyboard.type('；dh');
    await page.keyboard.press('Tab');
    await expect(frame.getByLabel('快递单号')).toBeFocused();
    await page.keyboard.type('SF123');
    await page.keyboard.press('Enter');
    await expect.poll(() => draft(page)).toBe('您的单号是SF123');
  });
}

test('a code that changed while its form was open is not typed over', async ({ openConsole }) => {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await open(page, 'feige');
  await page.keyboard.type(';dh');
  await page.keyboard.press('Tab');
  await expect(frame.getByLabel('快递单号')).toBeFocused();
  await page.locator(places.feige.box).fill('别的话');
  await frame.getByLabel('快递单号').fill('SF123');
  await page.keyboard.press('Enter');
  await expect(frame.getByText('编码已经改动，未填入')).toBeVisible();
  expect(await draft(page)).toBe('别的话');
});

test('codes are off until the agent wants them', async ({ extension, openConsole }) => {
  await setSettings(extension.worker, { codePrefix: null });
  const page = await openConsole('feige', '?delay=5&quiet');
  await open(page, 'feige');
  await page.keyboard.type(';tg');
  await page.keyboard.press('Tab');
  await expect.poll(() => isInBox(page, places.feige.box)).toBe(false);
  expect(await draft(page)).toBe(';tg');
});

test('a code in an editable part of a page gives way too', async ({ openConsole }) => {
  const page = await openConsole('pinduoduo', '?delay=5&quiet');
  await open(page, 'pinduoduo');
  await page.locator(places.pinduoduo.box).evaluate((node) => {
    const rich = document.createElement('div');
    rich.contentEditable = 'true';
    rich.id = node.id;
    rich.innerHTML = '<p>第一行</p><p><span>您好</span></p>';
    node.replaceWith(rich);
  });
  const rich = page.locator('div#replyTextarea');
  const standing = async () => (await rich.innerText()).replace(/\n+/g, '\n');
  await rich.getByText('您好').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(';tg');
  await page.keyboard.press('Tab');
  await expect.poll(standing).toBe(`第一行\n您好${text}`);
  await page.keyboard.press('Control+Z');
  await expect.poll(standing).toBe('第一行\n您好;tg');
});

test('a code works in the practice console', async ({ openPage }) => {
  const page = await openPage('practice.html?buyer=price&seed=1&speed=20');
  await page.locator('[data-row]').first().click();
  const frame = await overlayOf(page);
  const box = page.locator('[data-reply]');
  await frame.locator('.card-text').first().waitFor();
  await box.click();
  await press(page, 'search');
  await expect(frame.getByRole('combobox')).toBeFocused();
  await page.keyboard.insertText('tg');
  await expect(frame.getByRole('option').first()).toContainText('编码 tg');
  await page.keyboard.press('Escape');
  await box.click();
  await page.keyboard.type(';tg');
  await page.keyboard.press('Tab');
  await expect(box).toHaveValue(text);
});

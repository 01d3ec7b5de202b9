import { redesignPage } from '../consoles/redesign/open';
import { expect, test } from '../support/extension';
import { overlayOf, press, waitForWorry } from '../support/overlay';
import { wipe } from '../support/storage';
import { draft, openFirst, places, readyCard, settled, tabTo, write } from '../support/way';

test('a console goes on being read and filled after a release in which every class has another name, and says so', async ({
  openConsole,
  openPage,
  extension,
}) => {
  const { first, firstName } = places.pinduoduo;
  const page = await openConsole('pinduoduo', '?delay=5&quiet');
  await openFirst(page, 'pinduoduo');
  const workbench = await openPage('workbench.html');
  const shape = () =>
    workbench.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { local: { get(key: string): Promise<object> } } };
      };
      return JSON.stringify(await chrome.storage.local.get('console.shape.pinduoduo'));
    });
  await expect.poll(shape, { timeout: 20_000 }).toContain('"readings"');
  expect(await shape()).not.toContain(firstName);
  await page.close();

  const redesigned = await extension.context.newPage();
  await redesignPage(redesigned, { seed: 7, strength: 1 });
  await redesigned.goto(page.url());
  await redesigned.evaluate(() => window.fixture.settled());
  const html = await redesigned.evaluate(() => document.body.innerHTML);
  const buyer = async () => {
    const frame = redesigned.frames().find((each) => each.url().includes('/overlay.html'));
    return frame
      ? frame
          .locator('.header h1')
          .textContent({ timeout: 1000 })
          .catch(() => null)
      : null;
  };
  await expect.poll(buyer, { timeout: 30_000 }).toBe(firstName);
  expect(await redesigned.evaluate(() => document.body.innerHTML)).toBe(html);

  const frame = await overlayOf(redesigned);
  await frame.getByRole('button', { name: '读页面：页面改过版，还读得到' }).waitFor();
  await write(redesigned, first, '这个也太贵了吧，能不能便宜点');
  const seen = await waitForWorry(frame, firstName, '嫌贵');
  const card = readyCard(seen);
  await press(redesigned, `card.${card.number}`);
  await expect.poll(() => draft(redesigned)).toBe(card.text);
  await redesigned.close();
});

test('what a release has moved where nothing finds it is pointed out anew from the overlay, by keyboard alone', async ({
  openConsole,
  extension,
}) => {
  await wipe(extension.worker);
  const { first, firstName, second } = places.pinduoduo;
  const old = await openConsole('pinduoduo', '?delay=5&quiet');
  const page = await extension.context.newPage();
  await page.addInitScript(() => {
    const rename = () => {
      for (const box of document.querySelectorAll('#replyTextarea')) box.id = 'editor';
      for (const around of document.querySelectorAll('.reply-box')) around.className = 'editor-around';
    };
    new MutationObserver(rename).observe(document, { childList: true, subtree: true });
  });
  await page.goto(old.url());
  await old.close();
  const open = async (buyer: string) => {
    await page.evaluate((id) => window.fixture.open(id), buyer);
    await settled(page);
  };
  await open(second);
  const frame = await overlayOf(page);
  await frame.getByRole('button', { name: /^读页面/ }).waitFor();
  await open(first);
  await frame.getByRole('button', { name: '读页面：有读不到的' }).waitFor();
  await write(page, first, '这个也太贵了吧，能不能便宜点');
  await waitForWorry(frame, firstName, '嫌贵');

  await press(page, 'focus');
  await tabTo(page, frame.getByRole('button', { name: '重新教这一项：找不到回复框：答案只能复制过去' }));
  await page.keyboard.press('Enter');
  const strip = () => page.frames().find((each) => each.url() === 'about:blank');
  const asked = () => strip()?.getByRole('heading').innerText();
  await expect.poll(asked).toContain('重新指一下');
  await page.keyboard.press('Enter');
  await expect.poll(asked).toContain('试读好了');
  await page.keyboard.press('Enter');
  await expect.poll(strip).toBeUndefined();

  const seen = await waitForWorry(await overlayOf(page), firstName, '嫌贵');
  await frame.getByRole('button', { name: '读页面：这一页都读得到' }).waitFor();
  const card = readyCard(seen);
  await press(page, `card.${card.number}`);
  await expect.poll(() => draft(page)).toBe(card.text);
  await wipe(extension.worker);
  await page.close();
});

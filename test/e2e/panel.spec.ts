import { expect, test } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { host, listenToLog } from '../support/page-side';
import { draft, openFirst, places, readyCard, write } from '../support/way';

const { firstName, box } = places.feige;

test('the side panel takes over from the frame, answers with its keys, and gives back when it closes', async ({
  extension,
  openConsole,
  openPage,
}) => {
  const log = listenToLog(extension.context);
  const page = await openConsole('feige', '?delay=5&quiet');
  await openFirst(page, 'feige');

  const panel = await openPage('sidepanel.html');
  await expect(panel.getByText('这个页面没有聊天窗口')).toBeVisible();
  await page.bringToFront();
  await expect(panel.getByRole('heading', { name: firstName })).toBeVisible();
  await expect(host(page)).toHaveCount(0);

  await write(page, 'b1', '这个也太贵了吧');
  const first = readyCard(await waitForWorry(panel.mainFrame(), firstName, '嫌贵'));
  await page.locator(box).click();
  await press(page, `card.${first.number}`);
  await expect.poll(() => draft(page)).toBe(first.text);

  // What has just been used steps back.
  const offered = async () => readyCard(await readOverlay(panel.mainFrame()));
  await expect.poll(async () => (await offered()).text).not.toBe(first.text);
  const second = await offered();
  await panel
    .locator('.card-main')
    .nth(second.number - 1)
    .click();
  await expect.poll(() => draft(page)).toBe(first.text + second.text);

  await panel.close();
  const frame = await overlayOf(page);
  await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(firstName);
  await expect(host(page)).toHaveCount(1);
  expect(log).toEqual([]);
});

test('the side panel goes with the tab in front, and from a chat to the next', async ({ openConsole, openPage }) => {
  const feige = await openConsole('feige', '?delay=5&quiet');
  const pinduoduo = await openConsole('pinduoduo', '?delay=5&quiet');
  const panel = await openPage('sidepanel.html');
  await feige.bringToFront();
  await expect(panel.getByRole('heading', { name: firstName })).toBeVisible();
  await pinduoduo.bringToFront();
  await expect(panel.getByRole('heading', { name: places.pinduoduo.firstName })).toBeVisible();
  await expect(host(pinduoduo)).toHaveCount(0);
  await expect(host(feige), 'a tab that the panel has left has its frame again').toHaveCount(1);
  await pinduoduo.goto('about:blank');
  await expect(panel.getByText('这个页面没有聊天窗口')).toBeVisible();
});

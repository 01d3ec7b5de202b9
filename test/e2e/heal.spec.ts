import { redesignPage } from '../consoles/redesign/open';
import { expect, test } from '../support/extension';
import { overlayOf, press, waitForWorry } from '../support/overlay';
import { draft, openFirst, places, readyCard, write } from '../support/way';

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

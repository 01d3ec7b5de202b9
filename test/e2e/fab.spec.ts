import { expect, test } from '../support/extension';
import { overlayOf, press, readOverlay } from '../support/overlay';
import { wipe } from '../support/storage';

test.beforeEach(async ({ extension }) => wipe(extension.worker));

test('a worry about the goods is answered with what the page says of them, by one key', async ({ openPage }) => {
  const page = await openPage('practice.html?buyer=worry&seed=1&speed=20');
  await page.locator('[data-row]').first().click();
  const frame = await overlayOf(page);
  const point = async () => (await readOverlay(frame)).cards.findIndex(({ why }) => why.includes('卖点'));
  await expect.poll(point).toBeGreaterThanOrEqual(0);
  const at = await point();
  const { text } = (await readOverlay(frame)).cards[at] ?? { text: '' };
  expect(text).toContain('内胆是316不锈钢');
  await page.locator('[data-reply]').click();
  await press(page, `card.${(at + 1) as 1 | 2 | 3}`);
  await expect(page.locator('[data-reply]')).toHaveValue(text);
});

test('the selling points open by their key, are chosen by keyboard alone, and what is told is kept', async ({
  openPage,
}) => {
  const page = await openPage('practice.html?buyer=worry&seed=1&speed=20');
  await page.locator('[data-row]').first().click();
  const frame = await overlayOf(page);
  await expect.poll(async () => (await readOverlay(frame)).cards.length).toBeGreaterThan(0);
  await page.locator('[data-reply]').click();
  await press(page, 'fab');
  const list = frame.getByRole('listbox', { name: '这款能说的' });
  await expect(list).toBeFocused();
  await expect(frame.getByRole('option').first()).toContainText('买家：');
  await page.keyboard.press('2');
  const second = await frame.locator('.fab-wording[aria-current=true] > span:nth-child(2)').innerText();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-reply]')).toHaveValue(second);

  await page.locator('[data-reply]').fill('');
  await press(page, 'fab');
  await frame.getByRole('button', { name: '记一条卖点' }).click();
  await frame.getByLabel('叫什么').fill('壶嘴');
  await frame.getByLabel('特点').fill('壶嘴是一体的');
  await frame.getByLabel('买家得到什么').fill('倒水不挂水珠');
  await page.keyboard.press('Enter');
  const own = frame.getByRole('option', { name: '壶嘴' });
  await own.click();
  await expect(frame.locator('.fab-wording').first()).toContainText('这款壶嘴是一体的，倒水不挂水珠');
});

import { expect, test } from '../support/extension';
import { press, readOverlay } from '../support/overlay';
import { wipe } from '../support/storage';
import { openFirst, places, settled, tabTo, write } from '../support/way';

const { first, second, box } = places.feige;
const said = '这个也太贵了吧';

test.beforeEach(async ({ extension }) => {
  await wipe(extension.worker);
});

test('不是这个意思: one key in the reply box changes worry and cards, for the next buyer too, until it is removed', async ({
  openConsole,
  extension,
}) => {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  const worries = async () => (await readOverlay(frame)).worries;
  const marked = async () => (await readOverlay(frame)).words.join();
  await write(page, first, said);
  await page.locator(box).click();
  await expect.poll(marked).toContain('太贵了');

  await press(page, 'reread');
  await expect.poll(worries).not.toContain('嫌贵');
  expect((await readOverlay(frame)).cards.filter(({ why }) => why.includes('嫌贵'))).toEqual([]);
  await expect(page.locator(box)).toBeFocused();

  await write(page, second, `${said}呀`);
  await page.evaluate((buyer) => window.fixture.open(buyer), second);
  await settled(page);
  await expect(frame.locator('.worry-text').last()).toHaveText(`${said}呀`);
  expect(await worries()).not.toContain('嫌贵');

  const workbench = await extension.context.newPage();
  await workbench.goto(`chrome-extension://${new URL(extension.worker.url()).host}/workbench.html#settings`);
  await workbench.getByRole('button', { name: /^删掉更正：不是“嫌贵”/ }).click();
  await expect(workbench.getByText('还没有更正过')).toBeVisible();
  await workbench.close();
  await expect.poll(worries).toContain('嫌贵');
});

test('不是这个意思: what is meant is chosen and taken back with the keyboard alone', async ({ openConsole }) => {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  const worries = async () => (await readOverlay(frame)).worries;
  await write(page, first, said);
  await page.locator(box).click();
  // He had asked before: the new line has to be read first.
  await expect(frame.locator('.worry-text').last()).toHaveText(said);
  await expect.poll(worries).toContain('嫌贵');
  await press(page, 'reread');
  await press(page, 'focus');
  const choice = frame.getByRole('button', { name: /^其实是/ }).first();
  const name = (await choice.textContent()) ?? '';
  await tabTo(page, choice);
  await page.keyboard.press('Enter');
  await expect.poll(worries).toContain(name);
  const back = frame.getByRole('button', { name: '撤销更正' });
  await tabTo(page, back);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(worries).toContain('嫌贵');
});

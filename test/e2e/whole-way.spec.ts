import { readFileSync } from 'node:fs';
import type { Frame, Page } from '@playwright/test';
import type { SeenEvent } from '../consoles/fixture';
import { type ConsoleId, expect, test } from '../support/extension';
import { overlayOf, press, readOverlay, type Seen, waitForWorry } from '../support/overlay';

/** How an agent finds his way in each console: whom to open, where to type. */
const places: Record<ConsoleId, { first: string; firstName: string; second: string; box: string }> = {
  feige: { first: 'b1', firstName: '云朵慢慢走', second: 'b2', box: '[data-qa-id=qa-send-message-textarea]' },
  pinduoduo: { first: '7300481', firstName: 'S*******n', second: '7300962', box: '#replyTextarea' },
};

const draft = (page: Page) => page.evaluate(() => window.fixture.draft());
const settled = (page: Page) => page.evaluate(() => window.fixture.settled());
/** What could send, and was not pressed by a person. */
const forged = (page: Page): Promise<SeenEvent[]> =>
  page.evaluate(() =>
    window.fixture.events.filter(({ trusted, type }) => !trusted && /^(key|click|mouse|pointer|submit)/.test(type)),
  );

/** The first card that needs nothing from the agent: the key of the others opens a form. */
function readyCard(seen: Seen): { number: 1 | 2 | 3; text: string } {
  const index = seen.cards.findIndex((card) => card.ready);
  if (index < 0) throw new Error(`no ready card: ${JSON.stringify(seen.cards)}`);
  return { number: (index + 1) as 1 | 2 | 3, text: (seen.cards[index] as Seen['cards'][number]).text };
}

async function openFirst(page: Page, id: ConsoleId): Promise<Frame> {
  await page.locator(places[id].box).waitFor();
  await page.evaluate((first) => window.fixture.open(first), places[id].first);
  await settled(page);
  return overlayOf(page);
}

for (const id of ['feige', 'pinduoduo'] as const) {
  const { first, firstName, second, box } = places[id];

  test(`${id}: a worry is read, one key answers it in the reply box, nothing is sent`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=20&quiet');
    const frame = await openFirst(page, id);
    await page.evaluate((buyer) => window.fixture.write(buyer, '这个也太贵了吧，能不能便宜点'), first);
    const seen = await waitForWorry(frame, firstName, '嫌贵');
    expect(seen.words.join()).toMatch(/太贵|便宜/);
    expect(seen.cards.length).toBeLessThanOrEqual(3);

    await page.locator(box).click();
    await page.keyboard.type('亲，');
    const card = readyCard(seen);
    await press(page, `card.${card.number}`);
    await expect.poll(() => draft(page)).toBe(`亲，${card.text}`);
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
    expect(await forged(page)).toEqual([]);

    await page.keyboard.press('Control+z');
    await expect.poll(() => draft(page)).toBe('亲，');
  });

  test(`${id}: an answer to the former buyer is refused`, async ({ openConsole }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const frame = await openFirst(page, id);
    await page.evaluate((buyer) => window.fixture.write(buyer, '太贵了吧，便宜点行不行'), first);
    const seen = await waitForWorry(frame, firstName, '嫌贵');
    const card = await frame
      .locator('.card-main')
      .nth(readyCard(seen).number - 1)
      .boundingBox();
    if (!card) throw new Error('the card is not on the screen');

    // The overlay is kept busy, so that it still shows the first buyer's card when the page is already at the second's.
    const busy = frame.evaluate(() => {
      document.title = 'busy';
      const end = performance.now() + 1500;
      while (performance.now() < end);
    });
    await page.evaluate((buyer) => window.fixture.open(buyer), second);
    await settled(page);
    await page.mouse.click(card.x + 20, card.y + 10);
    await busy;
    await expect.poll(async () => (await readOverlay(frame)).notice).toContain('会话已切换，未填入');
    expect(await draft(page)).toBe('');
  });

  test(`${id}: what the agent marks stands in the popup and in the exported sheet`, async ({
    openConsole,
    openPage,
  }) => {
    const page = await openConsole(id, '?delay=20&quiet');
    const frame = await openFirst(page, id);
    await page.evaluate((buyer) => window.fixture.write(buyer, '好的我要了，怎么拍'), first);
    await waitForWorry(frame, firstName, '要下单');
    await page.locator(box).click();
    await press(page, 'outcome.ordered');
    await press(page, 'outcome.paid');
    await expect.poll(async () => (await readOverlay(frame)).tally).toMatch(/支付\s*[1-9]/);

    const popup = await openPage('popup.html');
    const figure = (name: string) => popup.locator(`dl > div:has(dt:text-is("${name}")) dd`);
    await expect(figure('支付人数')).not.toHaveText(/^(…|0)$/);
    await expect(figure('询单转化率')).toHaveText(/%$/);
    const [download] = await Promise.all([
      popup.waitForEvent('download'),
      popup.getByRole('button', { name: '导出今天日报' }).click(),
    ]);
    const csv = readFileSync(await download.path(), 'utf8');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(csv).toContain('询单转化率');
  });
}

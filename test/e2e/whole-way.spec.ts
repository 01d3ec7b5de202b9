import { readFileSync } from 'node:fs';
import { chatOf } from '../consoles/play';
import { expect, test } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { draft, forged, openFirst, places, readyCard, settled } from '../support/way';

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
    const place = readyCard(seen).number - 1;

    // The overlay is kept busy until the page is at the second buyer's, and the first one's card is picked before any news comes through.
    const picked = frame.evaluate(
      (at) =>
        new Promise<void>((resolve) => {
          setTimeout(() => {
            const end = performance.now() + 4000;
            while (performance.now() < end);
            document.querySelectorAll<HTMLElement>('.card-main')[at]?.click();
            resolve();
          });
        }),
      place,
    );
    await page.evaluate((buyer) => window.fixture.open(buyer), second);
    await settled(page);
    await picked;
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

for (const id of ['jingdong', 'kuaishou', 'wangwang', 'zendesk', 'shopify'] as const) {
  const { first, firstName, box } = places[id];

  test(`${id}: a worry is read beside the chat, one key answers it in the reply box, nothing is sent`, async ({
    openConsole,
  }) => {
    const page = await openConsole(id, '?delay=5&quiet');
    const chat = await chatOf(page, id);
    await chat.waitForFunction(() => window.fixture !== undefined);
    await chat.evaluate(() => window.fixture.settled());
    const frame = await overlayOf(page);
    expect(frame.parentFrame()).toBe(chat);
    await chat.evaluate((buyer) => window.fixture.write(buyer, '这个也太贵了吧，能不能便宜点'), first);
    const seen = await waitForWorry(frame, firstName, '嫌贵');

    await chat.locator(box).click();
    await page.keyboard.type('亲，');
    const card = readyCard(seen);
    await press(page, `card.${card.number}`);
    await expect.poll(() => chat.evaluate(() => window.fixture.draft())).toBe(`亲，${card.text}`);
    expect(await chat.evaluate(() => window.fixture.sent)).toEqual([]);
    const made = await chat.evaluate(() => window.fixture.events.filter(({ trusted }) => !trusted));
    expect(made.filter(({ type }) => !['beforeinput', 'input', 'paste'].includes(type))).toEqual([]);
  });
}

import type { Frame, Page } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import { openFixture } from '../consoles/play';
import { strengths } from '../consoles/redesign/design';
import { redesignPage } from '../consoles/redesign/open';
import { redesign } from '../eval/redesign';
import { expect, test } from '../support/plain';

/** Loads a console's page as after one redesign, and gives its chat and markup when it stands. */
async function opened(page: Page, id: string): Promise<{ chat: Frame; html: string }> {
  const chat = await openFixture(page, id);
  return { chat, html: await chat.evaluate(() => window.fixture.html()) };
}

/** Longer than what lists show of a line. */
const line = '请问这款有没有更长一点的，'.repeat(6);

/** Somebody whom the list shows, of whose name there is but one, and who is not open. */
async function somebodyElse(chat: Frame) {
  const buyers = await chat.evaluate(() => window.fixture.buyers);
  for (const { id, name } of buyers.slice(1)) {
    const row = chat.getByText(name, { exact: true }).last();
    if (buyers.filter((each) => each.name === name).length === 1 && (await row.isVisible())) return { id, row };
  }
  throw new Error('nobody else in the list');
}

for (const { id, name } of knownConsoles)
  test(`${name}：改版后的假页面每次一样，照样点一行就换买家`, async ({ plain }) => {
    const page = await plain.newPage();
    const faults: string[] = [];
    page.on('pageerror', ({ message }) => faults.push(message));
    await redesignPage(page, { seed: 4, strength: 3 });
    const { html: before } = await opened(page, id);
    const { chat, html } = await opened(page, id);
    expect(html).toBe(before);

    const { id: buyer, row } = await somebodyElse(chat);
    await row.click();
    await chat.evaluate(() => window.fixture.settled());
    await chat.evaluate(([who, text]) => void window.fixture.write(who, text), [buyer, line] as const);
    await expect(chat.getByText(line).last(), 'the line stands in the open talk').toBeVisible();
    expect(faults).toEqual([]);
    await page.close();
  });

test('改版不会把说过的话换了先后', async ({ plain }) => {
  const page = await plain.newPage();
  await redesignPage(page, { seed: 1202, strength: 3 });
  const chat = await openFixture(page, 'weixin');
  await chat.evaluate(() => window.fixture.open(window.fixture.buyers[2]?.id ?? ''));
  await chat.evaluate(() => window.fixture.settled());
  const shown = await chat.evaluate(() => document.body.innerText.replace(/\n/g, ''));
  const places = ['退货包运费吗', '有运费险的，您放心'].map((said) => shown.lastIndexOf(said));
  expect(places[0]).toBeGreaterThan(-1);
  expect(places[0]).toBeLessThan(places[1] ?? -1);
  await page.close();
});

test('改版一次（每个强度、一个种子）之后，每个台照样读得对，从不认错买家', async () => {
  test.setTimeout(360_000);
  const { passed, failed, lines } = await redesign({ runs: 1 });
  expect(failed, lines.join('\n')).toBe(0);
  expect(passed).toBe((knownConsoles.length + 1) * strengths.length);
});

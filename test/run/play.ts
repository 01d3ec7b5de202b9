import { expect, type Frame, type Page } from '@playwright/test';
import { overlayOf, press, readOverlay, type Seen } from '../support/overlay';
import { tabTo } from '../support/way';

/** A reply has to change something: the number of the buyer's lines says whether it has. */
const buyerLines = (page: Page) => page.locator('[data-transcript] [data-side="buyer"]').count();
const replyBox = (page: Page) => page.locator('[data-reply]');

function tell(title: string, seen: Seen): void {
  console.log(`\n${title}`);
  console.log(`  买家    ${seen.buyer}`);
  console.log(`  商品    ${seen.product}`);
  console.log(
    `  在问    ${seen.worries.join('、') || '—'}${seen.words.length > 0 ? `（看出于：${seen.words.join('、')}）` : ''}`,
  );
  for (const [index, card] of seen.cards.entries()) console.log(`  答话 ${index + 1}  ${card.text}〔${card.why}〕`);
}

/** The first card that a single key fills, else null: the others ask the agent for something. */
function readyCard(seen: Seen): 1 | 2 | 3 | null {
  const index = seen.cards.findIndex((card) => card.ready);
  return index < 0 ? null : ((index + 1) as 1 | 2 | 3);
}

async function answer(page: Page, frame: Frame, turn: number): Promise<void> {
  await expect.poll(async () => (await readOverlay(frame)).cards.length, { message: '没有答话' }).toBeGreaterThan(0);
  const seen = await readOverlay(frame);
  tell(`第 ${turn} 轮`, seen);
  const card = readyCard(seen);
  if (card === null) throw new Error('三条答话都要先填空，这一轮没有一键可用的');
  await tabTo(page, replyBox(page));
  await press(page, `card.${card}`);
  await expect(replyBox(page), '回复框里没有答话').not.toHaveValue('');
  const text = await replyBox(page).inputValue();
  // The buyer does not wait for the key: who pays meanwhile changes the answers.
  const shown = [seen, await readOverlay(frame)].map(({ cards }) => cards[card - 1]?.text);
  expect(shown, '回复框里不是那条答话').toContain(text);
  console.log(`  回复框  ${text}`);
  // The agent's own hand, as a person's: the extension never sends.
  await page.keyboard.press('Enter');
  await expect(replyBox(page), '没有发出去').toHaveValue('');
}

async function markOutcomes(page: Page, frame: Frame): Promise<void> {
  await tabTo(page, replyBox(page));
  for (const command of ['outcome.ordered', 'outcome.paid'] as const) await press(page, command);
  await expect.poll(async () => (await readOverlay(frame)).tally, { message: '统计里没有这一单' }).toMatch(/支付\s*1/);
  console.log(`\n今日统计  ${(await readOverlay(frame)).tally}`);
}

/**
 * Plays one practice conversation from the first message to payment, through the real overlay and by keyboard.
 * @throws when a step did not happen; the message says which.
 */
export async function play(page: Page, address: string): Promise<void> {
  await page.goto(`${address}?buyer=price&seed=1&speed=20`);
  const row = page.locator('[data-row]').first();
  await row.waitFor();
  await tabTo(page, row);
  await page.keyboard.press('Enter');
  const frame = await overlayOf(page);
  const paid = page.locator('[data-orders] [data-order-status]', { hasText: '已付款' });
  for (let turn = 1; turn <= 8 && (await paid.count()) === 0; turn++) {
    const before = await buyerLines(page);
    await answer(page, frame, turn);
    await expect
      .poll(async () => (await paid.count()) > 0 || (await buyerLines(page)) > before, {
        message: '买家没有反应',
        timeout: 20_000,
      })
      .toBe(true);
  }
  await expect(paid, '买家没有付款').toHaveCount(1, { timeout: 20_000 });
  tell('付款之后', await readOverlay(frame));
  await markOutcomes(page, frame);
}

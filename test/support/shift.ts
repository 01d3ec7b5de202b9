import { expect, type Frame, type Page } from '@playwright/test';
import { type ShiftEnding, shiftBuyers, shiftEndingOf } from '../../lib/catalog/practice/shift';
import type { Line, Talk } from '../../lib/domain/practice/state';
import { overlayOf, press } from './overlay';

export type SeenTalk = Pick<Talk, 'lines' | 'order' | 'outcome' | 'unread'> & { buyer: string };
declare const practice: { talks: SeenTalk[]; now: number; isKept: boolean };

const minute = 60_000;

/** What the buyers of the shift want an answer to, beside their first question. */
const answers: Readonly<Record<string, string>> = {
  拍了: '好的，收到您的单了',
  '你们什么态度，我要投诉': '非常抱歉，是我们没做好，我马上去核实',
  '半天没人管，气死了': '实在抱歉让您久等，我马上去核实',
  '对了，能开发票吗': '可以开的，下单时填好抬头就行',
};
const firstAnswer = '在的，这款我帮您看下，有现货';

const wordsOf = ({ lines }: SeenTalk): Line[] => lines.filter(({ side }) => side === 'buyer' || side === 'agent');
const endingOf = (buyer: string): ShiftEnding => shiftEndingOf.get(buyer) as ShiftEnding;

/** What the newest line of a buyer's wants said, if anything. */
export function answerTo(talk: SeenTalk): string | null {
  const words = wordsOf(talk);
  const last = words.at(-1);
  if (last?.side !== 'buyer') return null;
  const isFirst = !words.some(({ side }) => side === 'agent');
  return isFirst ? (endingOf(talk.buyer) === 'afterSale' ? null : firstAnswer) : (answers[last.text] ?? null);
}

const isInvoice = (talk: SeenTalk): boolean => wordsOf(talk).at(-1)?.text === '对了，能开发票吗';

/** A nudge as it was sent. */
export interface Sent {
  buyer: string;
  at: number;
  to: 'order' | 'pay';
  text: string;
}

/** How long the agent of this shift lets a second question lie, past the moment at which the order would be mentioned. */
const lyingMs = 8 * minute;

/** What the agent did with each buyer, which a restart does not undo. */
export interface Notes {
  marked: Set<string>;
  nudges: Sent[];
  /** Buyers whose desk row said 先回复 while their question lay there. */
  heldBack: Set<string>;
}

/** The agent of the shift, at one page of the practice console: opens, answers, marks, and comes back to whoever the desk says. */
export async function createAgent(page: Page, notes: Notes) {
  const frame: Frame = await overlayOf(page);
  const box = page.locator('[data-reply]');
  const line = frame.getByRole('navigation', { name: '跟进' });
  /** Whom this overlay has seen before: what was paid before it first looked is no news to it. */
  const met = new Set<string>();
  const talks = (): Promise<SeenTalk[]> => page.evaluate(() => practice.talks);
  const talkOf = async (buyer: string): Promise<SeenTalk> =>
    (await talks()).find((talk) => talk.buyer === buyer) as SeenTalk;
  const nameOf = (buyer: string): string => shiftBuyers.find(({ id }) => id === buyer)?.name ?? '';

  async function open(buyer: string): Promise<void> {
    await page.locator(`[data-row="${buyer}"]`).click();
    await expect(frame.locator('.header h1')).toHaveText(nameOf(buyer));
  }
  async function send(): Promise<void> {
    await box.press('Enter');
    await expect(box).toHaveValue('');
  }
  async function mark(command: 'outcome.ordered' | 'outcome.paid', buyer: string, said: string): Promise<void> {
    if (notes.marked.has(`${command} ${buyer}`)) return;
    if (met.has(buyer)) await expect(frame.locator('.proposal').first()).toBeVisible();
    await press(page, command);
    await expect(frame.locator('.outcomes')).toContainText(said);
    notes.marked.add(`${command} ${buyer}`);
  }
  async function markTransferred(buyer: string): Promise<void> {
    if (notes.marked.has(buyer)) return;
    await press(page, 'outcome.transferred');
    await expect(frame.locator('.outcomes')).toContainText('已记转接');
    notes.marked.add(buyer);
  }
  /** The key takes the reason that the buyer's words propose, or asks for it where they have not been read yet. */
  async function markLost(buyer: string): Promise<void> {
    if (notes.marked.has(buyer)) return;
    await press(page, 'outcome.lost');
    const menu = frame.getByRole('menuitem', { name: '嫌贵没谈下来' });
    const done = frame.locator('.outcomes').filter({ hasText: '已记流失' });
    await expect(menu.or(done)).toBeVisible();
    if (await menu.isVisible()) await menu.click();
    await expect(done).toBeVisible();
    notes.marked.add(buyer);
  }

  /** Opens who has written, does what there is to be done, and answers. */
  async function visit({ buyer }: SeenTalk): Promise<void> {
    await open(buyer);
    const talk = await talkOf(buyer);
    if (talk.order?.status === 'unpaid') await mark('outcome.ordered', buyer, '已记下单 ¥');
    if (talk.order?.status === 'paid') await mark('outcome.paid', buyer, '已记付款 ¥');
    if (endingOf(buyer) === 'afterSale') await markTransferred(buyer);
    if (wordsOf(talk).at(-1)?.text === '太贵了，算了') await markLost(buyer);
    met.add(buyer);
    const answer = answerTo(talk);
    if (answer === null) return;
    if (isInvoice(talk)) await seeHeldBack(buyer);
    await box.fill(answer);
    await send();
    // Faster than any hand, the next conversation would be open before this line has been read.
    await expect(frame.locator('.worry-intents')).toContainText('已回复');
  }

  const rowOnDesk = (name: string) => frame.getByRole('option').filter({ has: frame.locator('b', { hasText: name }) });

  /** What the desk says of this buyer once the page has been read with the conversation open; null: not yet. */
  const verdictOf = (name: string): Promise<'due' | 'not' | null> =>
    frame.evaluate((wanted) => {
      const rows = [...document.querySelectorAll<HTMLElement>('.nudge-row')];
      const row = rows.find((one) => one.querySelector('b')?.textContent === wanted);
      if (row?.dataset.is !== 'due') return 'not';
      return row.textContent?.includes('正在聊') ? 'due' : null;
    }, name);

  /** Goes to whom the desk names first, fills its words where it still says so, and sends them. */
  async function nudge(): Promise<void> {
    await press(page, 'nudges');
    await expect(frame.locator('.desk')).toBeVisible();
    const first = await frame.evaluate(() => {
      const row = document.querySelector<HTMLElement>('.nudge-row[aria-selected="true"][data-is="due"]');
      return {
        name: row?.querySelector('b')?.textContent ?? null,
        isPay:
          document.querySelector('[role=tab][aria-selected="true"]')?.textContent?.startsWith('下单未付款') ?? false,
      };
    });
    const { name, isPay } = first;
    const leave = async (): Promise<void> => {
      await press(page, 'nudges');
      await expect(frame.locator('.desk')).toHaveCount(0);
    };
    if (name === null) return leave();
    const buyer = shiftBuyers.find((known) => known.name === name)?.id ?? '';
    await open(buyer);
    // What the page shows may be against it after all: paid, a question, a refusal.
    let verdict: 'due' | 'not' | null = null;
    const ask = async () => {
      verdict = await verdictOf(name);
      return verdict;
    };
    await expect.poll(ask, { intervals: [20, 50, 100] }).not.toBeNull();
    if (verdict !== 'due') return leave();
    await press(page, 'focus');
    const focused = () => frame.evaluate(() => document.hasFocus() && document.activeElement?.className);
    await expect.poll(focused, { intervals: [20, 50, 100] }).toBe('desk-rows');
    await page.keyboard.press('Enter');
    await expect(box).not.toHaveValue('');
    const text = await box.inputValue();
    await send();
    const at = (await talkOf(buyer)).lines.findLast(({ side }) => side === 'agent')?.at ?? 0;
    notes.nudges.push({ buyer, at, to: isPay ? 'pay' : 'order', text });
    // Faster than any hand, the next conversation would be open before this line has been read.
    await expect.poll(() => verdictOf(name), { intervals: [20, 50, 100] }).toBe('not');
  }

  /** Looks at the desk while a buyer's question lies there: the row says what comes first. */
  async function seeHeldBack(buyer: string): Promise<void> {
    await press(page, 'nudges');
    await frame.getByRole('tab', { name: /下单未付款/ }).click();
    await expect(rowOnDesk(nameOf(buyer))).toContainText('先回复');
    notes.heldBack.add(buyer);
    await press(page, 'nudges');
    await expect(frame.locator('.desk')).toHaveCount(0);
  }

  const isLying = (talk: SeenTalk, now: number): boolean => isInvoice(talk) && now - (talk.order?.at ?? now) < lyingMs;
  const hasWork = (talk: SeenTalk): boolean => {
    const { buyer, order, unread } = talk;
    const wanted = order?.status === 'paid' ? 'outcome.paid' : order?.status === 'unpaid' ? 'outcome.ordered' : null;
    return unread > 0 || answerTo(talk) !== null || (wanted !== null && !notes.marked.has(`${wanted} ${buyer}`));
  };

  const run = page.locator('[data-run]');
  /** The console's own 暂停 and 开始. */
  async function go(goes: boolean): Promise<void> {
    const now = goes ? '暂停' : '开始';
    if ((await run.innerText()) === now) return;
    await run.click();
    await expect(run).toHaveText(now);
  }

  /**
   * One thing after the other until the shift's clock says so. The clock stands while a hand is at work: at 60× a second of a busy machine would
   * be a minute in which nobody answers.
   */
  async function work(until: number): Promise<void> {
    let answeredAt = 0;
    for (;;) {
      const [now, all] = await page.evaluate(() => [practice.now, practice.talks] as const);
      if (now >= until) return go(true);
      const waiting = all.find((talk) => hasWork(talk) && !isLying(talk, now));
      const isDue = /\d+ 位到点/.test(await line.innerText());
      // Whoever was just answered has a moment to say something before anything more is said.
      const isSettled = now - answeredAt >= 10_000;
      await go(!waiting && !(isDue && isSettled));
      if (waiting) {
        await visit(waiting);
        answeredAt = now;
      } else if (isDue && isSettled) await nudge();
      else await page.waitForFunction((then) => practice.now >= then, now + 10_000, { polling: 50 });
    }
  }
  return { work };
}

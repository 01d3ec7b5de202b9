import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type ShiftEnding, shiftBuyers, shiftEndingOf } from '../../lib/catalog/practice/shift';
import { followUpItem, parseFollowUp } from '../../lib/domain/nudges/follow-up';
import { localMoment } from '../../lib/domain/nudges/moment';
import { dayOf } from '../../lib/domain/tally/day';
import { launchWithExtension, workerOf } from '../support/extension';
import { aFollowUp } from '../support/follow-ups';
import { createKiller } from '../support/killer';
import { answerTo, createAgent, type Notes, type SeenTalk } from '../support/shift';
import { allItems, putItems } from '../support/storage';

declare const practice: { talks: SeenTalk[]; now: number; isKept: boolean };
declare const chrome: {
  action: { getBadgeText(of: object): Promise<string> };
  runtime: { sendMessage(message: object): Promise<unknown> };
};

const minute = 60_000;
const killEveryMs = 20_000;
/** Ten in the morning of today in Shanghai, whatever the clock says when this runs. */
const day = dayOf(Date.now());
const begins = Date.parse(`${day}T10:00:00+08:00`);
/** The shop closes 35 minutes into the shift. */
const closesAt = begins + 35 * minute;
const rules = { from: 9 * 60, until: 10 * 60 + 35 };

const hours = (value: { from: number; until: number }, at: number) => ({
  kind: 'nudge-rules',
  id: 'rules',
  value,
  at,
  deletedAt: null,
});

/** How often each is to be come back to, and what becomes of it. */
const script: Readonly<Record<ShiftEnding, { order: number; pay: number; ordered: boolean; paid: boolean }>> = {
  buys: { order: 0, pay: 0, ordered: true, paid: true },
  paysWhenNudged: { order: 0, pay: 1, ordered: true, paid: true },
  ordersWhenNudged: { order: 1, pay: 0, ordered: true, paid: true },
  neverPays: { order: 0, pay: 3, ordered: true, paid: false },
  neverOrders: { order: 2, pay: 0, ordered: false, paid: false },
  refuses: { order: 0, pay: 0, ordered: false, paid: false },
  tooDear: { order: 0, pay: 0, ordered: false, paid: false },
  complains: { order: 0, pay: 0, ordered: false, paid: false },
  complainsUnpaid: { order: 0, pay: 0, ordered: true, paid: false },
  afterSale: { order: 0, pay: 0, ordered: false, paid: false },
  asksUnpaid: { order: 0, pay: 1, ordered: true, paid: true },
  limited: { order: 0, pay: 0, ordered: false, paid: false },
  nodsOn: { order: 0, pay: 0, ordered: false, paid: false },
};
const planOf = (buyer: string) => script[shiftEndingOf.get(buyer) as ShiftEnding];

/** Stops the worker every 20 seconds of the shift, until `ended`. */
async function keepKilling(page: Page, ended: AbortSignal): Promise<number> {
  const { kill } = await createKiller(await page.context().newCDPSession(page));
  const over = new Promise<void>((resolve) => ended.addEventListener('abort', () => resolve()));
  let kills = 0;
  while (!ended.aborted) {
    const next = (await page.evaluate(() => practice.now)) + killEveryMs;
    const due = page.waitForFunction((then) => practice.now >= then, next, { polling: 50, timeout: 0 });
    await Promise.race([due.catch(() => {}), over]);
    if (ended.aborted) break;
    await kill();
    kills += 1;
  }
  return kills;
}

/** A message that reaches the worker just as it is stopped may get no answer: asked again until one comes, the worker runs and stays. */
async function untilAnswered(page: Page): Promise<void> {
  const ping = () =>
    page.evaluate(() => {
      const answer = chrome.runtime.sendMessage({ chengdan: 'tally.flush' }).then(() => true);
      return Promise.race([answer, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), 1_000))]);
    });
  await expect.poll(ping, { timeout: 20_000 }).toBe(true);
}

async function openShift(context: BrowserContext): Promise<Page> {
  const { host } = new URL((await workerOf(context)).url());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`chrome-extension://${host}/practice.html?shift&from=${localMoment(begins)}&seed=1&speed=60`);
  await page.waitForFunction(() => 'practice' in window);
  return page;
}

/** The agent works until that moment of the shift, while the worker is killed again and again. */
async function work(page: Page, notes: Notes, until: number): Promise<number> {
  const ended = new AbortController();
  const killing = keepKilling(page, ended.signal);
  const agent = await createAgent(page, notes);
  const [kills] = await Promise.all([killing, agent.work(until).finally(() => ended.abort())]);
  return kills;
}

async function keptNudges(page: Page): Promise<number> {
  const followUps = (await allItems(page, 'follow-up')).flatMap(({ value, id }) => parseFollowUp(value, id) ?? []);
  return followUps.filter((one) => one.console === 'practice').flatMap((one) => one.nudges).length;
}

/** What speaks against a nudge as it was sent, by the lines of the console alone. */
function faultOf(
  { buyer, at, to, text }: Notes['nudges'][number],
  talk: SeenTalk,
  all: Notes['nudges'],
): string | null {
  const place = talk.lines.findIndex((line) => line.side === 'agent' && line.at === at && line.text === text);
  const before = { ...talk, lines: talk.lines.slice(0, place) };
  const words = before.lines.filter(({ side }) => side === 'buyer').map((line) => line.text);
  const own = all.filter((nudge) => nudge.buyer === buyer);
  const often = own.filter((nudge) => nudge.at < at).length;
  if (answerTo(before) !== null) return '买家还在等答复';
  if (words.some((said) => /不要了|算了|投诉|气死/.test(said))) return '买家不要或有情绪';
  if (before.lines.some((line) => line.text.includes('上限'))) return '页面说到上限了';
  if (before.lines.some((line) => line.text === '买家已付款')) return '已经付了';
  if (at >= closesAt) return '下班了';
  if (own.some((nudge) => nudge.at !== at && nudge.text === text)) return '同一句话说了两遍';
  if (to === 'order') return often >= 2 ? '超过两次' : sinceTalk(before, at);
  const orderedAt = before.lines.find(({ kind }) => kind === 'order')?.at ?? at;
  return at - orderedAt < (often + 1) * 5 * minute ? '还没到点' : null;
}
const sinceTalk = ({ lines }: SeenTalk, at: number): string | null =>
  at - (lines.findLast(({ side }) => side === 'buyer')?.at ?? at) < 5 * minute ? '还没到点' : null;

test('a shift of 30 buyers at 60×, its worker killed every 20 seconds, the browser restarted once: figures, follow-ups and nudges are as the shift was written', async () => {
  test.setTimeout(240_000);
  const profile = mkdtempSync(join(tmpdir(), 'chengdan-shift-'));
  const notes: Notes = { marked: new Set(), nudges: [], heldBack: new Set() };
  let context = await launchWithExtension({ profile });
  const setup = await context.newPage();
  await setup.goto(`chrome-extension://${new URL((await workerOf(context)).url()).host}/popup.html`);
  // One buyer of a real console, who waits to be told: the toolbar says so, and training adds nothing to it.
  const wake = { about: '活动开始', at: Date.now() - minute };
  const allDay = Date.now() - 2 * minute;
  await putItems(setup, [
    hours(rules, 1),
    followUpItem(aFollowUp({ id: 'real', wake, buyerAt: allDay, shopAt: allDay, changedAt: allDay })),
  ]);
  await setup.close();

  let page = await openShift(context);
  let kills = await work(page, notes, begins + 10 * minute);
  await untilAnswered(page);
  // By the real clock, which may stand at any hour.
  await putItems(page, [hours({ from: 0, until: 0 }, 2)]);
  await page.waitForFunction(() => practice.isKept);
  await expect.poll(() => keptNudges(page), { message: 'the nudge said a moment ago too' }).toBe(notes.nudges.length);
  await context.close();

  context = await launchWithExtension({ profile });
  const worker = await workerOf(context);
  const badge = () => worker.evaluate(() => chrome.action.getBadgeText({}));
  await expect.poll(badge, 'the count is back after the restart, before any page of ours is open').toBe('1');
  page = await openShift(context);
  await putItems(page, [hours(rules, 3)]);
  kills += await work(page, notes, begins + 38 * minute);
  expect(kills).toBeGreaterThan(20);

  const talks = await page.evaluate(() => practice.talks);
  expect(talks).toHaveLength(30);
  const clock = (at: number) => Math.round((at - begins) / 1000);
  const told = ({ lines }: SeenTalk) => lines.map(({ side, text, at }) => `${clock(at)} ${side} ${text}`);
  const faults = notes.nudges.flatMap((nudge) => {
    const talk = talks.find(({ buyer }) => buyer === nudge.buyer) as SeenTalk;
    const fault = faultOf(nudge, talk, notes.nudges);
    return fault === null ? [] : [{ fault, nudge: { ...nudge, at: clock(nudge.at) }, lines: told(talk) }];
  });
  expect(faults, 'nudges against a rule').toEqual([]);
  const count = (buyer: string, to: 'order' | 'pay') =>
    notes.nudges.filter((nudge) => nudge.buyer === buyer && nudge.to === to).length;
  const came = shiftBuyers.map(({ id, name }) => ({ name, order: count(id, 'order'), pay: count(id, 'pay') }));
  const planned = shiftBuyers.map(({ id, name }) => ({ name, order: planOf(id).order, pay: planOf(id).pay }));
  const odd = talks.filter((_talk, i) => JSON.stringify(came[i]) !== JSON.stringify(planned[i]));
  expect(came, `nudges; ${JSON.stringify(odd.map(told), null, 1)}`).toEqual(planned);
  expect(notes.heldBack.size, 'a question held the nudge back').toBe(2);

  await untilAnswered(page);
  await expect.poll(() => keptNudges(page), { timeout: 15_000 }).toBe(notes.nudges.length);

  const workbench = await context.newPage();
  workbench.setDefaultTimeout(10_000);
  await workbench.goto(page.url().replace(/practice\.html.*/, 'workbench.html'));
  await workbench.getByLabel('从', { exact: true }).fill(day);
  await workbench.getByLabel('到', { exact: true }).fill(day);
  await workbench.getByRole('combobox', { name: /^客服/ }).selectOption('小禾');
  const sold = shiftBuyers.filter(({ id }) => planOf(id).paid);
  const funnel = workbench.getByRole('list', { name: '漏斗' });
  await expect(funnel.getByRole('button')).toHaveText([
    /^30 /,
    /^30 /,
    new RegExp(`^${shiftBuyers.filter(({ id }) => planOf(id).ordered).length} `),
    new RegExp(`^${sold.length} `),
  ]);
  const sales = sold.reduce((sum, { product }) => sum + product.price, 0);
  await expect(workbench.locator('.headline-more')).toContainText((sales / 100).toFixed(2));
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { scripts as builtIn } from '../../lib/catalog';
import { checkReply } from '../../lib/domain/compliance/check';
import { noSettings } from '../../lib/domain/compliance/finding';
import { readerBudget } from '../../lib/reader/budget';
import { build, consoleUrls, launchWithExtension, workerOf } from '../support/extension';
import { createKiller } from '../support/killer';
import { overlayOf, press } from '../support/overlay';
import { type FixtureServer, startFixtureServer } from '../support/server';
import { type Cost, measureCost, measureStartUp } from './cost';
import { measureReading, someMessages } from './intents';
import { measureMillion, wholeLog } from './million';
import { measurePricing } from './pricing';
import { fromSamples, type Measure, report } from './report';
import { measureIndexing, measureSearch } from './search';
import { measureSuggest } from './suggest';
import { measureTranscripts } from './transcripts';

const box = '[data-qa-id=qa-send-message-textarea]';
const first = 'b1';

async function openFeige(context: BrowserContext, query = '?delay=5&quiet'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${consoleUrls.feige}${query}`);
  await page.locator(box).waitFor();
  return page;
}

/** When text that holds `token` has been painted in the overlay; on the clock of `performance.timeOrigin + performance.now()`, which all processes share. */
function whenPainted(frame: Frame, selector: string, token: string): Promise<number> {
  return frame.evaluate(
    ({ selector, token }) =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          if (!document.querySelector(selector)?.textContent?.includes(token)) return;
          observer.disconnect();
          // A message posted from a frame's callback runs after that frame is painted.
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.timeOrigin + performance.now());
            port2.postMessage(0);
          });
        });
        observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    { selector, token },
  );
}

/** A buyer's line stands in the page → the overlay has painted it with its cards, ms. */
async function measureMessages(page: Page, frame: Frame, tries: number): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index < tries; index++) {
    const token = `第${index}次问`;
    const painted = whenPainted(frame, '.worry', token);
    await frame.evaluate(() => new Promise(requestAnimationFrame));
    const written = await page.evaluate(
      ({ first, text }) => {
        window.fixture.write(first, text);
        return performance.timeOrigin + performance.now();
      },
      { first, text: `${token}：太贵了能便宜点吗` },
    );
    samples.push((await painted) - written);
    // The next one comes after an answer and a quiet moment, as in a talk: storms have lines of their own.
    await page.evaluate((first) => window.fixture.reply(first, '好的，马上给您看'), first);
    await page.waitForTimeout(400);
  }
  return samples;
}

declare global {
  interface Window {
    benchFills: number[];
  }
}

/** A script that needs nothing from the agent, in the first fixed slot. */
async function pinReadyScript(context: BrowserContext, id: string): Promise<void> {
  const ready = builtIn.find(({ text, needs }) => !text.includes('{{') && !needs);
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  await page.evaluate(async (scriptId) => {
    const { chrome } = window as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } };
    await chrome.storage.local.set({ 'setting.pins': { v: 1, value: [scriptId, null, null, null, null, null] } });
  }, ready?.id ?? null);
  await page.close();
}

/** A key in the reply box → the answer stands there, ms. */
async function measureFills(page: Page, tries: number): Promise<number[]> {
  await page.locator(box).click();
  await page.evaluate(() => {
    window.benchFills = [];
    let pressed = 0;
    addEventListener(
      'keydown',
      (event) => {
        pressed = event.timeStamp;
      },
      true,
    );
    addEventListener('input', () => window.benchFills.push(performance.now() - pressed), true);
  });
  const count = () => page.evaluate(() => window.benchFills.length);
  for (let index = 0; index < tries; index++) {
    await press(page, 'pin.4');
    await page.waitForFunction((wanted) => window.benchFills.length > wanted, index);
  }
  if ((await count()) !== tries) throw new Error('a key filled more than once');
  return page.evaluate(() => window.benchFills);
}

/** Frames of the overlay while the console's main thread is blocked for a second: the gaps between them, ms. */
async function measureBlocked(page: Page, frame: Frame): Promise<number[]> {
  const gaps = frame.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const gaps: number[] = [];
        let last = performance.now();
        const end = last + 1000;
        const tick = (): void => {
          const now = performance.now();
          gaps.push(now - last);
          last = now;
          if (now < end) requestAnimationFrame(tick);
          else resolve(gaps);
        };
        requestAnimationFrame(tick);
      }),
  );
  await page.evaluate(() => {
    const end = performance.now() + 1000;
    while (performance.now() < end);
  });
  return gaps;
}

const queries = [
  '太贵',
  'taigui',
  'tg',
  '发货',
  'fahuo',
  'fh',
  '尺码',
  'chima',
  'baoyou',
  '退换',
  'zhiliagn',
  'youhui',
  '下单',
  '怎么pai',
];

/** All rules over replies of 500 characters, each made of other built-in scripts, the second time that each is read. */
function measureReplyCheck(tries: number): number[] {
  const all = builtIn.map(({ text }) => text).join('');
  const texts = Array.from({ length: tries }, (_, index) => all.slice(index * 50, index * 50 + 500));
  const context = { ids: [], settings: noSettings };
  for (const text of texts) checkReply(text, context);
  return texts.map((text) => {
    const start = performance.now();
    checkReply(text, context);
    return performance.now() - start;
  });
}

/** A keystroke in the overlay's search → the results are painted, with the built-in library, ms. */
async function measurePaintedSearch(page: Page, frame: Frame): Promise<number[]> {
  await press(page, 'search');
  const input = frame.getByRole('combobox').or(frame.getByRole('searchbox')).or(frame.locator('input')).first();
  await input.waitFor();
  await input.click();
  const samples: number[] = [];
  for (const query of queries.filter((text) => /^[a-z]+$/.test(text))) {
    await input.fill('');
    for (const letter of query) {
      const painted = frame.evaluate(
        () =>
          new Promise<number>((resolve) => {
            addEventListener(
              'input',
              (event) =>
                requestAnimationFrame(() => {
                  const { port1, port2 } = new MessageChannel();
                  port1.onmessage = () => resolve(performance.now() - event.timeStamp);
                  port2.postMessage(0);
                }),
              { capture: true, once: true },
            );
          }),
      );
      await frame.evaluate(() => new Promise(requestAnimationFrame));
      await page.keyboard.press(letter);
      samples.push(await painted);
    }
  }
  await page.keyboard.press('Escape');
  return samples;
}

/** The same storms in a page with and in a page without the extension, by turns. */
async function measureStorm(
  withUs: BrowserContext,
  without: BrowserContext,
  perSecond: number,
): Promise<[Cost[], Cost[]]> {
  const costs: [Cost[], Cost[]] = [[], []];
  for (let turn = 0; turn < 3; turn++) {
    for (const [index, context] of [withUs, without].entries()) {
      const page = await openFeige(context, '?delay=5&quiet&storm=0.001');
      if (context === withUs) await overlayOf(page);
      const cost = await measureCost(page, () => page.evaluate((rate) => window.fixture.storm(rate, 4000), perSecond));
      costs[index as 0 | 1].push(cost);
      await page.close();
    }
  }
  return costs;
}

function stormMeasures(perSecond: number, bound: number, [ours, theirs]: [Cost[], Cost[]]): Measure[] {
  const unit = 'ms/s' as const;
  const name = `page's main thread, ${perSecond} messages/s`;
  const tasks = (costs: Cost[]) => costs.map((cost) => cost.tasksPerSecond);
  const long = (costs: Cost[]) => costs.map((cost) => cost.longTasks);
  return [
    {
      ...fromSamples(
        `${name}: our script`,
        ours.map((cost) => cost.oursPerSecond),
        { p50: bound },
      ),
      unit,
    },
    {
      ...fromSamples(
        `${name}: our script, by the clock`,
        ours.map((cost) => cost.oursWallPerSecond),
      ),
      unit,
    },
    { ...fromSamples(`${name}: all tasks`, tasks(ours), undefined, tasks(theirs)), unit },
    {
      ...fromSamples(
        `${name}: tasks over 50 ms of ours`,
        ours.map((cost) => cost.ourLongTasks),
        { p95: 0 },
        long(theirs),
      ),
      unit: 'count',
    },
  ];
}

/** Loads that end when the page has come to rest: what we do after its `load` counts too. */
async function measureStartUps(context: BrowserContext, tries: number): Promise<Measure[]> {
  const samples: { own: number; wall: number }[] = [];
  for (let index = 0; index < tries; index++) {
    const page = await context.newPage();
    const load = async () => {
      await page.goto(`${consoleUrls.feige}?delay=5&quiet&login=out`);
      await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => setTimeout(resolve, 300))));
    };
    samples.push(await measureStartUp(page, load));
    await page.close();
  }
  const name = 'start-up script in the page';
  return [
    fromSamples(
      name,
      samples.map(({ own }) => own),
      { p50: 6 },
    ),
    fromSamples(
      `${name}, by the clock`,
      samples.map(({ wall }) => wall),
    ),
  ];
}

/** The overlay's document begins → its first cards are painted, ms; the first opening, which warms the caches, is left out. */
async function measureOpening(context: BrowserContext, tries: number): Promise<number[]> {
  const samples: number[] = [];
  for (let index = 0; index <= tries; index++) {
    const page = await openFeige(context);
    const frame = await overlayOf(page);
    await frame.locator('.card-text').first().waitFor();
    const opened = await frame.evaluate(() => {
      const paints = performance.getEntriesByType('paint').map((entry) => entry.startTime);
      return Math.max(...paints, (window as unknown as { benchCards?: number }).benchCards ?? 0);
    });
    if (index > 0) samples.push(opened);
    await page.close();
  }
  return samples;
}

/** Notes, in every frame of ours, when the first card has been painted. */
function noteFirstCard(): void {
  if (!location.pathname.endsWith('/overlay.html')) return;
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.card-text')) return;
    observer.disconnect();
    requestAnimationFrame(() => Object.assign(window, { benchCards: performance.now() }));
  });
  observer.observe(document, { childList: true, subtree: true });
}

/** The worker sleeps; an event is handed over → the background says that it is in the database, ms. */
async function measureWake(context: BrowserContext, id: string, tries: number): Promise<number[]> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${id}/popup.html`);
  const killer = await createKiller(await context.newCDPSession(page));
  const samples: number[] = [];
  for (let index = 0; index < tries; index++) {
    await killer.kill();
    samples.push(
      await page.evaluate(async (index) => {
        const { chrome } = window as unknown as {
          chrome: {
            storage: { local: { set(items: object): Promise<void> } };
            runtime: { sendMessage(message: object): Promise<unknown> };
          };
        };
        const event = {
          id: `bench-${index}`,
          at: 978_307_200_000,
          console: 'bench',
          agent: 'bench',
          buyer: 'bench',
          kind: 'buyerWrote',
        };
        const start = performance.now();
        await chrome.storage.local.set({ [`outbox.${event.id}`]: event });
        await chrome.runtime.sendMessage({ chengdan: 'tally.flush' });
        return performance.now() - start;
      }, index),
    );
  }
  await page.close();
  return samples;
}

function size(): Measure[] {
  const script = readFileSync(join(build, 'content-scripts/console.js'));
  const inKb = (name: string, bytes: number, bound: number): Measure => ({
    name: `reader, ${name}`,
    unit: 'kB',
    p50: bytes / 1000,
    p95: bytes / 1000,
    budget: { p95: bound },
    tries: 1,
  });
  return [
    inKb('minified', script.length, readerBudget.minified / 1000),
    inKb('gzip', gzipSync(script, { level: 9 }).length, readerBudget.gzip / 1000),
  ];
}

async function measureAll(server: FixtureServer): Promise<Measure[]> {
  const [withUs, without] = await Promise.all([
    launchWithExtension({ server }),
    launchWithExtension({ server, extension: null }),
  ]);
  try {
    await withUs.addInitScript(noteFirstCard);
    const id = new URL((await workerOf(withUs)).url()).host;
    await pinReadyScript(withUs, id);
    const page = await openFeige(withUs);
    const frame = await overlayOf(page);
    await frame.locator('.card-text').first().waitFor();
    return [
      fromSamples("buyer's message → cards painted", await measureMessages(page, frame, 60), { p50: 20, p95: 50 }),
      fromSamples('overlay frames while the page is blocked, gap', await measureBlocked(page, frame), { p95: 20 }),
      fromSamples('key → text in the reply box', await measureFills(page, 60), { p50: 16, p95: 25 }),
      fromSamples('a buyer’s message read, computing', measureReading(someMessages()), { p95: 0.2 }),
      fromSamples('search, 5,000 scripts, computing', await measureSearch(5000), { p95: 4 }),
      fromSamples('search, 50,000 scripts, computing', await measureSearch(50_000), { p95: 16 }),
      fromSamples('making the index of 50,000 scripts, between two rests', await measureIndexing(50_000), { p95: 4 }),
      fromSamples('the cards, 50,000 scripts, computing', await measureSuggest(50_000), { p95: 30 }),
      ...measurePricing(),
      fromSamples('reply check, 500 characters', measureReplyCheck(200), { p95: 1 }),
      fromSamples('search keystroke → painted, built-in library', await measurePaintedSearch(page, frame), { p95: 25 }),
      ...stormMeasures(20, 6, await measureStorm(withUs, without, 20)),
      ...stormMeasures(100, 20, await measureStorm(withUs, without, 100)),
      ...(await measureStartUps(withUs, 12)),
      fromSamples('overlay: open → first cards, warm', await measureOpening(withUs, 12), { p95: 150 }),
      fromSamples('worker asleep → event acknowledged', await measureWake(withUs, id, 12), { p95: 400 }),
      ...size(),
      ...(await measureTranscripts(server)),
      ...(await measureMillion(withUs, id)),
    ];
  } finally {
    await Promise.all([withUs.close(), without.close()]);
  }
}

/** A log of `--events` only, 1,000,000 unless fewer are asked for. */
async function measureLog(server: FixtureServer, events: number): Promise<Measure[]> {
  const context = await launchWithExtension({ server });
  try {
    return await measureMillion(context, new URL((await workerOf(context)).url()).host, events);
  } finally {
    await context.close();
  }
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, events: { type: 'string', default: String(wholeLog) } },
});
const [subject = 'all'] = positionals;
const events = Number(values.events);
const subjects: Readonly<Record<string, (server: FixtureServer) => Promise<Measure[]>>> = {
  all: measureAll,
  /** The reader's size, and what a new message costs in each console. */
  reader: async (server) => [...size(), ...(await measureTranscripts(server))],
  million: (server) => measureLog(server, events),
};
const measureSubject = Object.hasOwn(subjects, subject) ? subjects[subject] : undefined;
if (!measureSubject || !Number.isSafeInteger(events) || events < 1) {
  console.error('用法：npm run bench [-- [reader | million [--events 条数]] [--json 文件]]');
  process.exit(1);
}
const server = await startFixtureServer();
try {
  const measures = await measureSubject(server);
  if (!report(measures, values.json)) process.exitCode = 1;
} finally {
  await server.close();
}

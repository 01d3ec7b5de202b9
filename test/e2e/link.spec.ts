import type { Page } from '@playwright/test';
import { overlaps } from '../../lib/domain/placement';
import { consoleUrls, expect, test } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { host, listenToLog, noteIn, rectOf, rectsToKeepClear } from '../support/page-side';
import { targetsOf } from '../support/targets';
import { draft, openFirst, places, readyCard, settled, write } from '../support/way';

declare const chrome: {
  tabs: { query(filter: object): Promise<{ id: number }[]> };
  storage: { session: { set(items: object): Promise<void> } };
  scripting: {
    executeScript(injection: { target: { tabId: number }; func: () => string }): Promise<{ result: string }[]>;
  };
  runtime: { getURL(path: string): string };
};

const query = '?delay=5&quiet';
const firstName = places.feige.firstName;

/** Where the chat stood each time our element came into the page. */
async function recordArrivals(page: Page, box: string): Promise<() => Promise<boolean[]>> {
  await page.addInitScript((css) => {
    const arrivals: boolean[] = [];
    Object.assign(window, { arrivals });
    new MutationObserver((records) => {
      const added = records.flatMap(({ addedNodes }) => [...addedNodes]);
      if (added.some(({ nodeName }) => nodeName === 'CHENGDAN-HOST'))
        arrivals.push(document.querySelector(css) !== null);
    }).observe(document, { childList: true, subtree: true });
  }, box);
  return () => page.evaluate(() => (window as unknown as { arrivals: boolean[] }).arrivals);
}

test('a page that forbids frames is helped all the same, and its log stays empty', async ({
  extension,
  openConsole,
}) => {
  const log = listenToLog(extension.context);
  const page = await openConsole('feige', `${query}&csp=strict`);
  const frame = await openFirst(page, 'feige');
  await write(page, 'b1', '这个也太贵了吧');
  const card = readyCard(await waitForWorry(frame, firstName, '嫌贵'));
  await page.locator(places.feige.box).click();
  await press(page, `card.${card.number}`);
  await expect.poll(() => draft(page)).toBe(card.text);
  expect(log).toEqual([]);
});

test('a page that refuses our frame shows one line, and its click opens the side panel with the buyer', async ({
  extension,
  openConsole,
}) => {
  const log = listenToLog(extension.context);
  const page = await openConsole('feige', `${query}&coep=1`);
  await expect.poll(async () => (await noteIn(page))?.text, { timeout: 10_000 }).toContain('侧边栏');
  await expect(host(page)).toHaveCount(1);
  const note = await noteIn(page);
  if (!note) throw new Error('the line has gone');
  for (const rect of await rectsToKeepClear(page, 'feige')) expect(overlaps(rect, note.rect)).toBe(false);

  const targets = await targetsOf(extension.context);
  await page.mouse.click(note.rect.left + 20, note.rect.top + 20);
  await expect.poll(() => targets.evaluate('/sidepanel.html', 'document.body.innerText')).toContain(firstName);
  await expect.poll(() => noteIn(page), { message: 'the line has done its work' }).toBeNull();
  expect(log).toEqual([]);
  await targets.close('/sidepanel.html');
});

test('the page sees one element, and neither what is in it nor what is typed there', async ({ openConsole }) => {
  const page = await openConsole('feige', query);
  const frame = await openFirst(page, 'feige');
  await press(page, 'search');
  await frame.getByRole('combobox').waitFor();
  await page.keyboard.type('tuihuo');
  await expect.poll(() => frame.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('tuihuo');

  const { left, top } = await rectOf(frame);
  const seen = await page.evaluate(
    ([x, y]) => {
      const ours = document.querySelector('chengdan-host');
      return {
        hosts: document.querySelectorAll('chengdan-host').length,
        root: ours?.shadowRoot,
        inside: ours?.childNodes.length,
        frames: window.length,
        under: document.elementFromPoint(x, y) === ours,
        loaded: performance.getEntries().filter(({ name }) => name.includes('extension')).length,
        typed: window.fixture.events.filter(({ key }) => key !== undefined && 'tuihuo'.includes(key)),
      };
    },
    [left + 50, top + 20] as const,
  );
  expect(seen).toEqual({ hosts: 1, root: null, inside: 0, frames: 0, under: true, loaded: 0, typed: [] });
});

test('a page that embeds the overlay itself gets nothing: not under its id, not with a used, made-up or foreign nonce', async ({
  extension,
  openConsole,
}) => {
  const page = await openConsole('feige', query);
  const frame = await overlayOf(page);
  const used = new URL(frame.url()).hash.slice(1);
  const url = await extension.worker.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true });
    const tabId = tab?.id ?? -1;
    await chrome.storage.session.set({ 'offer.foreign': tabId + 1, 'offer.own': tabId });
    const func = () => chrome.runtime.getURL('overlay.html');
    const [answer] = await chrome.scripting.executeScript({ target: { tabId }, func });
    return answer?.result ?? '';
  });
  const nonces = [used, 'made-up', 'foreign', 'own'];
  await page.evaluate(
    async ([address, all, plain]) => {
      const embed = async (src: string) => {
        const embedded = document.createElement('iframe');
        embedded.src = src;
        document.body.append(embedded);
        await new Promise((resolve) => embedded.addEventListener('load', resolve, { once: true }));
        return embedded.contentWindow as Window;
      };
      await embed(plain);
      for (const nonce of all) {
        const { port2 } = new MessageChannel();
        (await embed(`${address}#${nonce}`)).postMessage({ nonce }, '*', [port2]);
      }
    },
    [url, nonces, `chrome-extension://${extension.id}/overlay.html`] as const,
  );
  const shown = async (nonce: string) => {
    const own = page.frames().find((one) => one !== frame && one.url().endsWith(`#${nonce}`));
    return own?.evaluate(() => document.body.childElementCount);
  };
  await expect.poll(() => shown('own'), { message: 'an offer of this very tab is the measure' }).toBe(1);
  for (const nonce of nonces.slice(0, 3)) expect(await shown(nonce), nonce).toBe(0);
  const urls = page.frames().map((one) => one.url());
  expect(urls.filter((one) => one === `chrome-extension://${extension.id}/overlay.html`)).toEqual([]);
});

test('the overlay’s file opened as a tab stays empty', async ({ openPage }) => {
  for (const path of ['overlay.html', 'overlay.html#made-up']) {
    const page = await openPage(path);
    expect(await page.evaluate(() => document.body.childElementCount)).toBe(0);
  }
});

test('a page that throws our element out gets it back with its next change, and is left quietly when it empties itself', async ({
  extension,
  openConsole,
}) => {
  const log = listenToLog(extension.context);
  const page = await openConsole('feige', query);
  await overlayOf(page);
  await host(page).evaluate((element) => element.remove());
  await write(page, 'b1', '还是太贵了');
  await expect(host(page)).toHaveCount(1);
  await waitForWorry(await overlayOf(page), firstName, '嫌贵');

  await page.evaluate(() => document.body.replaceChildren());
  await expect(host(page)).toHaveCount(0);
  expect(log).toEqual([]);
});

test('a frame that the agent reloads is opened anew', async ({ openConsole }) => {
  const page = await openConsole('feige', query);
  const first = await overlayOf(page);
  const address = first.url();
  await first.evaluate(() => location.reload()).catch(() => {});
  await expect
    .poll(() => page.frames().some((one) => one.url().includes('/overlay.html#') && one.url() !== address))
    .toBe(true);
  await expect.poll(async () => (await readOverlay(await overlayOf(page))).buyer).toBe(firstName);
  await expect(host(page)).toHaveCount(1);
});

const settledAt = { feige: '/pc_seller_v2/main/workspace', pinduoduo: '/chat-merchant/index.html' } as const;

for (const id of ['feige', 'pinduoduo'] as const) {
  test(`${id}: comes after the login, leaves with the chat’s route, and is back with it`, async ({ extension }) => {
    const log = listenToLog(extension.context);
    const page = await extension.context.newPage();
    const arrivals = await recordArrivals(page, places[id].box);
    await page.goto(`${consoleUrls[id]}?delay=20&quiet&login=out`);
    await page.getByText('扫码登录').first().waitFor();
    await page.evaluate(() => window.fixture.login(true));
    await openFirst(page, id);

    await page.evaluate(() => window.fixture.route('/chat-merchant/figures'));
    await expect(host(page)).toHaveCount(0);
    await page.evaluate((path) => window.fixture.route(path), settledAt[id]);
    await settled(page);
    const frame = await overlayOf(page);
    await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(places[id].firstName);
    expect(await arrivals(), 'each time the chat was there before us').toEqual([true, true]);
    expect(log).toEqual([]);
    await page.close();
  });
}

test('waits for 拼多多’s containers, which come late', async ({ extension }) => {
  const page = await extension.context.newPage();
  const arrivals = await recordArrivals(page, places.pinduoduo.box);
  // Its next step comes when it is told to, so that no machine is too slow to see it before.
  await page.goto(`${consoleUrls.pinduoduo}?delay=600000&quiet`);
  await page.getByText('正在连接服务器').waitFor();
  expect(await arrivals()).toEqual([]);
  await page.evaluate(async () => {
    let isThere = false;
    void window.fixture.settled().then(() => {
      isThere = true;
    });
    while (!isThere) {
      window.fixture.step();
      await new Promise(requestAnimationFrame);
    }
  });
  await expect.poll(async () => (await readOverlay(await overlayOf(page))).buyer).toBe(places.pinduoduo.firstName);
  expect(await arrivals()).toEqual([true]);
  await page.close();
});

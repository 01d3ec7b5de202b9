import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Frame, Page, Worker } from '@playwright/test';
import { anEvent } from '../support/events';
import { build, consoleUrls, expect, launchWithExtension, test, workerOf } from '../support/extension';
import { overlayOf, press, readOverlay, waitForWorry } from '../support/overlay';
import { allEvents, putEvents, setItems, setSettings, wipe } from '../support/storage';
import { draft, openFirst, places, readyCard, write } from '../support/way';

const { first, firstName, box } = places.feige;
const pinned = (scriptId: string) => ({ pins: [scriptId, null, null, null, null, null] });

test.beforeEach(async ({ extension }) => wipe(extension.worker));

async function openFeige(openConsole: (id: 'feige', query: string) => Promise<Page>): Promise<[Page, Frame]> {
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(firstName);
  return [page, frame];
}

/** What only markup that came to life could leave behind. */
const cameToLife = (frame: Frame) =>
  frame.evaluate(() => document.querySelectorAll('main :is(img, script, b b)').length);

test.describe('the page’s texts', () => {
  test('markup that a buyer writes is shown as the words it is', async ({ openConsole }) => {
    const [page, frame] = await openFeige(openConsole);
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    const markup = '太贵了<img src=x onerror=alert(1)><script>alert(2)</script>{{到手价}}';
    await write(page, first, markup);
    await expect(frame.locator('.worry-text').last()).toHaveText(markup);
    expect(await cameToLife(frame)).toBe(0);
    expect(dialogs).toEqual([]);
  });

  test('a message of 100 kB is cut to a few lines, and the answer still comes', async ({ openConsole }) => {
    const [page, frame] = await openFeige(openConsole);
    await write(page, first, `太贵了${'很长很长的话 '.repeat(15_000)}`);
    await waitForWorry(frame, firstName, '嫌贵');
    const line = frame.locator('.worry-text').last();
    await expect(line).toContainText('很长很长的话');
    const { length, lines } = await line.evaluate((element) => ({
      length: element.textContent.length,
      lines: element.clientHeight / Number.parseFloat(getComputedStyle(element).lineHeight),
    }));
    expect(length).toBeLessThan(200);
    expect(lines).toBeLessThanOrEqual(3.1);
    const card = readyCard(await readOverlay(frame));
    await page.locator(box).focus();
    await press(page, `card.${card.number}`);
    await expect.poll(() => draft(page)).toBe(card.text);
  });

  test('a price that is none is not shown, a floor is shown as one', async ({ openConsole }) => {
    const [page, frame] = await openFeige(openConsole);
    const price = frame.locator('.header-product b');
    for (const [told, shown] of [
      ['89元起', /^¥?89(\.00)?起$/],
      ['1,299.50', /^¥?1299\.50$/],
    ] as const) {
      await page.evaluate(([id, value]) => window.fixture.product(id, { title: '定制书桌', price: value }), [
        first,
        told,
      ] as const);
      await expect(price).toHaveText(shown);
    }
    await page.evaluate((id) => window.fixture.product(id, { title: '实木书桌按尺寸定做', price: '面议' }), first);
    await expect(frame.locator('.header-product span')).toHaveText('实木书桌按尺寸定做');
    await expect(price).toHaveCount(0);
  });

  for (const [kind, name] of [
    ['slots', '{{到手价}}'],
    ['markup', '<b>云朵'],
    ['emoji', '🎉🐱👨‍👩‍👧'],
    ['a turned direction', '\u202E夜里的猫\u2066'],
  ] as const) {
    test(`a buyer’s name of ${kind} does no harm`, async ({ extension, openConsole }) => {
      await setSettings(extension.worker, pinned('greet.04'));
      const page = await openConsole('feige', '?quiet&login=out');
      const data = readFileSync(new URL('../consoles/feige/data.js', import.meta.url), 'utf8');
      await page.route('**/consoles/feige/data.js', (route) =>
        route.fulfill({
          contentType: 'text/javascript; charset=utf-8',
          body: data.replace("'云朵慢慢走'", JSON.stringify(name)),
        }),
      );
      await page.goto(`${consoleUrls.feige}?delay=5&quiet`);
      const frame = await overlayOf(page);
      await expect.poll(async () => (await readOverlay(frame)).cards.length).toBeGreaterThan(0);
      expect(await cameToLife(frame)).toBe(0);
      expect((await readOverlay(frame)).buyer).toContain(name.replace(/[\u202E\u2066]/g, '').slice(0, 4));
      await page.locator(box).click();
      await press(page, 'pin.4');
      const form = frame.locator('.form');
      await expect.poll(async () => (await draft(page)) !== '' || (await form.count()) === 1).toBe(true);
      expect(await draft(page)).not.toMatch(/[{}<>\u202E\u2066]/);
    });
  }
});

test.describe('files', () => {
  const kept = anEvent({ id: 'kept', kind: 'inquirySeen', at: '2026-03-05 10:00:00' });
  const whole = {
    format: 'chengdan-backup',
    version: 1,
    hashKey: `${'A'.repeat(43)}=`,
    settings: { openAs: { v: 1, value: 'panel' } },
    events: [{ ...kept, id: 'other' }],
  };
  const files: [kind: string, content: string | Buffer, line: RegExp][] = [
    ['half of one', JSON.stringify(whole).slice(0, -20), /不完整或已损坏/],
    ['another program’s', '{"name":"x","version":"1.0.0"}', /不是成单的备份/],
    ['a later version’s', JSON.stringify({ ...whole, version: 2 }), /更新的版本/],
    ['one without its key', JSON.stringify({ ...whole, hashKey: 'x' }), /缺了一部分/],
    [
      'one with an event edited',
      JSON.stringify({ ...whole, events: [...whole.events, { ...kept, at: '昨天' }] }),
      /第 2 条记录读不懂/,
    ],
    ['a sheet', '\uFEFF"日期","客服昵称"\r\n"2026-03-05","全部"\r\n', /不是成单的备份/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]), /不完整或已损坏/],
    ['a nest of a million brackets', '['.repeat(1_000_000), /不是成单的备份/],
    ['61 MB of nothing', Buffer.alloc(61 * 1024 * 1024, ' '), /不完整或已损坏/],
  ];

  test('that are no backup are explained and change nothing', async ({ openPage }, info) => {
    const page = await openPage('workbench.html#data');
    await putEvents(page, [kept]);
    const everything = () =>
      page.evaluate(() =>
        (
          globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
        ).chrome.storage.local.get(),
      );
    const before = await everything();
    for (const [kind, content, line] of files) {
      const path = info.outputPath('备份.json');
      writeFileSync(path, content);
      await page.getByLabel('备份文件').setInputFiles(path);
      await expect(page.locator('.restore .ui-problem'), kind).toHaveText(line);
      await expect(page.locator('.restore'), kind).toContainText('没有改动任何数据');
      await expect(page.getByRole('button', { name: '合并' })).toHaveCount(0);
      await page.getByRole('button', { name: '知道了' }).click();
    }
    expect(await allEvents(page)).toEqual([kept]);
    expect(await everything()).toEqual(before);
  });
});

test('switches of an unknown or hostile shape are the defaults, everywhere', async ({
  extension,
  openConsole,
  openPage,
}) => {
  await setItems(extension.worker, {
    'setting.pins': { v: 1, value: { length: 1e9 } },
    'setting.bindings': {
      v: 1,
      value: [{ command: 'card.1', code: 'KeyA' }, { command: 'send', code: 'Enter' }, null, 7],
    },
    'setting.docks': { v: 1, value: { feige: { mode: 'right', width: 1e300, left: -1e9, top: 0, height: 0 } } },
    'setting.consolesOff': 'feige',
    'setting.agents': [['feige', 'x']],
    'setting.lossReasons': { v: 1, value: [{ code: 5 }, 'x'] },
    'setting.openAs': { v: 2, value: 'panel' },
    'setting.dayStartMinutes': { v: 1, value: -5 },
    hashKey: { not: 'a key' },
    'outbox.broken': { id: 'broken', kind: 'rich' },
  });
  const errors: string[] = [];
  extension.context.on('weberror', (error) => errors.push(String(error.error())));
  const page = await openConsole('feige', '?delay=5&quiet');
  const frame = await openFirst(page, 'feige');
  await expect.poll(async () => (await readOverlay(frame)).cards.length).toBeGreaterThan(0);
  await page.locator(box).click();
  await page.keyboard.type('aA');
  expect(await draft(page)).toBe('aA');
  await press(page, 'outcome.lost');
  await expect(frame.getByRole('menuitem')).toHaveCount(11);
  const workbench = await openPage('workbench.html#settings');
  await expect(workbench.locator('.reasons > li')).toHaveCount(11);
  await expect(workbench.getByLabel('聊天页面上的浮层')).toBeChecked();
  const popup = await openPage('popup.html');
  await expect(popup.locator('dl > div:has(dt:text-is("询单人数")) dd')).not.toHaveText('…');
  expect(errors).toEqual([]);
});

/** What of the browser the steps below call in a worker. */
interface Browser {
  chrome: {
    storage: {
      local: {
        get(): Promise<object>;
        set(items: object): Promise<void>;
        remove(keys: string[]): Promise<void>;
      };
    };
  };
  IDBObjectStore: { prototype: { put: unknown; realPut?: unknown } };
}

const fillStorage = (worker: Worker) =>
  worker.evaluate(async () => {
    const { local } = (globalThis as unknown as Browser).chrome.storage;
    for (let size = 1 << 22, item = 0; size > 16; item++) {
      await local.set({ [`filler.${item}`]: 'x'.repeat(size) }).catch(() => {
        size >>= 1;
      });
    }
  });

const clearFiller = (worker: Worker) =>
  worker.evaluate(async () => {
    const { local } = (globalThis as unknown as Browser).chrome.storage;
    await local.remove(Object.keys(await local.get()).filter((key) => key.startsWith('filler.')));
  });

/** An extension's database knows no limit but the disk's; this is what a full disk answers. */
const fillDisk = (worker: Worker) =>
  worker.evaluate(() => {
    const { prototype } = (globalThis as unknown as Browser).IDBObjectStore;
    prototype.realPut = prototype.put;
    prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });

const clearDisk = (worker: Worker) =>
  worker.evaluate(() => {
    const { prototype } = (globalThis as unknown as Browser).IDBObjectStore;
    prototype.put = prototype.realPut;
  });

/** The same build without its permission for unlimited room: so the browser's own limit is really reached. */
const limitedTest = test.extend<{ limited: BrowserContext }>({
  limited: async ({ server }, use, info) => {
    const copy = info.outputPath('limited');
    cpSync(build, copy, { recursive: true });
    const manifest = join(copy, 'manifest.json');
    writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('"unlimitedStorage",', ''));
    const context = await launchWithExtension({ server, extension: copy });
    await use(context);
    await context.close();
  },
});

limitedTest('with no room left one line says so, and nothing is lost', async ({ limited }) => {
  const worker = await workerOf(limited);
  const workbench = await limited.newPage();
  await workbench.goto(`chrome-extension://${new URL(worker.url()).host}/workbench.html#scripts`);
  const page = await limited.newPage();
  await page.goto(`${consoleUrls.feige}?delay=5&quiet`);
  const frame = await openFirst(page, 'feige');
  const notices = frame.locator('.notices');
  const marks = async (kind: string) => (await allEvents(workbench)).filter((event) => event.kind === kind).length;
  await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(firstName);
  await expect.poll(() => marks('inquirySeen')).toBe(1);
  await page.locator(box).click();

  await fillStorage(worker);
  await press(page, 'outcome.ordered');
  await expect(notices).toContainText('记录暂时存不进本机');
  expect(await marks('ordered')).toBe(0);
  await workbench.getByRole('searchbox').fill('认同再试探');
  await workbench.getByRole('option').filter({ hasText: '认同再试探' }).click();
  await workbench.getByLabel('把“认同再试探”固定到').selectOption('4');
  await expect(workbench.getByRole('alert')).toContainText('没能保存');
  await clearFiller(worker);
  await expect.poll(() => marks('ordered'), { timeout: 15_000 }).toBe(1);
  await expect(notices).not.toContainText('存不进');

  await fillDisk(worker);
  await press(page, 'outcome.transferred');
  await expect(notices).toContainText('还没有入库', { timeout: 15_000 });
  expect(await marks('transferred')).toBe(0);
  await clearDisk(worker);
  await expect(notices).not.toContainText('还没有入库', { timeout: 15_000 });
  expect(await marks('transferred')).toBe(1);
});

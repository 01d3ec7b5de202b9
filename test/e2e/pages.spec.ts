import { readFileSync } from 'node:fs';
import type { Download, Frame, Page } from '@playwright/test';
import { defaults } from '../../lib/settings/defaults';
import { anEvent } from '../support/events';
import { expect, test } from '../support/extension';
import { press, readOverlay } from '../support/overlay';
import { allEvents, putEvents, setSettings, wipe } from '../support/storage';
import { draft, openFirst, places } from '../support/way';

/** A day that is over, so that no figure moves while the test looks. */
const day = '2026-03-05';
const agent = '=HYPERLINK("https://x.example")';
const story = [
  anEvent({ id: 's1', kind: 'inquirySeen', at: `${day} 10:00:00`, buyer: 'p1', agent }),
  anEvent({ id: 's2', kind: 'buyerWrote', at: `${day} 10:00:00`, buyer: 'p1', agent }),
  anEvent({ id: 's3', kind: 'agentReplied', at: `${day} 10:00:09`, buyer: 'p1', agent }),
  anEvent({
    id: 's4',
    kind: 'paid',
    at: `${day} 10:05:00`,
    buyer: 'p1',
    agent,
    order: '6926190834275518403',
    amount: 12_900,
  }),
  anEvent({ id: 's5', kind: 'inquirySeen', at: `${day} 11:00:00`, buyer: 'p2', agent: '小禾' }),
  anEvent({ id: 's6', kind: 'lost', at: `${day} 11:05:00`, buyer: 'p2', agent: '小禾', reason: 'price' }),
];

test.beforeEach(async ({ extension }) => wipe(extension.worker));

const saved = async (page: Page, button: string): Promise<Download> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return download;
};
const textOf = async (download: Download) => readFileSync(await download.path(), 'utf8');

/** The workbench on the story's day. */
async function openData(openPage: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openPage('workbench.html#data');
  await page.getByLabel('从', { exact: true }).fill(day);
  await page.getByLabel('到', { exact: true }).fill(day);
  return page;
}

/** A day's row of the table, once it is counted: 询单 下单 支付 转化率… */
const figuresOf = (page: Page) => page.locator('tr.total td').allInnerTexts();

async function choose(page: Page, name: string, text: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '从备份恢复…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('sheets open right in a spreadsheet: marked as UTF-8, Chinese names, no formula of a stranger’s', async ({
  openPage,
}) => {
  await putEvents(await openPage('popup.html'), story);
  const page = await openData(openPage);
  await expect.poll(() => figuresOf(page)).toEqual(expect.arrayContaining(['2', '1', '50.00%', '¥129.00']));
  await page.getByLabel('格式').selectOption('csv');
  const only = async (kind: string): Promise<void> => {
    for (const one of ['日报', '会话', '明细', '话术使用'])
      await page.getByLabel(one, { exact: true }).setChecked(one === kind);
  };
  await only('日报');
  const figures = await saved(page, '导出');
  expect(figures.suggestedFilename()).toBe(`成单-${day}-日报.csv`);
  expect((await textOf(figures)).startsWith('\uFEFF"日期","客服昵称"')).toBe(true);
  await only('明细');
  const events = await saved(page, '导出');
  expect(events.suggestedFilename()).toBe(`成单-${day}-明细.csv`);
  const sheet = await textOf(events);
  expect(sheet.startsWith('\uFEFF')).toBe(true);
  expect(sheet).toContain('"\'=HYPERLINK(""https://x.example"")"');
  expect(sheet).not.toMatch(/(^|,)"?=/m);
  expect(sheet, 'an order keeps all its digits').toContain('"\t6926190834275518403"');
  expect(sheet).toContain('"嫌贵没谈下来"');
});

test('the popup exports the day and the events of today', async ({ openPage }) => {
  await putEvents(await openPage('popup.html'), [anEvent({ id: 'n1', kind: 'inquirySeen', at: Date.now() })]);
  const popup = await openPage('popup.html');
  await expect(popup.locator('dl > div:has(dt:text-is("询单人数")) dd')).toHaveText('1');
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  const figures = await saved(popup, '导出今天日报');
  expect(figures.suggestedFilename()).toBe(`成单-${today}-日报.csv`);
  expect(await textOf(figures)).toContain(`${today},"全部"`);
  const events = await saved(popup, '导出今天明细');
  expect(events.suggestedFilename()).toBe(`成单-${today}-明细.csv`);
  expect(await textOf(events)).toContain('"询单"');
});

test('a backup brings everything back after all is gone, and a second time adds nothing', async ({
  extension,
  openPage,
}) => {
  await putEvents(await openPage('popup.html'), story);
  await setSettings(extension.worker, { pins: ['greet.01', null, null, null, null, null], openAs: 'panel' });
  const page = await openData(openPage);
  await expect.poll(() => figuresOf(page)).toContain('¥129.00');
  const before = await figuresOf(page);
  const backup = await saved(page, '下载备份');
  expect(backup.suggestedFilename()).toMatch(/^成单-\d{4}-\d\d-\d\d-备份\.json$/);
  const text = await textOf(backup);

  await wipe(extension.worker);
  await page.reload();
  await page.getByLabel('从', { exact: true }).fill(day);
  await page.getByLabel('到', { exact: true }).fill(day);
  await expect(page.getByText('这几天没有记录')).toBeVisible();
  for (const [added, known] of [
    [story.length, 0],
    [0, story.length],
  ]) {
    await choose(page, '备份.json', text);
    await expect(page.locator('.restore')).toContainText(`新增 ${added} 条记录`);
    await expect(page.locator('.restore')).toContainText(`已有 ${known} 条`);
    await page.getByRole('button', { name: '合并' }).click();
    await expect(page.locator('main > .notice')).toContainText(`已合并：新增 ${added} 条记录`);
    await expect.poll(() => figuresOf(page)).toEqual(before);
    expect((await allEvents(page)).map(({ id }) => id).sort()).toEqual(story.map(({ id }) => id).sort());
  }
  await page.goto(page.url().replace('#data', '#settings'));
  await expect(page.getByLabel('浏览器侧边栏')).toBeChecked();
});

test.describe('beside the chat', () => {
  const { box, firstName } = places.feige;
  let page: Page;
  let frame: Frame;

  test.beforeEach(async ({ openConsole }) => {
    page = await openConsole('feige', '?delay=5&quiet');
    frame = await openFirst(page, 'feige');
    await expect.poll(async () => (await readOverlay(frame)).buyer).toBe(firstName);
    await page.locator(box).click();
  });

  const pinSlots = (pins: (string | null)[]) => [...pins, null, null, null, null, null, null].slice(0, 6);

  test('a pin set in the workbench stands in the open overlay at once, and its key fills', async ({ openPage }) => {
    const workbench = await openPage('workbench.html#scripts');
    await workbench.getByRole('searchbox').fill('认同再试探');
    await workbench.getByRole('option').filter({ hasText: '认同再试探' }).click();
    await workbench.getByLabel('把“认同再试探”固定到').selectOption('4');
    await expect(frame.locator('.pins')).toContainText('认同再试探');
    await page.bringToFront();
    await press(page, 'pin.4');
    await expect.poll(() => draft(page)).toBe('理解您，谁都想买得值。除了价格，别的地方您都满意吗？');
  });

  test('a key changed in the workbench works in the open console, and the old one no more', async ({
    extension,
    openPage,
  }) => {
    await setSettings(extension.worker, { pins: pinSlots(['objection.price-high.01', 'objection.price-high.02']) });
    await expect(frame.locator('.pins')).toContainText('问心里价');
    const workbench = await openPage('workbench.html#settings');
    await workbench.getByRole('button', { name: '更改常用 4的快捷键' }).click();
    await workbench.keyboard.press('Alt+Shift+KeyM');
    await expect(workbench.getByRole('button', { name: '恢复常用 4的默认快捷键' })).toBeVisible();
    await expect(frame.getByRole('button', { name: '认同再试探', exact: true })).toHaveAttribute(
      'title',
      /^Alt\+Shift\+M/,
    );
    await page.bringToFront();
    await press(page, 'pin.4');
    await press(page, 'pin.5');
    await expect.poll(() => draft(page)).toMatch(/^您心里大概想多少拿/);
    await page.keyboard.press('Alt+Shift+KeyM');
    await expect.poll(() => draft(page)).toMatch(/^您心里大概想多少拿.*理解您/);
  });

  test('a loss by key with its reason counts, and is taken back within ten seconds', async ({ openPage }) => {
    const workbench = await openPage('workbench.html#settings');
    const first = workbench.getByLabel('第 1 条原因');
    await first.fill('嫌贵，预算不够');
    await first.press('Enter');
    await first.blur();
    await page.bringToFront();
    await page.locator(box).click();
    await press(page, 'outcome.lost');
    await expect(frame.getByRole('menuitem').first()).toHaveText(/嫌贵，预算不够/);
    await expect(frame.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('1');
    await expect(frame.locator('.undo')).toContainText('已记流失：嫌贵，预算不够');
    await expect
      .poll(async () => (await allEvents(workbench)).filter(({ kind }) => kind === 'lost'))
      .toEqual([expect.objectContaining({ reason: defaults.lossReasons[0]?.code })]);
    expect(await draft(page), 'the digit is no text').toBe('');

    const popup = await openPage('popup.html');
    const figures = async () => (await popup.locator('.today-figures, .today-waits').allInnerTexts()).join();
    await expect.poll(figures).not.toContain('…');
    const before = await figures();
    await page.bringToFront();
    await press(page, 'outcome.undo');
    await expect.poll(async () => (await readOverlay(frame)).notice).toContain('已撤销');
    await expect
      .poll(async () => (await allEvents(workbench)).filter(({ kind }) => kind === 'corrected').length)
      .toBe(1);
    await popup.reload();
    await expect.poll(figures).toEqual(before);
    expect(await textOf(await saved(popup, '导出今天明细'))).not.toContain('流失');
    await press(page, 'outcome.undo');
    expect((await allEvents(workbench)).filter(({ kind }) => kind === 'corrected')).toHaveLength(1);
  });

  test('scripts are found by hanzi, pinyin and initials; arrows choose, Enter fills', async () => {
    const found = frame.getByRole('option');
    for (const query of ['认同再试探', 'rentongzaishitan', 'rtzst']) {
      await press(page, 'search');
      await expect(frame.getByRole('combobox')).toBeFocused();
      await page.keyboard.insertText(query);
      await expect(found.first()).toContainText('认同再试探');
      await page.keyboard.press('Escape');
      await expect(page.locator(box)).toBeFocused();
    }
    await press(page, 'search');
    await expect(frame.getByRole('combobox')).toBeFocused();
    await page.keyboard.insertText('价格');
    await expect(found.nth(2)).toBeVisible();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key);
    await expect(found.nth(1)).toHaveAttribute('aria-selected', 'true');
    const text = await found.nth(1).locator('.found-text').innerText();
    await page.keyboard.press('Enter');
    const form = frame.locator('.form-preview');
    await expect.poll(async () => (await draft(page)) === text || (await form.count()) === 1).toBe(true);
  });

  test('a script with empty slots is filled by Tab and Enter, exactly as previewed; Esc leaves it', async ({
    extension,
  }) => {
    await setSettings(extension.worker, { pins: pinSlots(['objection.price-high.04', 'objection.price-high.07']) });
    await expect(frame.locator('.pins')).toContainText('算到每天');
    await press(page, 'pin.4');
    await expect(frame.getByLabel('使用时长')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(frame.locator('.form')).toContainText('还差：使用时长、每天花费');
    await page.keyboard.press('Escape');
    await expect(frame.locator('.form')).toHaveCount(0);
    await expect(page.locator(box)).toBeFocused();
    expect(await draft(page)).toBe('');

    await press(page, 'pin.4');
    await expect(frame.getByLabel('使用时长')).toBeFocused();
    await page.keyboard.type('两年');
    await page.keyboard.press('Tab');
    await page.keyboard.type('两毛钱');
    await expect(frame.locator('.form-preview')).toHaveText('按用两年算，一天也就两毛钱，您看划得来不');
    await page.keyboard.press('Enter');
    await expect.poll(() => draft(page)).toBe('按用两年算，一天也就两毛钱，您看划得来不');
  });

  test('a script that claims something wants a yes first', async ({ extension }) => {
    await setSettings(extension.worker, { pins: pinSlots(['objection.shipping.09']) });
    await expect(frame.locator('.pins')).toContainText('帮您备注');
    await press(page, 'pin.4');
    const claim = frame.getByLabel('我已确认：会真的写备注');
    await expect(claim).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(frame.locator('.form')).toContainText('先确认上面这一条');
    expect(await draft(page)).toBe('');
    await page.keyboard.press('Space');
    await expect(claim).toBeChecked();
    const text = await frame.locator('.form-preview').innerText();
    await page.keyboard.press('Enter');
    await expect.poll(() => draft(page)).toBe(text);
    expect(await page.evaluate(() => window.fixture.sent)).toEqual([]);
  });
});

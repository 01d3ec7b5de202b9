import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { InquiryEvent } from '../../lib/domain/tally/events';
import { faultsOf } from '../support/axe';
import { anEvent } from '../support/events';
import { expect, test } from '../support/extension';
import { putEvents, wipe } from '../support/storage';

const agent = '小禾';
const worries = ['price_high', 'shipping', 'worry', 'promo', 'hesitate'];
const reasons = ['price', 'compare', 'silent'];

/** A day of the shop: buyers one after the other, a third of them pay; the same every time. */
function aDay(day: string, buyers: number): InquiryEvent[] {
  return Array.from({ length: buyers }, (_, i) => {
    const start = Date.parse(`${day}T09:00:00+08:00`) + i * 14 * 60_000;
    const base = { buyer: `${day}-${i}`, agent };
    const at = (seconds: number) => start + seconds * 1000;
    const intent = worries[i % worries.length] as string;
    const paid = i % 3 === 0;
    const scriptId = i % 2 === 0 ? 'objection.price-high.01' : 'greet.01';
    return [
      anEvent({ ...base, kind: 'inquirySeen', at: at(0) }),
      anEvent({ ...base, kind: 'buyerWrote', at: at(0), sku: `sku-${i % 3}`, intents: [intent] as never }),
      anEvent({ ...base, kind: 'scriptsOffered', at: at(1), scriptIds: [scriptId], intent: intent as never }),
      anEvent({ ...base, kind: 'scriptUsed', at: at(4), scriptId, intent: intent as never }),
      anEvent({ ...base, kind: 'agentReplied', at: at(6 + ((i * 17) % 90)) }),
      anEvent({ ...base, kind: 'scriptSent', at: at(6 + ((i * 17) % 90)), scriptId, edited: i % 4 === 0 }),
      anEvent({ ...base, kind: 'buyerWrote', at: at(120), sku: `sku-${i % 3}`, intents: [intent] as never }),
      ...(i % 3 === 0 || i % 5 === 0
        ? [anEvent({ ...base, kind: 'ordered', at: at(300), order: `o-${day}-${i}`, amount: 12_900 + i * 100 })]
        : []),
      ...(paid
        ? [anEvent({ ...base, kind: 'paid', at: at(400), order: `o-${day}-${i}`, amount: 12_900 + i * 100 })]
        : i % 5 === 1 || i % 5 === 2
          ? [anEvent({ ...base, kind: 'lost', at: at(500), reason: reasons[i % 3] as string })]
          : []),
    ];
  }).flat();
}

const [before, day] = ['2026-03-04', '2026-03-05'];
const all = [...aDay(before, 36), ...aDay(day, 45)].map((event, i) => ({ ...event, id: `stat-${i}` }));

async function openStats(openPage: (path: string) => Promise<Page>): Promise<Page> {
  const page = await openPage('workbench.html');
  await putEvents(page, all);
  await page.getByLabel('从', { exact: true }).fill(day);
  await page.getByLabel('到', { exact: true }).fill(day);
  await expect(page.getByRole('heading', { name: '按时段' })).toBeVisible();
  return page;
}

test.beforeEach(async ({ extension }) => wipe(extension.worker));

test('the workbench opens with how it goes: funnel, line, what to do next, and everything without a fault for axe', async ({
  openPage,
}) => {
  const page = await openStats(openPage);
  const funnel = page.getByRole('list', { name: '漏斗' });
  await expect(funnel).toContainText('45');
  await expect(page.getByText('到线了')).toBeVisible();
  expect(await faultsOf(page.mainFrame())).toEqual([]);
});

test('a number opens the buyers behind it, event by event, by the keyboard alone', async ({ openPage }) => {
  const page = await openStats(openPage);
  await page.getByRole('button', { name: /15 人支付/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('共 15 人次')).toBeVisible();
  await page.locator('.behind summary').first().focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.behind details[open] ol')).toContainText('付款 全款');
  await page
    .locator('.behind details[open]')
    .getByRole('button', { name: /撤销：.*付款/ })
    .press('Enter');
  await expect(page.getByText('已撤销这条记录，统计已重算')).toBeVisible();
  await expect(page.getByRole('button', { name: /14 人支付/ })).toBeVisible();
});

test('a chart goes out as a picture and as a sheet', async ({ openPage }) => {
  const page = await openStats(openPage);
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '流失原因导出 CSV' }).click(),
  ]);
  expect(readFileSync(await sheet.path(), 'utf8')).toContain('"未说明"');
  const [picture] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '按时段存成图片' }).click(),
  ]);
  expect(
    readFileSync(await picture.path())
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');
});

import { browser } from '../browser';

/** How many follow-ups are due, on the extension's own button; none shows nothing. */
export async function showDue(count: number): Promise<void> {
  const text = count > 0 ? String(Math.min(count, 999)) : '';
  await browser.action.setBadgeText({ text });
  await browser.action.setTitle({ title: count > 0 ? `成单：${count} 位买家到点跟进` : '成单' });
}

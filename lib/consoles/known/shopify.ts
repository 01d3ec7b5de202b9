import type { ConsoleDefinition } from '../definition';

/** Between the list, the talk and the customer's column, which are called nothing else (2026-11). */
const divider = ':is([data-testid="divider"], [aria-label="divider"])';
const profile = `${divider} ~ ${divider} ~ *`;
const talk = `${divider} ~ :not(${divider}, ${profile})`;

/** The last line of a message: `10:32 AM`, `You • 10:32 AM • Delivered`, `自动 • 10:32 上午` (2026-11). */
const clock = '\\d{1,2}:\\d{2}[ AaPpMm上下午]{0,3}';
const timeLine = (time: string): string => `\\S{0,4}[ •·-]{0,3}${time}(?:[ •·-]{1,3}\\D{1,10})?$`;
/** The same as the first line, as some lists have it. */
const leadLine = (time: string): string => `^(?:\\S{1,4}[ •·-]{1,3})?${time}[^\\n]{0,12}\\n`;
const ledBy = (who: string): string => `^(?:${who})[ •·-]{1,3}${clock}[^\\n]{0,12}\\n`;
const saidBy = (who: string): string => `(?<![^\\n])(?:${who})[ •·-]{1,3}${clock}[^\\n]{0,12}$`;

/**
 * The page of its own; inside admin.shopify.com it stands in a frame whose address is not known. The pages are in the agent's language. A
 * conversation's id stands in the address, whoever writes (2026-11). Where messages stand was seen once only: rows of a list that keeps few of
 * them, each with its `index`; if that is no longer so, nothing is read of them. Unknown: which part of a row names whom and who waits.
 * Prices are in other money than ours, and are not read.
 */
export const shopify: ConsoleDefinition = {
  format: 1,
  id: 'shopify',
  name: 'Shopify Inbox',
  matches: ['https://inbox.shopify.com/store/*'],
  present: ['[data-testid="conversationTopic"]', '[aria-label="对话主题"]'],
  panel: [profile],
  buyer: {
    key: [{ url: 'page', match: '/conversations/(?:unread|open|closed)/([0-9a-fA-F-]{8,40})' }],
    name: [{ css: '[data-testid="conversationTopic"]' }, { css: '[aria-label="对话主题"]' }],
  },
  messages: {
    list: [`${talk}:has([index])`],
    // Where the mark stands on a row's first part, the row is what holds it. What holds the rows is told from it at its second one.
    row: ['[index], :not(:has(> [index] ~ [index])):has(> [index]:first-child + :not([index])):not(:has(> * [index]))'],
    side: [
      { text: saidBy('You|您'), side: 'agent' },
      { text: saidBy('Auto|自动'), side: 'robot' },
      // What the page itself tells shows no time.
      { text: `(?<![^\\n])${clock}[^\\n]{0,12}$`, side: 'buyer' },
      { text: ledBy('You|您'), side: 'agent' },
      { text: ledBy('Auto|自动'), side: 'robot' },
      { text: leadLine(clock), side: 'buyer' },
    ],
    kind: [{ css: 'a[href*="/products/"]', kind: 'product' }],
    text: [
      { match: `^([\\s\\S]{1,1900}?)\\n${timeLine(clock)}` },
      { match: `${leadLine(clock)}([\\s\\S]{1,1900})$` },
      {},
    ],
    time: [{ match: `(?<![^\\n])${timeLine(`(${clock})`)}` }, { match: leadLine(`(${clock})`) }],
  },
  product: {
    card: [
      { within: 'transcript', css: 'a[href*="/products/"]', pick: 'last' },
      // Written by the page when a buyer comes from a product: Ada messaged you from the Oak stool page.
      { within: 'transcript', css: '[index]', text: 'messaged you from (?:the )?.{3,160} page', pick: 'last' },
    ],
    title: [{ match: 'messaged you from (?:the )?(.{3,160}?) page' }, { match: '^[^\\n]{3,160}' }],
    id: [{ attr: 'href', match: '/products/(\\d{5,20})' }],
    link: [{ attr: 'href' }],
  },
  orders: {
    card: { css: 'button, [role="button"]', text: '#\\d{2,20}' },
    id: [{ match: '#\\d{2,20}' }],
    status: [{}],
    // Partly paid or given back is neither.
    words: { paid: '(?<!Partially )\\bPaid\\b|已付款', closed: '(?<!Partially )\\bRefunded\\b|已退款' },
  },
  composer: [`${talk} textarea`, `${talk} [contenteditable]`],
  send: [{ role: 'button', label: '^(?:Send|发送)$' }],
};

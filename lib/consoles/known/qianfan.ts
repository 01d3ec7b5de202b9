import type { ConsoleDefinition } from '../definition';

/**
 * Vue, 3 since 2026-08. Its own desktop program holds the page; a plain browser may show less of it. The key of the open row begins with the
 * buyer's id in Base64, and only that row says who is open: its text begins with the buyer's name (2026-09). Unknown: what the messages are made
 * of, the head over them, who waits, and products; the shop's name stands in the title alone (`店名-工作台`).
 */
export const qianfan: ConsoleDefinition = {
  format: 1,
  id: 'qianfan',
  name: '千帆',
  // The login stands beside the workbench, which comes after it without a reload.
  matches: ['https://walle.xiaohongshu.com/cstools/*'],
  present: ['.chat-list .chat-item[data-key]', '#jarvis-reply-textarea'],
  panel: ['.order-tool-content', 'div:has(> .order-card)'],
  buyer: {
    key: [
      {
        css: '.chat-list .chat-item:is(.active, .selected)',
        attr: 'data-key',
        match: '^\\$3\\$([\\w+/=-]{8,200})\\.',
      },
    ],
    name: [{ css: '.chat-list .chat-item:is(.active, .selected)', match: '^[^\\n]{1,60}' }],
  },
  messages: { list: [], row: [], side: [], text: [] },
  orders: {
    card: { css: '.order-card' },
    id: [{ css: '.order-card-title-id', match: 'P\\d{8,24}' }],
    status: [{}],
    amount: [
      { css: '.order-card-footer', match: '(?:实付|应付)[^¥￥]{0,8}([¥￥]\\s?\\d[\\d,]{0,12}(?:\\.\\s?\\d{1,2})?)' },
    ],
  },
  composer: ['#jarvis-reply-textarea', 'textarea.reply-textarea'],
  send: [{ role: 'button', label: '^发送$' }],
};

import type { ConsoleDefinition } from '../definition';

/**
 * Readable classes, some misspelt by the page itself (`message_componet`). The PIN is the buyer's id and stands in row, header and every
 * line of the buyer's (2026-09). Unknown: the panes at the right, and what a product card is made of but its price.
 */
export const jingdong: ConsoleDefinition = {
  format: 1,
  id: 'jingdong',
  name: '京东咚咚',
  matches: ['https://dongdong.jd.com/*'],
  present: ['.chat-head-name', '#t-chat-scroll', '#t-alluser-wrap'],
  // The bar above the reply box, with the product that the buyer came from.
  panel: ['.chat-product'],
  buyer: {
    key: [{ css: '.chat-head-name > span:not(.consult-type)' }],
    name: [{ css: '.chat-head-name > span:not(.consult-type)' }],
    // Rows out of view do not exist: an open buyer may have none.
    nameAgain: [{ css: '.alluser-item:is(.alluser-current, .alluser-item_check) .alluser-item-name', attr: 'title' }],
    // The transcript comes up to 800 ms after header and row.
    keyInMessages: [{ css: '#t-chat-scroll .message_left .message__nickname', pick: 'last' }],
  },
  messages: {
    list: ['#t-chat-scroll'],
    row: ['.message'],
    // Any with a number in it: parts of the page have ids too.
    id: [
      { css: '[id]', attr: 'id', match: '^.*\\d.*$' },
      { attr: 'id', match: '^.*\\d.*$' },
    ],
    side: [
      { css: '.message_left', side: 'buyer' },
      { css: '.message_right', side: 'agent' },
    ],
    kind: [
      { css: '[class*="message_componet"] .Error', kind: 'card' },
      { css: '.ProductCard', kind: 'product' },
      { css: '[class*="message_componet"]', kind: 'card' },
      { css: '.message__image-wrap', kind: 'image' },
    ],
    text: [
      { css: '.message__content' },
      { css: '.message__text' },
      { css: '[class*="message_componet"]' },
      { css: '.message__system' },
      { css: '.last-chat-divider' },
      {},
    ],
    time: [{ css: '.message__time_str' }],
  },
  product: {
    card: [
      // The newest card is the product in talk; the bar stays with the one that the buyer came from.
      { within: 'transcript', css: '.ProductCard:not(.Error)', pick: 'last' },
      { within: 'panel', css: '.name' },
    ],
    title: [{ match: '^(.+?)\\s{1,2}sku\\s?[:：]' }],
    price: [{ match: '[¥￥]\\s?\\d[\\d,]{0,12}\\s?(?:\\.\\s?\\d{1,2})?(?:\\s?元?起)?' }],
    id: [{ match: 'sku\\s?[:：]\\s?(\\d{4,20})' }],
  },
  conversations: {
    row: ['.alluser-item'],
    key: [{ css: '.alluser-item-name', attr: 'title' }],
    name: [{ css: '.alluser-item-name', attr: 'title' }],
    waiting: [{ css: '.user-none-reply-t' }],
  },
  // Locked, not gone, while a switch is under way.
  composer: ['.EditorContent[contenteditable]'],
  send: ['.SendButtonGroup'],
};

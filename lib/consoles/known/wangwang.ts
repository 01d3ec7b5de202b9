import type { ConsoleDefinition } from '../definition';

/**
 * The web chat of 淘宝 and 1688 (2026-09): a page that holds the chat in a frame of the same origin, which comes a second later. Bubbles
 * use the editor's own classes. Buyers are told apart by their 旺旺 name. Unknown: who waits in the list, and what product cards are made of.
 */
export const wangwang: ConsoleDefinition = {
  format: 1,
  id: 'wangwang',
  name: '旺旺网页版',
  // Both the page and the frame in it: `/app/im/chat/` and `/app/im/chat-core/`, `def_cbu_web_im/` and `def_cbu_web_im_core/`.
  matches: [
    'https://market.m.taobao.com/app/im/chat*',
    'https://air.1688.com/app/ocms-fusion-components-1688/def_cbu_web_im*',
  ],
  inFrame: true,
  present: ['.ww_message', '.ww_input', '.ww_conversation_list'],
  buyer: {
    key: [{ css: '.conversation-header .name' }],
    name: [{ css: '.conversation-header .name' }],
    nameAgain: [{ css: '.conversation-item.active .conversation .name' }],
  },
  messages: {
    list: ['.ww_message .message-list', '.ww_message'],
    row: ['.message-item-line', '.message-item'],
    side: [
      { css: '.message-item.self', side: 'agent' },
      { css: '.message-item', side: 'buyer' },
    ],
    kind: [
      { css: '.content .edit', kind: 'text' },
      { css: '.content img', kind: 'image' },
    ],
    text: [{ css: '.content .edit' }, { css: '.content' }, {}],
    time: [{ css: '.first-line .time' }],
  },
  product: {
    // 1688 names the item in the page's address, and the buyer who came from it.
    address: {
      id: [
        { url: 'page', match: '[?&]offerId=(\\d{5,20})' },
        { url: 'frame', match: '[?&]offerId=(\\d{5,20})' },
      ],
      of: [
        { url: 'page', match: '[?&](?:to)?uid=cn(?:taobao|alichn)([^&#]{1,200})' },
        { url: 'frame', match: '[?&](?:to)?uid=cn(?:taobao|alichn)([^&#]{1,200})' },
      ],
    },
  },
  // Bubbles are made of the same editor: only what stands in the input's part is one.
  composer: ['.ww_input pre.edit[contenteditable]', '.ww_input [contenteditable]'],
  send: ['.ww_input .send-btn', '.send-btn'],
};

import type { ConsoleDefinition } from '../definition';

/**
 * Vue 2, readable classes. Names are masked and shared by several buyers (2026-09): only the uid at the start of
 * `data-random` tells them apart, and the same buyer may stand in two lists of which one is hidden.
 */
export const pinduoduo: ConsoleDefinition = {
  format: 1,
  id: 'pinduoduo',
  name: '拼多多',
  matches: ['https://mms.pinduoduo.com/chat-merchant/*'],
  present: ['.chatWindowHeader', '#msgListContainer', 'ul.chat-list'],
  panel: ['.right-panel-container'],
  buyer: {
    key: [{ css: '.chat-item-box.active', attr: 'data-random', match: '^(.+?)-0-' }],
    name: [{ css: '.chatWindowHeader .base-info .name' }],
    nameAgain: [{ css: '.chat-item-box.active .nickname-span' }],
    keyInMessages: [{ css: '#msgListContainer [currentuid]', attr: 'currentuid', pick: 'last' }],
  },
  messages: {
    list: ['#msgListContainer'],
    row: ['li.onemsg'],
    id: [{ attr: 'id' }],
    side: [
      { css: '.buyer-item', side: 'buyer' },
      { css: '.cs-item.callback, .cs-item .robot-text', side: 'robot' },
      // The robot's nickname stands on a line of its own above its bubble.
      { css: '.cs-item', text: '(^|\\n)机器人(\\n|$)', side: 'robot' },
      { css: '.cs-item', side: 'agent' },
    ],
    kind: [
      { css: '.good-card', kind: 'product' },
      { css: '.commonCard, .notify-card', kind: 'card' },
      { css: '.msg-content-box', kind: 'text' },
      { css: '.msg-content img, .image-msg img', kind: 'image' },
    ],
    text: [
      { css: '.good-card .good-name' },
      { css: '.msg-content-box' },
      { css: '.commonCard, .notify-card' },
      { css: '[class*="system-msg"]' },
      { css: '.msg-content' },
      {},
    ],
    time: [{ css: '.message-time' }],
    // Ids are compared without regard to case: the page has written the prefix in more than one way.
    timeInId: '(?<!\\d)(1\\d{12})(?!\\d)',
  },
  product: {
    card: [{ within: 'transcript', css: '.good-card', pick: 'last' }],
    title: [{ css: '.good-name' }],
    price: [{ css: '.good-price' }],
    id: [{ css: '.good-id', match: '\\d{5,}' }],
    link: [{ css: 'a.good-detail', attr: 'href' }],
    coupons: '.good-info, .good-info *',
  },
  orders: {
    // The right column's classes are not known for sure; an order is what has a number and an amount.
    card: { css: 'div', text: '订单(?:编)?号[^]*[¥￥]' },
    id: [{ match: '订单编?号\\s?[：:]?\\s?([\\d-]{10,40})' }],
    status: [{}],
    amount: [{ match: '[¥￥]\\s?\\d[\\d,]{0,12}\\s?(?:\\.\\s?\\d{1,2})?' }],
  },
  conversations: {
    row: ['.chat-item-box[data-random]'],
    key: [{ attr: 'data-random', match: '^(.+?)-0-' }],
    name: [{ css: '.nickname-span' }],
    waiting: [{ css: '.chat-unreply-over-time' }, { css: '.chat-unreply-time' }],
  },
  composer: ['#replyTextarea', '.reply-box textarea'],
  send: ['.reply-box .send-btn', '.send-btn'],
};

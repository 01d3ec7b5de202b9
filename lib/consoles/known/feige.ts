import type { ConsoleDefinition } from '../definition';

/**
 * React; class names carry hashes that change at each load, so only their readable beginnings are used.
 * No buyer id stands anywhere in the page (2026-09): buyers of a shop are told apart by name, and row, header and
 * reply box must agree on it.
 */
export const feige: ConsoleDefinition = {
  format: 1,
  id: 'feige',
  name: '飞鸽',
  matches: ['https://im.jinritemai.com/*'],
  present: ['#workspace-chat', '#chantListScrollArea'],
  panel: ['#workStation'],
  buyer: {
    key: [{ css: '#topbar-left-info :not(:has(*))' }],
    name: [{ css: '#topbar-left-info :not(:has(*))' }],
    nameAgain: [
      {
        css: '#chantListScrollArea :is([class*="selectedNew-"], [class*="selected-"]) [class*="nameLine-"]',
        attr: 'title',
      },
      {
        css: 'textarea[data-qa-id=qa-send-message-textarea]',
        attr: 'placeholder',
        match: '^发送给\\s?(.{1,60}?)\\s?[，,]\\s?使用',
      },
    ],
  },
  messages: {
    list: ['.messageList'],
    // System lines stand between the rows without a row's mark.
    row: ['[data-qa-id=qa-message-warpper], .messageList > [class*="sys"]'],
    id: [{ attr: 'data-qa-message-id' }, { css: '[data-id]', attr: 'data-id' }],
    skipId: '_template$|^llm_process_|^cs_close_conversation|_Welcome_|_CsAssign_',
    side: [
      { css: '.messageNotMe', side: 'buyer' },
      { css: '.messageIsMe', text: '(^|\\n)机器人发送', side: 'robot' },
      { css: '.messageIsMe', side: 'agent' },
    ],
    kind: [
      { css: '.chatd-card', kind: 'product' },
      { css: '.pigeon-dynamic-card-system-container-new', kind: 'card' },
      { css: ':is(.messageNotMe, .messageIsMe) img[alt="图片"]', kind: 'image' },
    ],
    text: [
      // The card's first such line is its header ("…推荐"), shorter than any title.
      { css: '.chatd-card .pigeon-card-place-holder-text .content', pick: 'longest' },
      { css: '.pigeon-dynamic-card-system-container-new' },
      { css: ':is(.messageNotMe, .messageIsMe) pre' },
      { css: '.messageNotMe, .messageIsMe' },
      { css: '[class*="sys"]' },
      {},
    ],
    time: [{ css: '[class*="time"]' }, { match: '\\d{1,2}:\\d{2}:\\d{2}\\s*$' }],
  },
  product: {
    card: [
      { within: 'transcript', css: '.chatd-card', pick: 'last' },
      { within: 'transcript', css: '.pigeon-dynamic-card-system-container-new', pick: 'last' },
      // Product cards of the right column have no stable class; what is sold always says so.
      { within: 'panel', css: 'div', text: '[¥￥][^]*已售' },
    ],
    title: [
      { css: '.pigeon-card-place-holder-text .content', pick: 'longest' },
      { css: '[class*="title"], [class*="Title"], [class*="name"], [class*="Name"]', pick: 'longest' },
    ],
    price: [
      { css: '.chatd-price-currency, .chatd-price-inter, .chatd-price-decimal', pick: 'join' },
      { match: '[¥￥]\\s?\\d[\\d,]{0,12}\\s?(?:\\.\\s?\\d{1,2})?(?:\\s?元?起)?' },
    ],
    coupons: 'span, div:not(:has(*))',
  },
  orders: {
    card: { css: '.ecom-collapse-item', text: '69\\d{17}' },
    id: [{ match: '(?<!\\d)69\\d{17}(?!\\d)' }],
    status: [{}],
    amount: [{ match: '[¥￥]\\s?\\d[\\d,]{0,12}\\s?(?:\\.\\s?\\d{1,2})?' }],
  },
  // Groups and marks differ between the frames that are live side by side (2026-08): waiting is what the row itself says.
  conversations: {
    row: ['[data-qa-id=qa-conversation-chat-item]'],
    key: [{ css: '[class*="nameLine-"]', attr: 'title' }, { css: '[class*="newNameContent-"]' }],
    name: [{ css: '[class*="nameLine-"]', attr: 'title' }, { css: '[class*="newNameContent-"]' }],
    unread: [{ css: '.auxo-badge-count', attr: 'title' }],
    waiting: [
      { css: '[class*="timerParticular-"]', match: '^\\d{1,4}\\s?(?:秒|分钟)$' },
      { css: '[class*="needReply-"]' },
    ],
  },
  composer: ['textarea[data-qa-id=qa-send-message-textarea]', '#im-input-box textarea'],
  send: ['[data-qa-id=qa-send-message-button]'],
};

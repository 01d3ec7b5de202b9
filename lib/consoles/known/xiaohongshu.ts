import type { ConsoleDefinition } from '../definition';

/**
 * The messages of 小红书's own site, which shops with a 专业号 answer too (2026-08, 2026-09). Readable BEM classes. The buyer's id stands in the
 * address and in the marked row; names are not unique, and rows out of view do not exist. Groups stand in the same list: they are nobody's chat.
 * Unknown: what product and order cards are made of, lines that no person wrote, and how long somebody has waited.
 */
export const xiaohongshu: ConsoleDefinition = {
  format: 1,
  id: 'xiaohongshu',
  name: '小红书私信',
  matches: ['https://www.xiaohongshu.com/chat*'],
  present: ['.xhs-im-chat-window', '.xhs-im-view'],
  buyer: {
    key: [
      { css: '.xhs-im-conv-item--active[data-conv-kind="c2c"]', attr: 'data-conv-id' },
      { url: 'frame', match: '/chat/([\\da-f]{24})(?![^/?#])' },
    ],
    keyAgain: [
      { css: '.xhs-im-conv-item--active', attr: 'data-conv-id' },
      { url: 'frame', match: '/chat/([\\da-z]{6,32})(?![^/?#])' },
    ],
    name: [{ css: '.xhs-im-chat-window__header-name' }],
    nameAgain: [{ css: '.xhs-im-conv-item--active .xhs-im-conv-item__name' }],
    // A message's id begins with both persons' ids, the smaller one first.
    keyInMessages: [
      { css: '.xhs-im-msg-list .chat-item', attr: 'data-message-id', match: '^([\\da-f]{24})\\.', pick: 'last' },
      { css: '.xhs-im-msg-list .chat-item', attr: 'data-message-id', match: '\\.([\\da-f]{24})\\.', pick: 'last' },
    ],
  },
  messages: {
    list: ['.xhs-im-msg-list', '.xhs-im-msg-list-wrap'],
    // A hint stands between the lines, or in the place of one.
    row: ['.chat-item, .xhs-im-hint__text'],
    timeRow: '.xhs-im-msg-list__time-divider',
    id: [{ attr: 'data-message-id' }],
    side: [
      { css: '.xhs-im-hint__text', side: 'system' },
      { text: '^(?:你们已互相关注，开始聊天吧|(?:对方|你)撤回了一条消息)$', side: 'system' },
      { css: '.chat-item__bubble--other, .chat-item__content--left', side: 'buyer' },
      { css: '.chat-item__bubble--me, .chat-item__content--right', side: 'agent' },
    ],
    kind: [
      { css: '.xhs-im-bubble-card-note, .xhs-im-bubble__card-comment', kind: 'card' },
      { css: '.xhs-im-bubble__text', kind: 'text' },
      { css: '.xhs-im-bubble__image, .xhs-im-bubble__emoji', kind: 'image' },
    ],
    // What is answered (`.chat-item__ref`) stands in the same line, and was said before.
    text: [
      { css: '.xhs-im-bubble__text' },
      { css: '.xhs-im-bubble-card-note-title' },
      { css: '.xhs-im-bubble__card-comment-text' },
      { css: '.xhs-im-hint__text' },
      {},
    ],
  },
  conversations: {
    row: ['.xhs-im-conv-item[data-conv-kind="c2c"]'],
    key: [{ attr: 'data-conv-id' }],
    name: [{ css: '.xhs-im-conv-item__name' }],
    unread: [{ css: '.xhs-im-conv-item__badge' }],
  },
  composer: ['.xhs-im-input-bar-editor[contenteditable]', '.xhs-im-input-bar [contenteditable]'],
  send: ['.xhs-im-input-bar-action-btn', '.xhs-im-input-bar-actions'],
};

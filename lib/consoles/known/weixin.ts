import type { ConsoleDefinition } from '../definition';

/**
 * Vue with weui-desktop, readable classes (2026-09, 2026-11). Rows of the list carry a room's id, but nothing known says which row is open: buyers
 * are told apart by the name over the chat, and two of one name count as one. Unknown: the right column (orders came by requests alone), prices on
 * cards, where a line's time stands, and what marks a robot's line.
 */
export const weixin: ConsoleDefinition = {
  format: 1,
  id: 'weixin',
  name: '微信小店',
  // The chat with 带货者 (`/shop/kf/collab/im`) is another page of the same site.
  matches: [
    'https://store.weixin.qq.com/shop/kf',
    'https://store.weixin.qq.com/shop/kf?*',
    'https://store.weixin.qq.com/shop/kf/',
    'https://store.weixin.qq.com/shop/kf/?*',
  ],
  present: ['.chat-title .chat-customer-name', '.session-list-container', '.chat-input'],
  buyer: {
    key: [{ css: '.chat-title .chat-customer-name' }],
    name: [{ css: '.chat-title .chat-customer-name' }],
  },
  messages: {
    // What holds the lines has no known name: the column that has them and the reply box, but not the list of chats. Its hundreds of parts are
    // left out first: to look into each of them would cost a millisecond.
    list: [
      'body :not(.session-item-container, .session-item-container *):has(.chat-input):has(.msg[data-type]):not(:has(.session-item-container))',
    ],
    row: ['.msg[data-type]'],
    id: [{ attr: 'id' }],
    side: [
      { css: '.text-msg.bg-user', side: 'buyer' },
      { css: '.text-msg.bg-kf, .message-item.justify-end', side: 'agent' },
      { css: '.message-item', side: 'buyer' },
    ],
    kind: [
      { css: 'a.order-msg-block', kind: 'card' },
      { css: '.text-msg', kind: 'text' },
      { css: 'img[data-type="image"]', kind: 'image' },
    ],
    text: [{ css: '.text-msg' }, { css: 'a.order-msg-block p' }, { css: '.message-item' }, {}],
  },
  product: {
    // The first line of a card is what is sold.
    card: [{ within: 'transcript', css: 'a.order-msg-block', pick: 'last' }],
    title: [{ css: 'p' }],
  },
  conversations: {
    row: ['.session-item-container[data-room-id]'],
    name: [{ css: '.user-nickname' }],
    unread: [{ css: '.unread-badge' }],
    waiting: [{ css: '.waiting-time', match: '\\d{1,4}\\s?(?:秒|分|小时).{0,12}' }],
  },
  composer: ['.chat-input textarea.text-area', '#input-textarea'],
  send: [{ role: 'button', label: '^发送' }],
};

import type { ConsoleDefinition } from '../definition';

/** Our own practice console (练习台). Its page starts the reader itself: content scripts do not run on extension pages. */
export const practice: ConsoleDefinition = {
  format: 1,
  id: 'practice',
  name: '练习台',
  matches: [],
  present: ['[data-console="practice"]'],
  panel: ['[data-side-panel]'],
  agent: [{ css: '[data-agent]' }],
  shop: [{ css: '[data-shop]' }],
  buyer: {
    key: [{ css: '[data-chat]', attr: 'data-buyer' }],
    name: [{ css: '[data-chat] [data-buyer-name]' }],
    nameAgain: [{ css: '[data-row][aria-current="true"] [data-row-name]' }],
    keyInMessages: [{ css: '[data-transcript]', attr: 'data-buyer' }],
  },
  messages: {
    list: ['[data-transcript]'],
    row: ['[data-message]'],
    id: [{ attr: 'data-message' }],
    side: [
      { css: '[data-side="buyer"]', side: 'buyer' },
      { css: '[data-side="agent"]', side: 'agent' },
    ],
    kind: [
      { css: '[data-kind="product"]', kind: 'product' },
      { css: '[data-kind="order"]', kind: 'order' },
    ],
    text: [{ css: '[data-text]' }],
    timeInId: '-(\\d{13})-\\d+$',
  },
  product: {
    card: [{ within: 'transcript', css: '[data-product]', pick: 'last' }],
    title: [{ css: '[data-product-title]' }],
    price: [{ css: '[data-price]' }],
    id: [{ attr: 'data-product' }],
    coupons: '[data-coupon]',
    attributes: {
      list: '[data-attributes]',
      of: [{ attr: 'data-attributes' }],
      row: '[data-attribute]',
      name: [{ css: 'dt' }],
      value: [{ css: 'dd' }],
    },
  },
  orders: {
    card: { css: '[data-order]' },
    id: [{ attr: 'data-order' }],
    status: [{ css: '[data-order-status]' }],
    amount: [{ css: '[data-amount]' }],
  },
  conversations: {
    row: ['[data-row]'],
    key: [{ attr: 'data-row' }],
    name: [{ css: '[data-row-name]' }],
    unread: [{ css: '[data-unread]' }],
    waiting: [{ css: '[data-waiting]' }],
  },
  composer: ['[data-reply]'],
  send: ['[data-send]'],
};

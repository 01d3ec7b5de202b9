import type { ConsoleDefinition } from '../../lib/consoles/definition';

/** The smallest console that has everything; the known ones are tested on their own fixtures. */
export const small: ConsoleDefinition = {
  format: 1,
  id: 'small',
  name: '小',
  matches: ['https://chat.example/*'],
  present: ['#chat'],
  panel: ['.panel'],
  buyer: {
    key: [{ css: '.row.active', attr: 'data-uid' }],
    name: [{ css: '.head' }],
    nameAgain: [{ css: '.row.active' }],
  },
  messages: {
    list: ['.list'],
    row: ['.msg'],
    id: [{ attr: 'data-id' }],
    skipId: '_template$',
    side: [
      { css: '.me', text: '^机器人', side: 'robot' },
      { css: '.me', side: 'agent' },
      { css: '.you', side: 'buyer' },
    ],
    kind: [
      { css: '.card', kind: 'product' },
      { css: 'img', kind: 'image' },
    ],
    text: [{ css: '.text' }, {}],
    time: [{ css: 'time' }],
    timeInId: '(?<!\\d)(1\\d{12})(?!\\d)',
  },
  product: {
    card: [
      { within: 'transcript', css: '.card', pick: 'last' },
      { within: 'panel', css: '.card' },
    ],
    title: [{ css: 'b' }],
    price: [{ css: 'i' }],
    coupons: 'u',
    id: [{ attr: 'data-goods' }],
    attributes: {
      list: '.facts',
      of: [{ attr: 'data-of' }],
      row: 'li',
      name: [{ css: 'em' }],
      value: [{ css: 'span' }],
    },
  },
  orders: { card: { css: '.order' }, id: [{ attr: 'data-no' }], status: [{}], amount: [{ css: 'i' }] },
  conversations: {
    row: ['.chat'],
    key: [{ attr: 'data-uid' }],
    name: [{ css: 'b' }],
    unread: [{ css: 'i' }],
    waiting: [{ css: 'u' }],
  },
  composer: ['textarea'],
  send: ['.send'],
};

interface Chat {
  uid: string;
  /** In the row; the header has the same unless told. */
  name: string;
  head?: string;
  messages?: string;
  panel?: string;
}

/** The page of {@link small} with one buyer open. */
export function chatHtml({ uid, name, head = name, messages = '', panel = '' }: Chat): string {
  return `<div id="chat"><div class="row active" data-uid="${uid}">${name}</div><div class="head">${head}</div>
    <div class="list">${messages}</div><div class="panel">${panel}</div><textarea></textarea></div>`;
}

export function line(id: string, text: string, side = 'you'): string {
  return `<div class="msg ${side}" data-id="${id}"><span class="text">${text}</span></div>`;
}

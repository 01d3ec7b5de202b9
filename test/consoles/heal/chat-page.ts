import type { ConsoleDefinition } from '../../../lib/consoles/definition';

/** A console whose buyers are told apart by the open row's id, which the header's name must agree with. */
export const plain: ConsoleDefinition = {
  format: 1,
  id: 'plain',
  name: '平',
  matches: ['https://chat.example/*'],
  present: ['.chat'],
  buyer: {
    key: [{ css: '.row.active', attr: 'data-uid' }],
    name: [{ css: '.head' }],
    nameAgain: [{ css: '.row.active .who' }],
  },
  messages: {
    list: ['.list'],
    row: ['.msg'],
    id: [{ attr: 'data-id' }],
    side: [
      { css: '.me', side: 'agent' },
      { css: '.you', side: 'buyer' },
    ],
    text: [{ css: '.text' }],
  },
  product: {
    card: [{ within: 'transcript', css: '.card', pick: 'last' }],
    title: [{ css: '.title' }],
    price: [{ css: '.price' }],
  },
  conversations: { row: ['.row'], key: [{ attr: 'data-uid' }], name: [{ css: '.who' }], unread: [{ css: '.dot' }] },
  composer: ['.box'],
  send: ['.send'],
};

const people = [
  ['u1700001', '小周'],
  ['u1700002', '阿岚同学'],
  ['u1700003', '老陈'],
] as const;

export interface PageOptions {
  /** Whose chat stands open, by place in the list. */
  open?: number;
  /** What a class is called. */
  called?: (name: string) => string;
  /** The header's name, where it is another one. */
  head?: string;
  /** Nothing stands in the list of messages but a product card. */
  card?: boolean;
}

/** Dressed as pages are, for where nothing is laid out only dress and words tell things apart. */
export function pageOf({ open = 0, called = (name) => name, head, card = true }: PageOptions = {}): string {
  const of = (names: string) => names.split(' ').map(called).join(' ');
  const [, name] = people[open] ?? people[0];
  const rows = people.map(([uid, who], at) => {
    const isOpen = at === open;
    const dot = `<i class="${of('dot')}" style="${stand(170, 70 + at * 60, 16, 16)};color:#fff;background-color:red">2</i>`;
    return `<div class="${of(isOpen ? 'row active' : 'row')}" data-uid="${uid}" style="${stand(0, 50 + at * 60, 200, 60)};background-color:${isOpen ? '#e6eaff' : '#fff'}">
      <b class="${of('who')}" style="${stand(10, 60 + at * 60, 80, 20)};font-size:13px">${who}</b>${at === 2 ? dot : ''}</div>`;
  });
  const line = (at: number, side: string, inside: string) =>
    `<div class="${of(`msg ${side}`)}" data-id="${open}-${at}" style="${stand(200, 60 + at * 50, 600, 50)}">
      <p class="${of('bubble')}" style="${stand(side === 'me' ? 600 : 210, 65 + at * 50, 190, 40)};background-color:${side === 'me' ? '#ccffee' : '#eeeeee'}">${inside}</p></div>`;
  const said = (at: number, side: string, text: string) =>
    line(
      at,
      side,
      `<span class="${of('text')}" style="${stand(side === 'me' ? 610 : 220, 70 + at * 50, 170, 20)}">${text}</span>`,
    );
  const product = line(
    4,
    'you',
    `<div class="${of('card')}" style="${stand(215, 270, 180, 30)};border-left-width:2px">
      <h4 class="${of('title')}" style="${stand(220, 270, 150, 15)}">冬季加厚被子</h4>
      <em class="${of('price')}" style="${stand(220, 285, 60, 15)};color:red">¥199.00</em></div>`,
  );
  return `<main class="${of('chat')}" style="${stand(0, 0, 800, 600)}"><nav style="${stand(0, 50, 200, 550)}">${rows.join('')}</nav>
    <h2 class="${of('head')}" style="${stand(200, 0, 600, 50)};font-size:18px;font-weight:700">${head ?? name}</h2>
    <section class="${of('list')}" style="${stand(200, 50, 600, 400)};overflow-y:scroll">${said(1, 'you', '在吗')}${said(2, 'me', '在的亲')}${said(3, 'you', '能便宜点吗')}${card ? product : ''}</section>
    <textarea class="${of('box')}" style="${stand(200, 450, 600, 100)}"></textarea>
    <button class="${of('send')}" style="${stand(720, 560, 60, 30)};cursor:pointer">发送</button></main>`;
}

const stand = (left: number, top: number, width: number, height: number): string =>
  `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;

/** Where {@link pageOf} says that an element stands; without a layout nothing else would tell. */
export function rectOf(element: Element): DOMRect {
  const { left, top, width, height } = (element as HTMLElement).style;
  const [x, y, wide, high] = [left, top, width, height].map((length) => Number.parseFloat(length) || 0);
  return new DOMRect(x, y, wide, high);
}

/** As a build tool names things. */
export const hashed = (name: string): string =>
  `x${[...name].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 999_983, 7).toString(36)}q`;

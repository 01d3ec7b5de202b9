import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { thing } from '../shared/picture.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('app');

function createView({ world, later }) {
  return {
    bootUnits: 2,
    first: '880031740021',
    login: () =>
      root.replaceChildren(
        h(
          'div.login__type__container',
          null,
          h('div.login-box', null, h('div.login-code', null), h('p', null, '扫码进入我的小店')),
        ),
      ),
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const name = h('span.chat-customer-name.bold', null, '');
      const header = h('div.chat-title.head', null, h('div.left', null, name));
      const panel = createSide();
      const middle = h('section.middle', null, header, transcript.list, composer.box);
      root.replaceChildren(
        h(
          'main.columns',
          null,
          h('aside.left', null, h('div.menu-list-tab.head', null, '客服'), list.node),
          middle,
          panel.node,
        ),
      );
      return { list, transcript, composer, panel, name };
    },
  };
}

/** The right column. What it is made of is not known but for the words on its tabs. */
function createSide() {
  const body = h('div.scrolls', null);
  const tabs = ['用户信息', '商品', '快捷语', '素材库'].map((title, index) =>
    h(index === 1 ? 'span.on' : 'span', null, title),
  );
  return {
    node: h('aside.right', null, h('div.head.side-tabs', null, ...tabs), body),
    show: ({ products }) =>
      body.replaceChildren(
        ...products.map(({ title, price, shape }) =>
          h(
            'div.side-goods.thing',
            null,
            h('img', { alt: '', src: thing(shape, title) }),
            h('div', null, title),
            h('div.money', null, `¥${price}`),
          ),
        ),
      ),
  };
}

startConsole({ root, seed: 53, usual: 28, records, loading: '客服工作台加载中', loginPath: '/shop/login', createView });

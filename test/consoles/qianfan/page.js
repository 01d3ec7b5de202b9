import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createPanel } from './panel.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('app');

function createView({ world, later, random, parts }) {
  return {
    bootUnits: 2,
    first: '5e21b0f4000000000100a3c7',
    newOrderId: () => `P76002${String(Math.floor(random() * 1e13)).padStart(13, '4')}`,
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const panel = createPanel();
      // The head over the chat is not known: here it shows the name in nothing that could be named.
      const name = h('span', null, '');
      const left = h('aside.left.farmer-chat__left', null, h('div.head', null, '会话'), list.node);
      const middle = h('section.middle', null, h('div.head', null, name), transcript.list, composer.box);
      root.replaceChildren(h('main.columns.farmer-chat', null, left, middle, panel.node));
      return { list, transcript, composer, panel, name };
    },
    /** The row changes with the click, and the column at the right is emptied. */
    active(id) {
      parts.list.render(id);
      parts.panel.clear();
    },
  };
}

startConsole({
  root,
  seed: 61,
  usual: 30,
  records,
  loading: '工作台加载中',
  loginPath: '/cstools/login',
  createView,
});

import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('root');

function createView({ world, later, parts }) {
  const showHeader = ({ name }) =>
    parts.header.replaceChildren(h('span', null, name), h('span.consult-type', null, '[在线咨询]'));
  return {
    bootUnits: 2,
    first: 'jd_qingli72',
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const header = h('div.chat-head-name.head', null);
      const bar = h('div', null);
      const middle = h('section.middle', null, header, transcript.list, bar, composer.box);
      // Plug-in panes: what they are made of is not known.
      const right = h('aside.right', null, h('div.head', null, '插件'));
      root.replaceChildren(h('main.columns', null, h('aside.left', null, list.node), middle, right));
      return { list, transcript, composer, header, bar };
    },
    /** The row and the header change with the click; the transcript is emptied, the reply box locked. */
    active(id) {
      parts.list.render(id);
      showHeader(world.get(id));
      parts.transcript.clear();
      parts.bar.replaceChildren();
      parts.composer.lock();
    },
    header: () => {},
    composer: (_conversation, text) => parts.composer.keep(text),
    transcript(conversation) {
      parts.transcript.show(conversation);
      parts.composer.unlock();
    },
    panel({ products: [product] }) {
      const name = product && h('div.name', null, `${product.title}  sku: ${product.id}`);
      parts.bar.replaceChildren(...(name ? [h('div.chat-product', null, name)] : []));
    },
  };
}

startConsole({ root, seed: 19, usual: 30, records, loading: '咚咚工作台加载中', loginPath: '/login', createView });

import { startConsole } from '../shared/console.js';
import { h } from '../shared/dom.js';
import { createComposer } from './composer.js';
import { records } from './data.js';
import { createList } from './list.js';
import { createTranscript } from './transcript.js';

const root = document.getElementById('ice-container');
/** The item that the address names, and the buyer who came from it. */
const address = new URLSearchParams(location.search);

function createView({ world, later, parts }) {
  return {
    bootUnits: 2,
    first: 'tb青禾2019',
    mount({ open, send, draft }) {
      const list = createList({ world, onOpen: open });
      const transcript = createTranscript({ later });
      const composer = createComposer({ onDraft: draft, onSend: send });
      const name = h('div.name', null, '');
      const bar = h('div', null);
      const left = h(
        'div.ww_conversation',
        null,
        h('div.ww_user_panel', null, '青栗家居'),
        h('div.next-input.ww_search.small', null, '搜索联系人'),
        list.scroller,
      );
      const box = h('div.ww_box', null, transcript.box, bar, composer.box);
      const middle = h(
        'div.ww_container.middle',
        null,
        h('div.ww_header', null, h('div.conversation-header.head', null, name)),
        h('div.ww_body', null, box),
      );
      root.replaceChildren(h('div.ww', null, h('div.ww_content', null, left, middle)));
      // Some three seconds after the page.
      later.after(20, () => list.fill());
      return { list, transcript, composer, name, bar };
    },
    panel() {
      const item = address.get('offerId');
      const text = item && h('div.item-bar', null, h('span', null, `宝贝 ${item} `), h('a', null, '发送链接'));
      parts.bar.replaceChildren(...(text ? [text] : []));
    },
  };
}

startConsole({ root, seed: 37, usual: 40, records, loading: '加载中', loginPath: '/login', createView });

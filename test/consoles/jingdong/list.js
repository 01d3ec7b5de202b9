import { clock } from '../shared/clock.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { createVirtualList } from '../shared/virtual-list.js';
import { preview } from '../shared/world.js';

const tabs = ['正在咨询', '历史咨询', '常用联系人', '群聊', '组织架构'];

/** The list of chats: rows stand absolute in a spacer and are used again; only the head of the group says how many there are. */
export function createList({ world, onOpen }) {
  const head = h('div.c_cas-head', null, '');
  const spacer = h('div.spacer', null);
  const stream = h('div.c_stream-content.scrolls', null, spacer);
  const list = createVirtualList({ scroller: stream, spacer, rowPx: 60, createRow: () => createRow(onOpen) });
  const tab = (title, index) => h(index === 0 ? 'div.c_tabs-tab.c_tabs-tab_check' : 'div.c_tabs-tab', { title }, title);
  // The other tab stays in the page, hidden, with the mark of whoever was open when it was last on the screen.
  const other = h('div.c_tabs-tabpane.c_tabs-tab_inactive', null);
  const node = h(
    'div#t-alluser-wrap',
    null,
    h(
      'div.c_tabs',
      null,
      h('div.c_tabs-nav-container', null, ...tabs.map(tab)),
      h('div#t-search_input', null),
      h('div.c_tabs-content', null, h('div.c_tabs-tabpane', null, head, stream), other),
    ),
  );
  return {
    node,
    scroller: stream,
    render(openId) {
      const conversations = world.byTouch();
      patchText(head, `最近联系人(${conversations.length})`);
      list.render(conversations.map((conversation) => ({ conversation, open: conversation.id === openId })));
      if (other.childElementCount > 0 || openId === null) return;
      const stale = createRow(onOpen);
      stale.show({ conversation: world.get(openId), open: true });
      other.append(stale);
    },
  };
}

/** One row node; `show` writes another buyer into it. */
function createRow(onOpen) {
  let shown = null;
  const face = h('img.alluser-item-avatar', { alt: '' });
  const name = h('span.alluser-item-name', null, '');
  const date = h('div.alluser-item-date-w.small', null, '');
  const text = h('span.alluser-item-breifdesc.cut', null, '');
  const wait = h('span.user-none-reply-t.small.late', null, '');
  const item = h(
    'div.alluser-item.t-item-h.alluser-item__normal.list-row',
    { onclick: () => onOpen(shown) },
    h('div.alluser-item-avatar-w', null, face),
    h('div.alluser-item-name-w', null, name),
    date,
    text,
  );
  const node = h('div.c_stream-item-w', null, h('div.alluser-item-content', null, item));
  node.show = ({ conversation, open }) => {
    shown = conversation.id;
    for (const mark of ['alluser-item_check', 't-item-ck', 'alluser-current']) item.classList.toggle(mark, open);
    face.src = avatar(conversation.name);
    name.title = conversation.name;
    patchText(name, conversation.name);
    patchText(date, clock(conversation.touched).slice(0, 5));
    const line = preview(conversation.messages.at(-1));
    text.title = line;
    patchText(text, line);
    if (conversation.waitingSince === null) return wait.remove();
    patchText(wait, `${Math.max(1, Math.floor((Date.now() - conversation.waitingSince) / 60_000))}分钟`);
    item.append(wait);
  };
  return node;
}

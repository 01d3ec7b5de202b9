import { h, patchText } from '../shared/dom.js';
import { preview } from '../shared/world.js';
import { words } from './words.js';

const pageSize = 14;

/** The list of chats, more of which come when it is scrolled to its end; unread ones have a blue dot. */
export function createList({ world, onOpen }) {
  const rows = new Map();
  const box = h('div', { role: 'listbox', 'aria-label': words.open });
  const scroller = h('div.scrolls', null, box);
  let shown = pageSize;
  let open = null;

  function render(openId) {
    open = openId;
    const conversations = world.byTouch().slice(0, shown);
    box.replaceChildren(...conversations.map(row));
  }
  function row(conversation) {
    const known = rows.get(conversation.id) ?? createRow(conversation, onOpen);
    rows.set(conversation.id, known);
    known.show(conversation, conversation.id === open);
    return known.node;
  }
  scroller.addEventListener('scroll', () => {
    if (scroller.scrollTop + scroller.clientHeight < scroller.scrollHeight - 4 || shown >= world.conversations.size)
      return;
    shown += pageSize;
    render(open);
  });
  return { scroller, render };
}

function createRow({ id, name }, onOpen) {
  const dot = h('span.dot', null);
  const time = h('span.small', null, '');
  const last = h('div.cut', null, '');
  const node = h(
    'div.row',
    { role: 'option', tabindex: '0', onclick: () => onOpen(id) },
    h('div.row-top', null, h('b.cut', null, name), dot, time),
    last,
  );
  return {
    node,
    show({ messages, unread, touched }, isOpen) {
      node.setAttribute('aria-selected', String(isOpen));
      dot.classList.toggle('unread', unread > 0);
      patchText(time, words.clock(touched));
      patchText(last, preview(messages.at(-1)));
    },
  };
}

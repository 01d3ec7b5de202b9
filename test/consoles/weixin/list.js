import { waited } from '../shared/clock.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { preview } from '../shared/world.js';

/** The list of chats: every row is in the page and keeps its node. How the open one is marked is not known: here by its style alone. */
export function createList({ world, onOpen }) {
  const rows = new Map();
  const list = h('ul.session-list-container.scrolls', null);
  return {
    node: list,
    scroller: list,
    render(openId) {
      const nodes = world.byTouch().map((conversation) => {
        const row = rows.get(conversation.id) ?? createRow(conversation, onOpen);
        rows.set(conversation.id, row);
        row.show(conversation.id === openId);
        return row.node;
      });
      list.replaceChildren(...nodes);
    },
  };
}

function createRow(conversation, onOpen) {
  const name = h('span.user-nickname', null, conversation.name);
  const wait = h('span.waiting-time.small.late', null, '');
  const text = h('div.text-content-wrap.cut', null, '');
  const badge = h('span.unread-badge.bold', null, '');
  const face = h('img.user-avatar', { alt: '', src: avatar(conversation.id) });
  const top = h('div.session-top', null, name);
  const card = h('div.session-list-card.list-row', null, face, top, badge, text);
  const node = h(
    'li.session-item-container',
    { 'data-room-id': conversation.id, onclick: () => onOpen(conversation.id) },
    card,
  );
  return {
    node,
    show(open) {
      const { waitingSince, messages, unread } = conversation;
      node.style.background = open ? '#eef7f0' : '';
      patchText(text, preview(messages.at(-1)));
      patchText(badge, String(unread));
      badge.style.display = unread > 0 ? '' : 'none';
      if (waitingSince === null) return wait.remove();
      patchText(wait, waited(Date.now() - waitingSince));
      top.append(wait);
    },
  };
}

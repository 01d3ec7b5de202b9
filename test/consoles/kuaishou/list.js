import { waited } from '../shared/clock.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { preview } from '../shared/world.js';

const limitMs = 180_000;
const groups = [
  ['请在3分钟内回复', ({ waitingSince }) => waitingSince !== null && Date.now() - waitingSince < limitMs],
  ['超时未回复', ({ waitingSince }) => waitingSince !== null && Date.now() - waitingSince >= limitMs],
  ['已回复', ({ waitingSince }) => waitingSince === null],
];

/** The list of chats in groups that fold; the last one is folded at first. `nameOf` gives what is shown of a name by now. */
export function createList({ world, nameOf, onOpen }) {
  const folded = new Set(['已回复']);
  const rows = new Map();
  const node = h('div.SessionList.scrolls', null);

  function render() {
    const conversations = world.byTouch();
    node.replaceChildren(...groups.map(([title, belongs]) => group(title, conversations.filter(belongs))));
  }

  function group(title, members) {
    const head = h(
      'div.SessionListGroupItem-head',
      {
        onclick: () => {
          if (!folded.delete(title)) folded.add(title);
          render();
        },
      },
      h('span.SessionListGroupItem-groupName', null, title),
      h('span.SessionListGroupItem-count', null, `(${members.length})`),
    );
    const body = h('div.SessionListGroupItem-body', null, ...members.map(row));
    body.classList.toggle('folded', folded.has(title));
    return h('div.SessionListGroupItem', null, head, body);
  }

  function row(conversation) {
    const known = rows.get(conversation.id) ?? createRow(conversation, onOpen);
    rows.set(conversation.id, known);
    known.show(nameOf(conversation));
    return known.node;
  }

  return { node, scroller: node, render };
}

function createRow(conversation, onOpen) {
  const name = h('span.SessionBaseCard-topHeadName', null, '');
  const time = h('span.SessionBaseCard-topHeadTime.small', null, '');
  const last = h('div.SessionBaseCard-lastMessage.cut', null, '');
  const unread = h('span.SessionBaseCard-unread-rot', null, '');
  const face = h('img', { alt: '', src: avatar(conversation.id) });
  const info = h('div.SessionBaseCard-info.list-row', null, face, name, time, last);
  const node = h('div.SessionBaseCard.SessionBaseCard-Static', { onclick: () => onOpen(conversation.id) }, info);
  return {
    node,
    /** The name's text node stays and is written into: digits at first, then the name. */
    show(shown) {
      const { orders, waitingSince, messages, unread: count } = conversation;
      patchText(name, `${shown}${orders.length > 0 ? ` 下单数(${orders.length})` : ''}`);
      const waitMs = waitingSince === null ? null : Date.now() - waitingSince;
      patchText(time, waitMs === null ? '' : waitMs > 600_000 ? '超时' : waited(waitMs));
      patchText(last, preview(messages.at(-1)));
      patchText(unread, String(count));
      if (count > 0) info.append(unread);
      else unread.remove();
    },
  };
}

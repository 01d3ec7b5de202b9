import { clock, monthDay, sameDay } from '../shared/clock.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { createVirtualList } from '../shared/virtual-list.js';
import { preview } from '../shared/world.js';

/** Groups have short numbers, persons ids of 24 digits. */
export const kindOf = (id) => (id.length < 24 ? 'group' : 'c2c');

/** The list of chats, persons and groups: rows come and go with the view, and a node is used again for whoever comes next. */
export function createList({ world, onOpen }) {
  const spacer = h('div.spacer', null);
  const scroller = h('div.xhs-im-conv-list__scroll.scrolls', null, spacer);
  const list = createVirtualList({ scroller, spacer, rowPx: 64, createRow: () => createRow(onOpen) });
  return {
    node: h('div.xhs-im-conv-list', null, scroller),
    scroller,
    render: (openId) =>
      list.render(world.byTouch().map((conversation) => ({ conversation, open: conversation.id === openId }))),
  };
}

function createRow(onOpen) {
  let shown = null;
  const face = h('img.xhs-im-conv-item__avatar', { alt: '' });
  const name = h('div.xhs-im-conv-item__name', null, '');
  const time = h('div.xhs-im-conv-item__time.small', null, '');
  const text = h('span.xhs-im-conv-item__summary-text', null, '');
  const badge = h('span.xhs-im-conv-item__badge', null, '');
  const node = h(
    'div.xhs-im-conv-item',
    { onclick: () => onOpen(shown) },
    face,
    h(
      'div.xhs-im-conv-item__content',
      null,
      h('div.xhs-im-conv-item__top', null, name, time),
      h('div.xhs-im-conv-item__summary.cut', null, text),
    ),
  );
  node.show = ({ conversation, open }) => {
    const { id, touched, unread, messages } = conversation;
    shown = id;
    node.dataset.convId = id;
    node.dataset.convKind = kindOf(id);
    node.classList.toggle('xhs-im-conv-item--active', open);
    face.src = avatar(id);
    patchText(name, conversation.name);
    patchText(time, sameDay(touched, Date.now()) ? clock(touched).slice(0, 5) : monthDay(touched));
    patchText(text, preview(messages.at(-1)));
    patchText(badge, String(unread));
    if (unread > 0) node.append(badge);
    else badge.remove();
  };
  return node;
}

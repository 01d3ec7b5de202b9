import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { createVirtualList } from '../shared/virtual-list.js';
import { preview } from '../shared/world.js';

/** `现在`, `3分钟`, `2小时`: how long ago, written anew as time goes. */
function agoText(at) {
  const minutes = Math.floor((Date.now() - at) / 60_000);
  return minutes < 1 ? '现在' : minutes < 60 ? `${minutes}分钟` : `${Math.floor(minutes / 60)}小时`;
}

/** The list of chats: rows of 54 px, absolute, used again on scroll; empty until it is filled some seconds after the page. */
export function createList({ world, onOpen }) {
  const spacer = h('div.spacer', null);
  const scroller = h('div.ww_conversation_list.scrolls', null, spacer);
  const list = createVirtualList({ scroller, spacer, rowPx: 54, createRow: () => createRow(onOpen) });
  let isFilled = false;
  let open = null;
  const render = (openId) => {
    open = openId;
    if (isFilled)
      list.render(world.byTouch().map((conversation) => ({ conversation, open: conversation.id === openId })));
  };
  return {
    scroller,
    render,
    fill() {
      isFilled = true;
      render(open);
    },
  };
}

function createRow(onOpen) {
  let shown = null;
  const face = h('img', { alt: '' });
  const name = h('span.name', null, '');
  const time = h('span.time.small', null, '');
  const desc = h('div.desc.cut', null, '');
  const node = h(
    'div.conversation-item',
    { onclick: () => onOpen(shown) },
    h('div.avatar', null, face),
    h('div.content', null, h('div.conversation', null, name, time), h('div.conversation-secondary-line', null, desc)),
  );
  node.show = ({ conversation, open }) => {
    shown = conversation.id;
    node.classList.toggle('active', open);
    face.src = avatar(conversation.name);
    patchText(name, conversation.name);
    patchText(time, agoText(conversation.touched));
    patchText(desc, preview(conversation.messages.at(-1)));
  };
  return node;
}

import { clock } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { preview } from '../shared/world.js';

/** The buyer's id and the shop's, each in Base64. */
export const keyOf = (id) => `$3$${btoa(`1#2#2#${id}`)}.${btoa('1#1#2#6a0c11e50000000001002f77')}`;

/** The list of chats, made anew at each change. A row's text begins with the buyer's name. */
export function createList({ world, onOpen }) {
  const list = h('div.chat-list.scrolls', null);
  const row = (conversation, openId) =>
    h(
      conversation.id === openId ? 'div.chat-item.active' : 'div.chat-item',
      { 'data-key': keyOf(conversation.id), onclick: () => onOpen(conversation.id) },
      h('div', null, conversation.name),
      h('div.cut', null, preview(conversation.messages.at(-1))),
      h('div.small', null, clock(conversation.touched).slice(0, 5)),
    );
  return {
    node: list,
    scroller: list,
    render(openId) {
      const top = list.scrollTop;
      list.replaceChildren(...world.byTouch().map((conversation) => row(conversation, openId)));
      list.scrollTop = top;
    },
  };
}

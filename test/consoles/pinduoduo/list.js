import { clock } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { preview } from '../shared/world.js';

/**
 * The list of chats. Each render makes a new `ul`: whoever kept a row holds a dead node. The other tab's list stays in the page, hidden,
 * with a second copy of some buyers and with the mark of whoever was open when it was last on the screen.
 */
export function createList({ world, onOpen }) {
  const counts = h('div.list-tabs', null);
  let list = h('ul.chat-list', null);
  const holder = h('div.list-holder', null, list);
  let stale = null;

  function render(openId) {
    const conversations = world.byTouch();
    stale ??= openId;
    const waiting = conversations.filter(({ waitingSince }) => waitingSince !== null);
    const fresh = h('ul.chat-list', null, ...conversations.map((conversation) => row(conversation, openId)));
    const top = list.scrollTop;
    holder.replaceChildren(
      fresh,
      h('ul.already-unreply', null, ...waiting.slice(0, 3).map((conversation) => copy(conversation, stale))),
    );
    fresh.scrollTop = top;
    list = fresh;
    counts.replaceChildren(
      h('span.on', null, `全部会话 ${conversations.length}`),
      h('span', null, `未回复 ${waiting.length}`),
      h('span', null, '已超时 2'),
    );
  }

  const copy = (conversation, openId) => {
    const node = row(conversation, openId, 'unTimeout');
    node.style.display = 'none';
    return node;
  };

  function row(conversation, openId, kind = conversation.waitingSince === null ? 'reply' : 'all') {
    const box = h(
      'div.chat-item-box',
      {
        'data-random': `${conversation.id}-0-${kind}`,
        'data-move-dom': true,
        draggable: 'true',
        onclick: (event) => event.isTrusted && onOpen(conversation.id),
      },
      h('div.avatar', null, h('img', { alt: '', src: avatar(conversation.id) })),
      h('div.chat-nickname', null, h('span.nickname-span', null, conversation.name)),
      h('div.bottom-message', null, h('p.chat-message-content', null, preview(conversation.messages.at(-1)))),
      h('div.chat-time', null, h('p.item-note', null, clock(conversation.touched).slice(0, 5))),
      unreply(conversation),
      h('button', { type: 'button' }, '转移会话'),
    );
    if (conversation.id === openId) box.classList.add('active');
    return h('li.chat-item', null, box);
  }

  return {
    nodes: [counts, holder],
    get scroller() {
      return list;
    },
    render,
  };
}

function unreply({ waitingSince }) {
  if (waitingSince === null) return null;
  const minutes = Math.floor((Date.now() - waitingSince) / 60_000);
  return minutes < 3
    ? h('div.chat-unreply-time', null, '待回复')
    : h('div.chat-unreply-over-time', null, `已等待${minutes}分`);
}

import { monthDay, sameDay, waited } from '../shared/clock.js';
import { h, patchText } from '../shared/dom.js';
import { avatar } from '../shared/picture.js';
import { preview } from '../shared/world.js';

const rowPx = 68;
const headPx = 30;
const waitLimitMs = 180_000;

/** Who stands in which group, as heads and rows from top to bottom. The A/B frame knows no groups. */
function arrange(conversations, frame) {
  if (frame === 'ab') return conversations.map((conversation) => ({ conversation }));
  const now = Date.now();
  const late = ({ waitingSince }) => waitingSince !== null && now - waitingSince >= waitLimitMs;
  const waiting = ({ waitingSince }) => waitingSince !== null && now - waitingSince < waitLimitMs;
  const groups = [
    ['message_group_name_waitReply', '3分钟内待回复', waiting],
    ['message_group_name_overtime', '已超时待回复', late],
    ['message_group_name_replied', '已回复', ({ waitingSince }) => waitingSince === null],
  ];
  return groups.flatMap(([btm, title, belongs]) => {
    const members = conversations.filter(belongs);
    if (members.length === 0) return [];
    return [{ btm, title: `${title} (${members.length})` }, ...members.map((conversation) => ({ conversation }))];
  });
}

/**
 * The list of chats. In the frames since 2026-06 only rows in view exist and each node is used again for whoever comes next;
 * in the old frame every row exists and the whole area scrolls.
 */
export function createList({ world, hash, frame, onOpen }) {
  const virtual = frame !== 'old';
  const rows = [];
  let openId = null;
  const items = h('div.list_items', null);
  const holder = h('div', { 'data-name': 'scroll_holder' });
  const scroller = h('div.scroller', { onscroll: () => render() }, h('div.scroller_content', null, holder, items));
  const box = h('div.pigeonChatNotScrollBox', null, virtual ? scroller : null);
  const recent = h('div.pigeonChatScrollBox', null);
  const area = h('div#chantListScrollArea', null, box, recent);
  if (!virtual) area.classList.add('scrolls');

  function render() {
    const arranged = arrange(world.byTouch(), frame);
    let top = 0;
    for (const item of arranged) {
      item.top = top;
      top += item.conversation ? rowPx : headPx;
    }
    if (!virtual) return renderAll(arranged);
    holder.style.height = `${top}px`;
    const from = scroller.scrollTop - rowPx;
    const to = scroller.scrollTop + (scroller.clientHeight || 600) + rowPx;
    const seen = arranged.filter((item) => item.top > from && item.top < to);
    const heads = seen.filter((item) => item.btm).map((item) => place(head(item), item.top));
    const shown = seen.filter((item) => item.conversation);
    const nodes = shown.map((item, index) => place(fill(row(index), item.conversation), item.top));
    const wanted = new Set([...heads, ...nodes]);
    for (const node of [...items.children]) if (!wanted.has(node)) node.remove();
    for (const node of wanted) if (node.parentNode !== items) items.append(node);
  }

  function renderAll(arranged) {
    let used = 0;
    box.replaceChildren(...arranged.map((item) => (item.btm ? head(item) : fill(row(used++), item.conversation))));
  }

  const head = ({ btm, title }) => h('div.groupHead', { 'data-btm': btm }, title);
  const place = (node, top) => {
    node.style.transform = `translateY(${top}px)`;
    return node;
  };

  function row(index) {
    rows[index] ??= createRow(hash, frame, onOpen);
    return rows[index];
  }

  function fill(node, conversation) {
    node.show(conversation, conversation.id === openId);
    return node;
  }

  /** The other tab stays in the page, hidden: some buyers a second time, and the mark of whoever was open when it was last seen. */
  const hiddenCopies = (id) =>
    world
      .byTouch()
      .slice(0, 4)
      .map((conversation) => {
        const node = createRow(hash, 'ab', onOpen);
        node.show(conversation, conversation.id === id);
        return node;
      });

  return {
    area,
    scroller: virtual ? scroller : area,
    render(id) {
      openId = id;
      render();
      if (recent.childElementCount === 0 && id !== null) recent.append(...hiddenCopies(id));
    },
  };
}

/** One row node; `show` writes another buyer into it. */
function createRow(hash, frame, onOpen) {
  let shown = null;
  const face = h('img', { alt: '' });
  const name = h(`span`, { class: hash('newNameContent') }, '');
  const timer = h('span', { class: hash('timerParticular') }, '');
  const nameLine = h('div', { class: hash('nameLine') }, name, timer);
  const labels = h('div', { class: hash('userLabel') });
  const text = h('span', { 'data-btm': 'd089038' }, '');
  const message = h('div', { class: hash('msgContent') }, text);
  const badge = h('sup.auxo-badge-count', null, '0');
  const card = h('div', { class: hash('conversationCard') }, face, nameLine, labels, message, badge);
  const node = h(
    'div',
    { 'data-kora': 'conversation', 'data-qa-id': 'qa-conversation-chat-item', onclick: () => onOpen(shown) },
    card,
  );

  node.show = (conversation, open) => {
    shown = conversation.id;
    const kind = frame === 'ab' ? 'recent' : 'current';
    node.setAttribute('data-btm-id', `a4977.b03618.${kind}`);
    card.classList.toggle(hash(frame === 'old' ? 'selected' : 'selectedNew'), open);
    face.src = avatar(conversation.name);
    nameLine.title = conversation.name;
    patchText(name, conversation.name);
    patchText(timer, timerText(conversation));
    labels.replaceChildren(...conversation.labels.map((label) => h('span', null, label)));
    patchText(text, preview(conversation.messages.at(-1)));
    if (conversation.waitingSince === null) message.querySelector('[class*="needReply-"]')?.remove();
    else if (!message.querySelector('[class*="needReply-"]'))
      message.append(h('span', { class: hash('needReply') }, '待回复'));
    badge.title = String(conversation.unread);
    patchText(badge, String(conversation.unread));
    // The old frame keeps an empty badge; the new one takes it away.
    badge.style.display = conversation.unread > 0 ? '' : 'none';
    if (frame !== 'old') conversation.unread > 0 ? card.append(badge) : badge.remove();
  };
  return node;
}

function timerText({ waitingSince, touched }) {
  const now = Date.now();
  if (waitingSince !== null) return waited(now - waitingSince);
  return sameDay(touched, now) ? '' : monthDay(touched);
}

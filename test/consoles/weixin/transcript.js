import { fullChinese } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

/** Lines further apart than this show the time; in what, is not known. */
const apartMs = 300_000;

export function createTranscript({ later }) {
  const list = h('div.scrolls', null);
  return { list, ...createRows({ later, units: 2, list, row }) };
}

function row(message, previous, conversation) {
  const { side, text, card, at, id } = message;
  const isDated = side !== 'system' && (!previous || at - previous.at > apartMs);
  const type = side === 'system' ? 5 : card?.image ? 2 : card ? 13 : 1;
  const node = h(isDated ? 'div.msg.show-date' : 'div.msg', { id: `msg_${id}`, 'data-type': type });
  if (isDated) node.append(h('div.small.line.middle-line', null, fullChinese(at).slice(5, -3)));
  node.append(side === 'system' ? h('div.small.line.middle-line', null, text) : item(message, conversation));
  return node;
}

function item({ side, text, card }, { id }) {
  const mine = side !== 'buyer';
  const face = h('img.user-avatar', { alt: '', src: avatar(mine ? '青栗' : id) });
  const bubble =
    text === undefined ? thingOf(card) : h(`div.text-msg.bubble.${mine ? 'bg-kf' : 'bg-user'}`, null, text);
  return h(
    mine ? 'div.message-item.flex.items-center.justify-end' : 'div.message-item.flex.items-center',
    null,
    face,
    bubble,
  );
}

/** A card: its first line is what is sold. What else stands in it is not known. */
function thingOf(card) {
  if (card.image) return h('img', { 'data-type': 'image', alt: '', src: thing(card.image), width: 120 });
  return h(
    'a.order-msg-block.bubble.thing',
    null,
    h('img', { alt: '', src: thing(card.shape, card.title) }),
    h('p', null, card.title),
    h('p.money', null, `¥${card.price}`),
  );
}

import { clock, monthDay, sameDay } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

export function createTranscript({ later }) {
  const view = h('div.rc-scrollbars-view.scrolls', null);
  const box = h('div.ww_message', null, h('div.message-list', null, h('div.rc-scrollbars-container', null, view)));
  return { box, view, ...createRows({ later, units: 2, list: view, row }) };
}

function row(message, _previous, { name }) {
  const { side, text, card, at } = message;
  if (side === 'system') return h('div.message-item-line', null, h('div.line.middle-line.small', null, text));
  const mine = side !== 'buyer';
  const who = mine ? '青栗家居' : name;
  const time = sameDay(at, Date.now()) ? clock(at) : `${monthDay(at)} ${clock(at)}`;
  const first = h('div.first-line.small', null, h('span.nick', null, who), ' ', h('span.time', null, time));
  const item = h(
    'div.item',
    null,
    h('img.headPic', { alt: '', src: avatar(who) }),
    first,
    h('div.content.bubble', null, bubble(text, card)),
  );
  return h('div.message-item-line', null, h(mine ? 'div.message-item.self' : 'div.message-item', null, item));
}

/** What was said stands in the classes of the editor that it was written in. */
function bubble(text, card) {
  if (card?.image) return h('img', { alt: '', src: thing(card.image), width: 120 });
  return h(
    'div.biz-expression-editor-no-ui.expression-parser',
    null,
    h('div.editBox', null, h('pre.edit', null, text ?? card.title)),
  );
}

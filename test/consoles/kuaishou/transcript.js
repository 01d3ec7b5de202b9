import { clock } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

const whole = (name) => `kwaishop-cs-LayoutDefaultWrapper_${name}`;

export function createTranscript({ later, nameOf }) {
  const wrap = h('div.ChatMessageList-ContentWrap', null);
  const list = h('div.ChatMessageList.scrolls', null, wrap);
  const row = (message, previous, conversation) => createRow(message, previous, conversation, nameOf(conversation));
  return { list, ...createRows({ later, units: 2, list: wrap, scroller: list, row }) };
}

function createRow(message, previous, conversation, name) {
  const { side, text, card, at, id } = message;
  if (side === 'system')
    return h('div.line.middle-line', null, h('div', { class: 'kwaishop-cs-LayoutMiddleWrapper_msgBody small' }, text));
  const mine = side !== 'buyer';
  const moment = new Date(at);
  // A line that follows its own side within a minute shows neither nickname nor time.
  const grouped = previous?.side === side && at - previous.at < 60_000;
  const before = `${mine ? '青栗小铺' : name}${moment.getMonth() + 1}-${moment.getDate()} ${clock(at)}`;
  const body = h('div', { class: `${whole('msgBody')} bubble` }, ...content(text ?? card));
  const main = h(
    'div',
    { class: whole('msgMain') },
    grouped ? null : h('div', { class: `${whole('beforeMsgBody')} small` }, before),
    body,
  );
  const face = h('img', { alt: '', src: avatar(mine ? '青栗' : conversation.id), width: 20, height: 20 });
  const wrapper = h('div', { class: `${whole('lrWrapper')} ${whole(mine ? '_isMine' : '_notMe')}` }, face, main);
  return h(mine ? 'div.line.mine' : 'div.line', { id: `0_${conversation.id}_${id.replace(/\D/g, '')}${at}` }, wrapper);
}

function content(thingOrText) {
  if (typeof thingOrText === 'string') return [thingOrText];
  const { text, image, from, order } = thingOrText;
  if (text !== undefined) return [text];
  if (image) return [h('img', { alt: '', src: thing(image), width: 120 })];
  if (order) return [h('div', { class: 'kwaishop-cs-BizOrderCard' }, `订单 ${order}`)];
  const product = from ?? thingOrText;
  return [h('div', { class: 'bizBuyerFromCard' }, h('p', null, '来自商品页'), h('p', null, product.title))];
}

import { clock, monthDay } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

export function createTranscript({ later }) {
  const list = h('div#t-chat-scroll.chat-scroll-wrap.scrolls', null);
  return { list, ...createRows({ later, units: 2, list, row }) };
}

function row(message, previous, { name }) {
  return h('div.message', null, inside(message, previous, name));
}

function inside(message, previous, name) {
  const id = `msg_${message.id}`;
  const { side, card, text } = message;
  if (card?.divider)
    return h(
      'div.message_center.line.middle-line',
      { id },
      h('div.last-chat-divider', null, h('span', null, card.divider)),
    );
  if (side === 'system')
    return h(
      'div.line.middle-line',
      { id },
      h(
        'div.message__system_wrap',
        null,
        h('div.message__system_box', null, h('span.message__system.small', null, text)),
      ),
    );
  const mine = side !== 'buyer';
  const who = mine ? '青栗京东自营客服' : name;
  // A line that follows its own side within a minute shows no time.
  const grouped = previous?.side === side && message.at - previous.at < 60_000;
  const nickname = h('span.message__nickname.small', null, who);
  const time = grouped ? null : h('span.message__time_str.small', null, `${monthDay(message.at)} ${clock(message.at)}`);
  const face = h('img.message__avatar', { alt: '', src: avatar(who), width: 20, height: 20 });
  const top = h('div', null, ...(mine ? [time, nickname] : [nickname, time]));
  const read = mine ? h('span.message__read_status.read.small', null, '已读') : null;
  const spec = mine ? 'div.message_right.line.mine' : 'div.message_left.line';
  return h(spec, { id }, top, face, content({ text, card }, mine), read);
}

function content({ text, card }, mine) {
  const end = mine ? 'right' : 'left';
  if (text !== undefined)
    return h(
      'div.message-body',
      null,
      h(`pre.message__text.message__text_${end}.bubble`, null, h('span.message__content', null, text)),
    );
  if (card.image) {
    const src = card.loading ? {} : { src: thing(card.image) };
    const image = h('img.message__image', { alt: '', 'data-src': thing(card.image), ...src });
    if (card.loading) image.classList.add('message_img_loading');
    return h('div.message__image-wrap', null, image);
  }
  if (card.failed)
    return h(`div.message_componet-${end}`, null, h('div.CardWrapper.Error.bubble', null, '卡片加载失败'));
  return h(`div.message_componet-${end}`, null, productCard(card));
}

/** What stands in a card is not known but for title and price, and their classes are not known at all. */
function productCard(product) {
  return h(
    'div.CardWrapper.ProductCard.bubble.thing',
    null,
    h('img', { alt: '', src: thing(product.shape, product.title) }),
    h('p', null, product.title),
    h('p.money', null, h('i', null, '￥'), h('b', null, product.price)),
  );
}

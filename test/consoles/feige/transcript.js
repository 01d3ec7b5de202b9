import { clock, monthDay, sameDay } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

/** `14:03:22` today, `09-21 14:03:22` before; nothing on a line that follows its own side within a minute. */
function timeText(message, previous) {
  const grouped =
    previous && previous.side === message.side && message.at - previous.at < 60_000 && !previous.card?.skip;
  if (grouped) return null;
  return sameDay(message.at, Date.now()) ? clock(message.at) : `${monthDay(message.at)} ${clock(message.at)}`;
}

export function createTranscript({ hash, later }) {
  const list = h('div.messageList');
  const rows = createRows({ later, units: 1, list, row });

  function row(message, previous, conversation) {
    const id = messageId(message);
    const body = h('div', { 'data-id': id }, ...content(message, previous, conversation));
    return h('div.msgItemWrap', { 'data-qa-id': 'qa-message-warpper', 'data-qa-message-id': id }, body);
  }

  function content(message, previous, conversation) {
    const { card } = message;
    if (card?.looking) return [viewing(card)];
    if (message.side === 'system') return [h('div', { class: hash('sys') }, message.text ?? card.text)];
    const mine = message.side !== 'buyer';
    const time = timeText(message, previous);
    const bubble = h(mine ? 'div.messageIsMe' : 'div.messageNotMe', null, inside(message));
    const face = time && h('img', { alt: '头像', src: avatar(mine ? '青栗' : conversation.name) });
    const marks = message.side === 'robot' ? h('span', { class: hash('sender') }, '机器人发送') : null;
    const read = message.side === 'agent' ? h('span', { 'data-qa-id': 'qa-message-read-mark' }, '已读') : null;
    const line = h(
      'div',
      { style: { display: 'flex', flexDirection: mine ? 'row-reverse' : 'row' } },
      face,
      bubble,
      read,
      marks,
    );
    return [time && h('div', { class: hash('time') }, time), line];
  }

  function inside({ text, card }) {
    if (text !== undefined) return h('pre', null, h('span', null, text));
    if (card.image) return h('img', { alt: '图片', src: thing(card.image) });
    return productCard(card, '商品推荐');
  }

  const viewing = (product) =>
    h(
      'div.pigeon-dynamic-card-system-container-new',
      null,
      h('p', null, '用户正在查看商品'),
      productCard(product, '来自商品详情页'),
    );

  return { list, ...rows };
}

/** Some rows are no lines of the talk; their ids say so. */
function messageId({ id, card }) {
  const number = `74${id.replace(/\D/g, (char) => String(char.charCodeAt(0) % 10)).padStart(17, '3')}`;
  if (card?.skip === 'assign') return `0_CsAssign_${number}`;
  if (card?.skip === 'welcome') return `0_Welcome_${number}`;
  if (card?.skip === 'template') return `${number}_template`;
  return number;
}

/** The price stands in up to three nodes; the picture is only a background. */
export function productCard(product, header) {
  const placeholder = (text) => h('div.pigeon-card-place-holder-text', null, h('div.content', null, text));
  const thumb = h('div.chatd-thumb', { style: { backgroundImage: `url("${thing(product.shape, product.title)}")` } });
  return h(
    'div.chatd-card',
    null,
    placeholder(header),
    h(
      'div.chatd-card-main',
      null,
      thumb,
      h('div.chatd-card-text', null, placeholder(product.title), h('div.chatd-price', null, ...price(product.price))),
    ),
    h('div.chatd-tags', null, ...(product.coupons ?? []).map((coupon) => h('span', null, coupon))),
  );
}

function price(text) {
  const [, whole, rest] = /^([\d,]+)(.*)$/.exec(text) ?? [];
  if (whole === undefined) return [h('span.chatd-price-inter', null, text)];
  return [
    h('span.chatd-price-currency', null, '￥'),
    h('span.chatd-price-inter', null, whole),
    rest && h('span.chatd-price-decimal', null, rest),
  ];
}

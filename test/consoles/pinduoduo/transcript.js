import { fullChinese } from '../shared/clock.js';
import { h } from '../shared/dom.js';
import { avatar, thing } from '../shared/picture.js';
import { createRows } from '../shared/rows.js';

const groupMs = 180_000;

export function createTranscript({ later }) {
  const list = h('ul.msg-list', null);
  const box = h('div.history-box', null, '查看历史消息');
  const container = h('div#msgListContainer', null, box, list);
  const onShow = (hasOlder) => {
    box.style.display = hasOlder ? '' : 'none';
  };
  return { container, ...createRows({ later, units: 2, list, scroller: container, row, onShow }) };
}

/** The id holds the time in milliseconds; its prefix comes in two spellings. */
function row(message, previous, conversation) {
  const id = `${Math.floor(message.at / 6000) % 2 ? 'middlePanel' : 'middlepanel'}_list_${message.at}`;
  const li = h('li.clearfix.onemsg', { id });
  if (message.side === 'system') {
    li.append(h('div.system-msg-12', null, message.text));
    return li;
  }
  const first = !previous || message.at - previous.at > groupMs;
  const time = first ? h('p.message-time', null, fullChinese(message.at)) : null;
  li.append(h('div.merchantMessage', null, time, item(message, conversation)));
  return li;
}

function item(message, { id, name }) {
  const buyer = message.side === 'buyer';
  const robot = message.side === 'robot';
  const nickname = robot ? '机器人' : '主账号';
  return h(
    buyer ? 'div.buyer-item' : robot ? 'div.cs-item.isread.callback' : 'div.cs-item.isread',
    null,
    h('div.avatar', null, h('img', { alt: '', src: avatar(buyer ? id : nickname) })),
    buyer ? null : h('div.nickname', null, nickname),
    h('div', { currentuid: id, title: buyer ? name : null }, content(message, robot)),
  );
}

function content({ text, card }, robot) {
  if (text !== undefined) {
    const box = h('p.msg-content-box', null, text);
    return h('div.msg-content', null, robot ? h('div.robot-text', null, box) : box);
  }
  if (card.image)
    return h('div.msg-content', null, h('div.image-msg', null, h('img', { alt: '', src: thing(card.image) })));
  return goodCard(card);
}

/** The product card carries number and link, unlike the name in the list, which is masked. */
export function goodCard(product) {
  const link = `https://mobile.yangkeduo.com/goods.html?goods_id=${product.id}`;
  const sign = /^\d/.test(product.price) ? '¥' : '';
  return h(
    'div.good-card',
    null,
    h(
      'a.good-detail',
      { href: link, onclick: (event) => event.preventDefault() },
      h('img', { alt: '', src: thing(product.shape, product.title) }),
    ),
    h(
      'div.good-info',
      null,
      h('p.good-name', null, product.title),
      product.id && h('p.good-id', null, `商品ID：${product.id}`),
      h('span.good-price', null, `${sign}${product.price}`),
      ...(product.coupons ?? []).map((coupon) => h('span.good-coupon', null, coupon)),
    ),
  );
}

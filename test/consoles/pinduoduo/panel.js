import { h } from '../shared/dom.js';
import { thing } from '../shared/picture.js';
import { goodCard } from './transcript.js';

/** The right column: what to recommend, and the buyer's newest orders. A closed chat has no tabs in it. */
export function createPanel() {
  const node = h('div.right-panel-container', null);
  let conversation = null;
  let active = '最新订单';

  function render() {
    const body = active === '最新订单' ? orders(conversation.orders) : conversation.products.map(goodCard);
    const bar = h('div.bar', null, ...['商品推荐', '最新订单'].map(tab));
    node.replaceChildren(...(conversation.closed ? [] : [bar]), h('div.panel-body', null, ...body));
  }

  const tab = (title) =>
    h(
      title === active ? 'div.bar-item.active' : 'div.bar-item',
      {
        onclick: () => {
          active = title;
          render();
        },
      },
      title,
    );

  return {
    node,
    show(next) {
      conversation = next;
      render();
    },
  };
}

function orders(list) {
  const subs = h('div.sub-tabs', null, h('span.on', null, '个人订单'), h('span', null, '店铺待支付订单'));
  const cards = list.length === 0 ? [h('div.panel-empty', null, '没有相关订单')] : list.map(orderCard);
  const asks = h(
    'div.panel-actions',
    null,
    ...['邀请下单', '邀请关注', '小额打款'].map((title) => h('span', null, title)),
  );
  return [subs, ...cards, asks];
}

function orderCard({ id, status, amount, title, shape }) {
  return h(
    'div.order-card',
    null,
    h('div.order-head', null, h('span.order-sn', null, `订单编号：${id}`), h('span.order-status', null, status)),
    h(
      'div.order-good',
      null,
      h('img', { alt: '', src: thing(shape, title) }),
      h('p', null, title ?? '商品'),
      h('span.order-amount', null, `实付 ¥${amount}`),
    ),
    h('div.order-foot', null, ...['查看物流', '备注', '修改地址'].map((text) => h('span', null, text))),
  );
}

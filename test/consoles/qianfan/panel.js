import { h } from '../shared/dom.js';

/** The right column: the buyer's orders. */
export function createPanel() {
  const content = h('div.order-tool-content.scrolls', null);
  return {
    node: h('aside.right.farmer-chat__right', null, h('div.head', null, '订单'), content),
    clear: () => content.replaceChildren(),
    show: ({ orders }) => content.replaceChildren(...orders.map(orderCard)),
  };
}

function orderCard({ id, status, amount, pay = '实付', title = '商品' }) {
  return h(
    'div.order-card',
    null,
    h(
      'div.order-card-header',
      null,
      h('span.order-card-title-id', null, id),
      h('span.order-card-status', null, status),
    ),
    h('div.order-card-body', null, h('p', null, title), h('div.logistics-box.small', null, '暂无物流')),
    h('div.order-card-footer', null, h('span', null, '共 1 件'), h('span', null, `${pay} ¥${amount}`)),
  );
}

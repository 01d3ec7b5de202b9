import { h } from '../shared/dom.js';

/** The right column: the buyer's orders. */
export function createPanel() {
  const body = h('div.scrolls', null);
  return {
    node: h('aside.right', null, h('div.head', null, '订单'), body),
    show: ({ orders }) => body.replaceChildren(...orders.map(orderCard)),
  };
}

function orderCard({ id, status, last, title }) {
  return h(
    'div.OrderCard',
    null,
    h('div.small', null, '订单号 ', h('span.oid', null, id)),
    h('p', null, title),
    h('span.pay-tag', null, status),
    h('span.tag-contain', null, h('span.order-tag.order-tag-last', null, last ?? '')),
  );
}

import { h } from '../shared/dom.js';
import { thing } from '../shared/picture.js';

const tabs = ['订单', '会话搜索', '商品', '快捷短语'];
const groups = [
  ['未完结', ['待付款', '待发货', '已发货', '待确认']],
  ['售后中', ['售后中']],
  ['已完结', ['已完成']],
  ['已关闭', ['已关闭', '已取消', '退款成功']],
];

/** The right column. A closed chat has no tabs in it. */
export function createPanel({ hash }) {
  const node = h('div#workStation', { class: `${hash('workStation')} ${hash('newWorkStationV2')}` });
  let conversation = null;
  let active = '订单';

  function render() {
    const content =
      active === '订单' ? orders(conversation) : active === '商品' ? products(conversation, hash) : empty();
    const bar = h('div.tabBar', null, ...tabs.map(tab));
    node.replaceChildren(
      customer(conversation),
      ...(conversation.closed ? [] : [bar]),
      h('div.panelBody', null, ...content),
    );
  }

  const tab = (title) =>
    h(
      'div',
      {
        class: `${hash('tabItem')} ${title === active ? hash('tabItemActive') : ''}`,
        onclick: () => {
          active = title;
          render();
        },
      },
      title,
    );

  const empty = () => [h('div.panelEmpty', null, '暂无数据')];
  return {
    node,
    show(next) {
      conversation = next;
      render();
    },
  };
}

function customer({ labels, orders: list }) {
  const facts = [`近30天下单 ${list.length}`, '好评率 98%', '所在地 浙江'];
  return h(
    'div.customer',
    null,
    ...labels.map((label) => h('b', null, label)),
    ...facts.map((fact) => h('span', null, fact)),
  );
}

function orders({ orders: list }) {
  if (list.length === 0) return [h('div.panelEmpty', null, '暂无订单')];
  return groups.flatMap(([title, statuses]) => {
    const members = list.filter((order) => statuses.includes(order.status));
    if (members.length === 0) return [];
    return [
      h('div.orderGroup', null, `${title} (${members.length})`),
      h('div.ecom-collapse', null, ...members.map(orderItem)),
    ];
  });
}

function orderItem(order) {
  const [whole, cents] = String(order.amount).split('.');
  const money = (text) => h('span', null, text);
  const body = h(
    'div.ecom-collapse-content',
    null,
    h('div.orderNo', null, `订单编号 ${order.id}`, h('i.i-icon-look-note', { title: '备注' })),
    h(
      'div.orderProduct',
      null,
      h('div.chatd-thumb', { style: { backgroundImage: `url("${thing(order.shape, order.title)}")` } }),
      h('div', { 'data-btm': 'd5834' }, order.title ?? '商品'),
      h('div.orderPrice', null, money('￥'), money(whole), cents && money(`.${cents}`)),
    ),
    h('div.orderActions', null, ...['物流信息', '修改地址', '备注', '小额打款'].map((title) => h('span', null, title))),
  );
  return h(
    'div.ecom-collapse-item.ecom-collapse-item-active',
    null,
    h(
      'div.ecom-collapse-header',
      { role: 'button', 'aria-expanded': 'true' },
      h('b', null, order.status),
      h('span', null, '共1件'),
    ),
    body,
  );
}

function products({ products: list }, hash) {
  const subs = ['全部商品', '浏览足迹', '爆品推荐'].map((title, index) =>
    h(index === 1 ? 'span.on' : 'span', null, title),
  );
  if (list.length === 0) return [h('div.subTabs', null, ...subs), h('div.panelEmpty', null, '暂无咨询商品')];
  return [h('div.subTabs', null, ...subs), ...list.map((product) => productRow(product, hash))];
}

function productRow(product, hash) {
  const sign = /^\d/.test(product.price) ? '￥' : '';
  return h(
    'div',
    { class: hash('goodsItem') },
    h('div.chatd-thumb', { style: { backgroundImage: `url("${thing(product.shape, product.title)}")` } }),
    h(
      'div.goodsText',
      null,
      h('div.goodsTitle', null, product.title),
      h('div.goodsPrice', null, `${sign}${product.price}`),
      h(
        'div.goodsFacts',
        null,
        h('span', null, `已售 ${product.sold ?? 0}`),
        h('span', null, `库存 ${product.stock ?? 0}`),
      ),
      h('div.goodsTags', null, ...(product.coupons ?? []).map((coupon) => h('span', null, coupon))),
      h(
        'div.orderActions',
        null,
        ...['发送商品', '邀请下单', '规格属性', '计算价格', '商品评价'].map((title) => h('span', null, title)),
      ),
    ),
  );
}

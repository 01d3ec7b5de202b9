import type { Field } from './health';

/** The kind of items that hold the consoles which the agent taught or imported; the item's id is the definition's. */
export const consoleKind = 'console';

/** What is pointed at in teaching, in the order of asking: each can be taught anew alone. */
export const teachFields = ['name', 'buyer', 'mine', 'box', 'product', 'row', 'orders'] as const;
export type TeachField = (typeof teachFields)[number];

/** As agents call them, on buttons and in lists. */
export const teachFieldNames: Readonly<Record<TeachField, string>> = {
  name: '买家名字',
  buyer: '买家的消息',
  mine: '我的消息',
  box: '回复框',
  product: '商品',
  row: '会话列表',
  orders: '订单',
};

/** What to point at where the page is no longer read right in this; null where there is nothing to point at. */
export const taughtBy: Readonly<Record<Field, TeachField | null>> = {
  buyer: 'name',
  name: 'name',
  messages: 'buyer',
  sides: 'mine',
  composer: 'box',
  product: 'product',
  orders: 'orders',
  list: 'row',
  shop: null,
  agent: null,
};

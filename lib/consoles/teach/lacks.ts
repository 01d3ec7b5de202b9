import type { OrderStatus } from '../../domain/conversation';
import type { TeachField } from '../../domain/own-console';
import type { ConsoleDefinition } from '../definition';

/** What is pointed at, in the order of asking. */
export type Step = TeachField;
export type Picks = Partial<Record<Step, Element>>;

/** `step`: where to point instead, and why. */
export interface Lack {
  ok: false;
  line: string;
  step: Step;
  /** A word on the page of which only the agent can say what it means: that is asked, instead of pointing anew. */
  word?: string;
}
export type Taught = { ok: true; definition: ConsoleDefinition } | Lack;

export const lack = (step: Step, line: string): Lack => ({ ok: false, step, line });

/** What the agent said that such a word means: how an order stands. */
export type ToldStatus = Exclude<OrderStatus, 'unknown'> | null;

/** What is missing where nothing was pointed at. */
export const lacking = {
  name: lack('name', '还缺买家的名字：没有它就分不清在答谁'),
  buyer: lack('buyer', '还缺一条买家的消息'),
  mine: lack('mine', '还缺一条您自己的消息：没有它分不清是谁说的'),
  box: lack('box', '还缺回复框'),
  product: lack('product', '还没指商品'),
  row: lack('row', '还没指会话列表里的这一位'),
  orders: lack('orders', '还没指订单'),
} as const satisfies Record<Step, Lack>;

export const lacks = {
  sameMessage: lack('mine', '这条和买家那条是同一条，请换一条您发的'),
  sameSides: lack('mine', '看不出这两条有什么不同，请换一条您发的'),
  noOpenRow: lack('row', '看不出这一行和别的有什么不同：请指正打开着的那一位'),
  noNameInRow: lack('row', '这一行里没有买家的名字，请换一处指'),
} as const;

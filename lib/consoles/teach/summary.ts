import type { Order, OrderStatus } from '../../domain/conversation';
import { yuan } from '../../domain/money';
import type { ConsoleDefinition } from '../definition';
import { messageLimit } from '../messages';
import { read } from '../read';
import type { Step } from './lacks';

export interface SummaryLine {
  /** What to point at where this is not read right. */
  step: Step;
  what: string;
  found: string;
  isFound: boolean;
}

const line = (step: Step, what: string, found: string | null | undefined | false, missing: string): SummaryLine => ({
  step,
  what,
  found: found || missing,
  isFound: Boolean(found),
});

const statusNames: Readonly<Record<OrderStatus, string>> = {
  unpaid: '待付款',
  paid: '已付款',
  closed: '已关闭',
  unknown: '状态没认出来',
};

/** `2 笔：待付款 1，已付款 1` */
function toldOrders(orders: readonly Order[]): string | null {
  const counted = (Object.keys(statusNames) as OrderStatus[]).flatMap((status) => {
    const { length } = orders.filter((order) => order.status === status);
    return length > 0 ? [`${statusNames[status]} ${length}`] : [];
  });
  return orders.length > 0 ? `${orders.length} 笔：${counted.join('，')}` : null;
}

const toldAgain = ({ buyer: { nameAgain = [] } }: ConsoleDefinition): string | null =>
  nameAgain.length > 0 ? `名字和另外 ${nameAgain.length} 处再对一遍，对不上就不填` : null;

/** What a definition reads on the page as it stands now, for a person to compare. Changes nothing in the page. */
export function summaryOf(definition: ConsoleDefinition, document: Document, now: number): SummaryLine[] {
  const seen = read(definition, document, now);
  if (!seen) return [line('buyer', '聊天', null, '这一页上没找到')];
  const { buyer, messages, composer, product, orders } = seen;
  const of = (side: string) => messages.filter((message) => message.side === side);
  const newest = of('buyer').at(-1)?.text.slice(0, 30);
  const count = messages.length >= messageLimit ? `最近 ${messages.length} 条` : `${messages.length} 条`;
  const told = `${count}：买家 ${of('buyer').length} 条，我 ${of('agent').length} 条`;
  const isBoth = of('buyer').length > 0 && of('agent').length > 0;
  const priced =
    product && [product.title, product.price === null ? null : yuan(product.price)].filter(Boolean).join(' ');
  return [
    line('name', '买家', buyer?.name ?? buyer?.key, '没读到，或两处名字对不上'),
    { ...line('mine', '消息', messages.length > 0 && told, '一条也没读到'), isFound: isBoth },
    line('buyer', '买家最新一句', newest, '没读到'),
    line('box', '回复框', composer.found && (composer.empty ? '找到了，空的' : '找到了，里面有草稿'), '没找到'),
    line('product', '商品', priced, definition.product ? '这会儿没读到' : '没教：价格要手填'),
    line('row', '核对', toldAgain(definition), '没教会话列表：名字只看一处'),
    line('orders', '订单', toldOrders(orders), definition.orders ? '这会儿没读到' : '没教：订单状态要手点'),
  ];
}

const needed: ReadonlySet<Step> = new Set(['name', 'mine', 'box']);

/** Without the buyer, both sides' messages and the reply box nothing can be answered. */
export const isUsable = (lines: readonly SummaryLine[]): boolean =>
  lines.length > 1 && lines.every(({ step, isFound }) => isFound || !needed.has(step));

/** What is read of this one thing is there. */
export const isReadOf = (field: Step, lines: readonly SummaryLine[]): boolean =>
  lines.length > 1 && lines.every(({ step, isFound }) => isFound || step !== field);

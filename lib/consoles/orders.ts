import type { Order, OrderStatus } from '../domain/conversation';
import { parsePrice } from '../domain/money';
import type { ConsoleDefinition } from './definition';
import { findCards, locate, locateLine } from './locate';
import { firstMatch } from './query';

/** Words of the consoles for where an order stands; 成团 is 拼多多's word for a group that has paid together. */
const words: readonly [Exclude<OrderStatus, 'unknown'>, RegExp][] = [
  ['unpaid', /待付款|待支付|未付款|未支付/],
  ['paid', /已付款|待发货|已发货|已支付|待成团|已成团/],
  ['closed', /已关闭|已取消|退款成功/],
];

type Words = NonNullable<NonNullable<ConsoleDefinition['orders']>['words']>;

/** `unknown` unless the words are of one kind only. A console's own words go before those of all. */
export function parseStatus(text: string, own: Words = {}): OrderStatus {
  const told = words.filter(([status, pattern]) => {
    const source = own[status];
    return source === undefined ? pattern.test(text) : firstMatch(text, source) !== null;
  });
  return told.length === 1 && told[0] ? told[0][0] : 'unknown';
}

/** Every order that the panel shows, each once. */
export function readOrders({ orders: rules }: ConsoleDefinition, panel: Element): Order[] {
  const orders = new Map<string, Order>();
  for (const card of rules ? findCards(panel, rules.card) : []) {
    const id = locateLine(card, rules?.id);
    if (id === null || orders.has(id)) continue;
    const amount = parsePrice(locateLine(card, rules?.amount) ?? '')?.price ?? null;
    orders.set(id, { id, status: parseStatus(locate(card, rules?.status) ?? '', rules?.words), amount });
  }
  return [...orders.values()];
}

import type { ConsoleDefinition } from '../definition';
import { isInside } from './composed';
import { type Lack, lack, type ToldStatus } from './lacks';
import { orderRules } from './order-card';
import { cardAround, panelAround, productRules } from './product-card';
import { selectorsOf } from './selectors';

interface Pointed {
  product?: Element | undefined;
  orders?: Element | undefined;
}

/** What of the chat is already known. */
export interface Around {
  list: Element;
  box: Element;
  /** The column beside the chat as the definition so far finds it. */
  panel?: Element | null;
  told: ToldStatus;
}

type SideRules = Pick<ConsoleDefinition, 'panel' | 'product' | 'orders'>;

/** The column that holds all of these, or null where they stand in two of them. */
function columnOf(cards: readonly Element[], { list, box, panel }: Around): Element | null {
  if (panel && cards.every((card) => panel.contains(card))) return panel;
  const [first] = cards;
  const column = first ? panelAround(first, [list, box]) : null;
  return column && cards.every((card) => column.contains(card)) ? column : null;
}

/** What is learnt of the product and the orders, and of the column in which they stand. */
export function sideColumnRules({ product, orders }: Pointed, around: Around): SideRules | Lack {
  const { list, panel } = around;
  if (orders && isInside(list, orders))
    return lack('orders', '这是消息里的卡片：订单请指聊天旁边那一栏里的，没有就跳过');
  const card = product && cardAround(product, list.parentElement);
  const inMessages = card && isInside(list, card);
  const beside = [...(card && !inMessages ? [card] : []), ...(orders ? [orders] : [])];
  const column = columnOf(beside, around);
  if (beside.length > 0 && !column) return lack('orders', '订单和商品不在同一栏里，成单只读一栏：没有别处就跳过');
  const found = orders && column ? orderRules(orders, column, around.told) : undefined;
  if (found && 'ok' in found) return found;
  const row = card && inMessages ? ([...list.children].find((each) => each.contains(card)) ?? null) : null;
  return {
    ...(column && column !== panel ? { panel: selectorsOf(column) } : {}),
    ...(product ? { product: productRules(product, { list, row, panel: column ?? list }) } : {}),
    ...(found ? { orders: found } : {}),
  };
}

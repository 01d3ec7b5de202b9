import type { OrderStatus } from '../../lib/domain/conversation';
import { yuan } from '../../lib/domain/money';
import type { PracticeOrder, Talk } from '../../lib/domain/practice/state';
import { clockText } from './clock-text';

const statusNames: Record<Exclude<OrderStatus, 'unknown'>, string> = {
  unpaid: '待付款',
  paid: '已付款',
  closed: '已关闭',
};

function OrderCard({ order, talk }: { order: PracticeOrder; talk: Talk }) {
  return (
    <article class="order" data-order={order.id}>
      <header>
        <span>{order.id}</span>
        <strong data-order-status data-status={order.status}>
          {statusNames[order.status]}
        </strong>
      </header>
      <p>{talk.buyer.product.title}</p>
      <p class="order-sum">
        <span class="order-note">
          ×{talk.buyer.quantity} · {clockText(order.at)}
        </span>
        <strong data-amount>{yuan(order.amount)}</strong>
      </p>
    </article>
  );
}

/** The buyer's orders, and what the product page says: enough to answer truly. */
export function SidePanel({ talk }: { talk: Talk | null }) {
  return (
    <aside class="side" aria-label="订单与商品" data-side-panel>
      <section data-orders>
        <h2>订单</h2>
        {talk?.order ? <OrderCard order={talk.order} talk={talk} /> : <p class="quiet">没有相关订单</p>}
      </section>
      {talk && (
        <section>
          <h2>商品参数</h2>
          <dl data-attributes={talk.buyer.product.id}>
            {talk.buyer.product.facts.map(([name, value]) => (
              <div key={name} data-attribute>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </aside>
  );
}

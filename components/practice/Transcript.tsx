import { useLayoutEffect, useRef } from 'preact/hooks';
import { yuan } from '../../lib/domain/money';
import type { PracticeProduct } from '../../lib/domain/practice/buyer';
import type { Line, Talk } from '../../lib/domain/practice/state';
import { clockText } from './clock-text';

function ProductCard({ product }: { product: PracticeProduct }) {
  return (
    <div class="card" data-product={product.id}>
      <span class="card-thumb" aria-hidden="true">
        {product.title.slice(0, 1)}
      </span>
      <div>
        <p class="card-title" data-product-title>
          {product.title}
        </p>
        <p>
          <strong data-price>{yuan(product.price)}</strong>
          {product.coupons.map((coupon) => (
            <span class="coupon" key={coupon} data-coupon>
              {coupon}
            </span>
          ))}
        </p>
      </div>
    </div>
  );
}

function Message({ line, talk }: { line: Line; talk: Talk }) {
  return (
    <li class="message" data-message={line.id} data-side={line.side} data-kind={line.kind}>
      {line.side === 'buyer' && (
        <span class="avatar" aria-hidden="true">
          {talk.buyer.name.slice(0, 1)}
        </span>
      )}
      <div class="bubble">
        <span class="unseen">{{ buyer: '买家：', agent: '我：', robot: '机器人：', system: '' }[line.side]}</span>
        <p data-text>{line.text}</p>
        {line.kind === 'product' && <ProductCard product={talk.buyer.product} />}
        {line.kind === 'order' && talk.order && (
          <p class="card">
            {talk.order.id} · {yuan(talk.order.amount)}
          </p>
        )}
      </div>
      <time dateTime={new Date(line.at).toISOString()}>{clockText(line.at)}</time>
    </li>
  );
}

/** What has been said with this buyer; follows the newest line. */
export function Transcript({ talk }: { talk: Talk }) {
  const scroller = useRef<HTMLDivElement>(null);
  const newest = talk.lines.at(-1)?.id;
  useLayoutEffect(() => {
    scroller.current?.scrollTo({ top: scroller.current.scrollHeight });
  }, [newest]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div class="transcript" role="log" aria-label={`与${talk.buyer.name}的聊天记录`} tabIndex={0} ref={scroller}>
      <ol data-transcript data-buyer={talk.buyer.id}>
        {talk.lines.map((line) => (
          <Message key={line.id} line={line} talk={talk} />
        ))}
      </ol>
    </div>
  );
}

import type { Product } from '../../lib/domain/conversation';
import { yuan } from '../../lib/domain/money';
import type { Dock } from '../../lib/domain/placement';
import { DockControls } from './DockControls';
import { createDrag } from './drag';
import { HealthLight } from './HealthLight';
import type { Props } from './props';

/** Whom the agent is talking to, about what, and where. The bar drags the frame. */
export function Header({ state, actions, framed }: Props & { framed: boolean }) {
  const snapshot = state.snapshot.value;
  const dock = framed ? state.dock.value : null;
  const drag =
    dock &&
    createDrag((down) => {
      const from = standsAt(dock, down);
      return (x, y) => actions.place({ mode: 'float', left: from.left + x, top: from.top + y });
    });
  const buyer = snapshot?.buyer ? (snapshot.buyer.name ?? '买家') : '成单';
  return (
    <header class="header">
      <div class="header-bar" data-drag={dock ? '' : undefined} {...drag}>
        <h1 title={buyer}>{buyer}</h1>
        {snapshot && <span class="header-console">{state.consoleName.value}</span>}
        <HealthLight state={state} actions={actions} />
        {dock && <DockControls dock={dock} keys={state.keys.value} onPlace={actions.place} />}
      </div>
      {snapshot?.buyer && snapshot.product && <ProductLine product={snapshot.product} />}
    </header>
  );
}

function ProductLine({ product }: { product: Product }) {
  return (
    <p class="header-product">
      <span title={product.title ?? undefined}>{product.title ?? '商品'}</span>
      {product.price !== null && (
        <b>
          {yuan(product.price)}
          {product.priceIsFloor && '起'}
        </b>
      )}
    </p>
  );
}

/** Where the frame stands in the page. A docked one cannot see it, but its edge tells, and at the right where the window ends. */
function standsAt(dock: Dock, down: PointerEvent): { left: number; top: number } {
  if (dock.mode === 'float') return dock;
  return { left: dock.mode === 'left' ? 0 : down.screenX - down.clientX - window.screenX, top: 0 };
}

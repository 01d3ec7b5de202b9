import { ShopFactsPanel } from '../../components/workbench/ShopFactsPanel';
import { dayOf } from '../../lib/domain/tally/day';
import { createShopFactActions } from '../../lib/session/shop-facts';
import type { PageParts } from './page';

/** 店铺 */
export function shopPage({ state }: PageParts) {
  const { saveFact, removeFact } = createShopFactActions(state, { now: Date.now, newId: () => crypto.randomUUID() });
  return () => (
    <>
      <h1>店铺</h1>
      <ShopFactsPanel
        facts={state.shopFacts.value}
        today={dayOf(Date.now(), state.data.dayStartMs.value)}
        onSave={saveFact}
        onRemove={removeFact}
      />
    </>
  );
}

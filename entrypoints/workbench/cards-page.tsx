import { FabSection } from '../../components/workbench/FabSection';
import { writeItems } from '../../lib/messages/items';
import { createFabCardActions } from '../../lib/session/fab-cards';
import type { PageParts } from './page';

/** 商品卡 */
export function cardsPage({ state }: PageParts) {
  const actions = createFabCardActions({
    state,
    load: async () => (await import('../../lib/catalog/fab')).features,
    writeItems,
    now: Date.now,
    newId: () => crypto.randomUUID(),
  });
  return () => <FabSection state={state.fabCards} on={actions} />;
}

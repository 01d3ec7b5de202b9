import { PromotionsSection } from '../../components/workbench/promotions/PromotionsSection';
import { readyLists } from '../../lib/catalog/promotions';
import { createPromotionActions } from '../../lib/session/promotions';
import type { PageParts } from './page';

type Ports = Omit<Parameters<typeof createPromotionActions>[0], 'state' | 'notice'>;

/** 优惠 */
export function promotionsPage({ state: { promotions, notice } }: PageParts, ports: Ports) {
  const on = { ...createPromotionActions({ state: promotions, notice, ...ports }), newId: ports.newId };
  return () => <PromotionsSection state={promotions} lists={readyLists} on={on} />;
}

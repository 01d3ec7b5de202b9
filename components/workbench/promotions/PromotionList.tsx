import { layerNames } from '../../../lib/domain/pricing/fields';
import type { Promotion } from '../../../lib/domain/pricing/promotion';
import { layers } from '../../../lib/domain/pricing/types';
import type { PromotionsState } from '../../../lib/state/promotions';
import { EmptyState } from '../../ui/EmptyState';
import type { PromotionCallbacks } from './callbacks';
import { PromotionRow } from './PromotionRow';

interface Props {
  state: PromotionsState;
  on: PromotionCallbacks;
}

/** The promotions in use, in the order in which they are counted: by layer, within a layer as the shop put them. */
export function PromotionList({ state, on }: Props) {
  const listed = state.listed.value;
  if (listed.length === 0)
    return <EmptyState title="还没有优惠">新建一条，或者从平台的常见规则起步，聊天时就能一键算价。</EmptyState>;
  const rows = (members: readonly Promotion[]) =>
    members.map((promotion, at) => (
      <PromotionRow
        key={promotion.rule.id}
        promotion={promotion}
        now={state.now.value}
        isEdited={state.editing.value?.id === promotion.rule.id}
        canMove={[at > 0, at < members.length - 1]}
        on={on}
      />
    ));
  return (
    <ol class="layers" aria-label="店铺优惠，按计算顺序">
      {layers.map((layer) => {
        const members = listed.filter(({ rule }) => rule.layer === layer);
        if (members.length === 0) return null;
        return (
          <li key={layer}>
            <h3>{layerNames[layer]}</h3>
            <ul>{rows(members)}</ul>
          </li>
        );
      })}
    </ol>
  );
}

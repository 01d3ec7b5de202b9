import { nameOf } from '../../../lib/domain/pricing/describe';
import { parsePromotion } from '../../../lib/domain/pricing/promotion';
import type { PromotionsState } from '../../../lib/state/promotions';
import { Button } from '../../ui/Button';
import type { PromotionCallbacks } from './callbacks';

interface Props {
  state: PromotionsState;
  on: PromotionCallbacks;
}

/** What is out of use: archived for the next time, or deleted and still to be had back. */
export function PutAway({ state, on }: Props) {
  const archived = state.archived.value;
  const deleted = state.trash.value.flatMap(({ value, id }) => parsePromotion(value, id) ?? []);
  if (archived.length + deleted.length === 0) return null;
  return (
    <details class="put-away">
      <summary>
        已归档 {archived.length} 条{deleted.length > 0 && `，最近删除 ${deleted.length} 条`}
      </summary>
      <ul>
        {archived.map(({ rule }) => (
          <li key={rule.id}>
            <span>{nameOf(rule)}</span>
            <Button aria-label={`恢复使用“${nameOf(rule)}”`} onClick={() => on.archive(rule.id, false)}>
              恢复使用
            </Button>
            <Button look="plain" aria-label={`删除“${nameOf(rule)}”`} onClick={() => on.remove(rule.id)}>
              删除
            </Button>
          </li>
        ))}
        {deleted.map(({ rule }) => (
          <li key={rule.id}>
            <span class="quiet">{nameOf(rule)}（已删除，30 天内可恢复）</span>
            <Button aria-label={`找回“${nameOf(rule)}”`} onClick={() => on.restore(rule.id)}>
              找回
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

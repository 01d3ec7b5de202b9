import { phaseOf, type ShopFact, shapeOfShopFact } from '../../lib/domain/facts/shop-fact';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';

interface Props {
  fact: ShopFact;
  today: string;
  onEdit: () => void;
  onRemove: () => void;
}

const phases = { now: '生效中', later: '还没开始', over: '已到期' } as const;
const looks = { now: 'accent', later: 'normal', over: 'warn' } as const;

/** `2026-11-01 至 2026-11-11`; empty where it always holds. */
function daysOf({ from, until }: ShopFact): string {
  if (from === null && until === null) return '';
  if (until === null) return `${from} 起`;
  return from === null ? `到 ${until}` : `${from} 至 ${until}`;
}

/** One fact, whether it holds today, and what can be done with it. */
export function ShopFactRow({ fact, today, onEdit, onRemove }: Props) {
  const { name, value } = shapeOfShopFact(fact.fact);
  const phase = phaseOf(fact, today);
  return (
    <li class="fact" data-phase={phase}>
      <b>{name}</b>
      <span class="fact-value">
        {value?.type === 'yuan' ? `${fact.value}元` : fact.value}
        {fact.about && <span class="quiet">只对标题有“{fact.about}”的商品</span>}
      </span>
      <span class="quiet">{daysOf(fact)}</span>
      <Chip look={looks[phase]}>{phases[phase]}</Chip>
      <span class="fact-actions">
        <Button look="plain" aria-label={`修改：${name}`} onClick={onEdit}>
          修改
        </Button>
        <Button look="plain" aria-label={`删除：${name}`} onClick={onRemove}>
          删除
        </Button>
      </span>
    </li>
  );
}

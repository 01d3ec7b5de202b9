import { describe } from '../../../lib/domain/pricing/describe';
import { basisNames } from '../../../lib/domain/pricing/fields';
import type { Promotion } from '../../../lib/domain/pricing/promotion';
import { spanText } from '../../../lib/domain/pricing/span-words';
import { Button } from '../../ui/Button';
import { Chip } from '../../ui/Chip';

interface Props {
  promotion: Promotion;
  now: number;
  isEdited: boolean;
  /** Whether there is a neighbour of its layer above and below. */
  canMove: readonly [up: boolean, down: boolean];
  on: {
    edit: (id: string) => void;
    duplicate: (id: string) => void;
    archive: (id: string, archived: boolean) => void;
    move: (id: string, by: 1 | -1) => void;
  };
}

const basisWords = { list: '看原价', item: '看券前价', current: '看剩下的' } as const;

function Facts({ promotion: { rule, origin }, now }: Pick<Props, 'promotion' | 'now'>) {
  const isOver = rule.to !== undefined && rule.to <= now;
  const isToCome = rule.from !== undefined && rule.from > now;
  return (
    <p class="promotion-facts">
      {isOver && <Chip look="warn">已过期</Chip>}
      {isToCome && <Chip>未开始</Chip>}
      {origin !== null && <Chip look="missing">起点：{origin}，待核对</Chip>}
      <span>{spanText(rule)}</span>
      <span>{rule.lines === 'all' ? '全部商品' : `${rule.lines.length} 款商品`}</span>
      <span title={basisNames[rule.basis]}>{basisWords[rule.basis]}</span>
      {rule.group !== undefined && <span>互斥组：{rule.group}</span>}
      {rule.firstOrder && <span>限首单</span>}
      {rule.member !== undefined && <span>限 {rule.member}</span>}
    </p>
  );
}

/** One promotion of the shop: what it does, when, for what, and how it stands with others. */
export function PromotionRow({ promotion, now, isEdited, canMove: [up, down], on }: Props) {
  const { rule } = promotion;
  const does = describe(rule);
  const name = rule.name || does;
  return (
    <li class="promotion" data-edited={isEdited}>
      <div>
        <p class="promotion-name">
          <b>{name}</b>
          {rule.name !== '' && rule.name !== does && <span class="quiet">{does}</span>}
        </p>
        <Facts promotion={promotion} now={now} />
      </div>
      <div class="promotion-actions">
        <Button look="icon" aria-label={`上移“${name}”`} disabled={!up} onClick={() => on.move(rule.id, -1)}>
          ↑
        </Button>
        <Button look="icon" aria-label={`下移“${name}”`} disabled={!down} onClick={() => on.move(rule.id, 1)}>
          ↓
        </Button>
        <Button look="plain" aria-label={`修改“${name}”`} aria-pressed={isEdited} onClick={() => on.edit(rule.id)}>
          修改
        </Button>
        <Button look="plain" aria-label={`复制“${name}”`} onClick={() => on.duplicate(rule.id)}>
          复制
        </Button>
        <Button look="plain" aria-label={`归档“${name}”`} onClick={() => on.archive(rule.id, true)}>
          归档
        </Button>
      </div>
    </li>
  );
}

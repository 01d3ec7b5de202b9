import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { ProductCard } from '../../lib/domain/fab/card';
import type { FabCardsState } from '../../lib/state/fab-cards';
import { Button } from '../ui/Button';
import { Chip } from '../ui/Chip';
import { EmptyState } from '../ui/EmptyState';
import { FabCardEditor } from './FabCardEditor';
import { FabFeatures } from './FabFeatures';
import './FabSection.css';
import { FabTrash } from './FabTrash';
import type { FabOn } from './fab-on';
import { Panel } from './Panel';

interface Props {
  state: FabCardsState;
  on: FabOn;
}

/** 商品卡: what the shop knows of its products, and the selling points that come with 成单. */
export function FabSection({ state, on }: Props) {
  useEffect(() => void on.prepare(), []);
  /** The card in the editor; `new` one not yet kept. */
  const editing = useSignal<ProductCard | 'new' | null>(null);
  const close = () => {
    editing.value = null;
  };
  const cards = state.cards.value;
  return (
    <>
      <h1>商品卡</h1>
      <Panel
        title="我的商品"
        hint="聊天时按编号、链接或标题认出这款，先说这里写的"
        actions={
          <Button
            look="primary"
            onClick={() => {
              editing.value = 'new';
            }}
          >
            新建商品卡
          </Button>
        }
      >
        {editing.value !== null && (
          <FabCardEditor
            key={editing.value === 'new' ? 'new' : editing.value.id}
            card={editing.value === 'new' ? null : editing.value}
            features={state.features.value}
            on={on}
            onClose={close}
          />
        )}
        {cards.length === 0 && editing.value === null ? (
          <EmptyState title="还没有商品卡">聊天时在“卖点尺码”里记一条，也会出现在这里。</EmptyState>
        ) : (
          <ul class="fab-cards" aria-label="我的商品">
            {cards.map((card) => (
              <CardRow
                key={card.id}
                card={card}
                on={on}
                onEdit={() => {
                  editing.value = card;
                }}
              />
            ))}
          </ul>
        )}
        <FabTrash trash={state.trash.value} onRestore={on.restore} />
      </Panel>
      <FabFeatures state={state} on={on} />
    </>
  );
}

function CardRow({ card, on, onEdit }: { card: ProductCard; on: FabOn; onEdit: () => void }) {
  const name = card.title || card.productId || card.link;
  return (
    <li>
      <span class="fab-card-name">
        <b>{name}</b>
        {card.productId && card.title && <span class="quiet">编号 {card.productId}</span>}
      </span>
      <span class="fab-card-facts">
        <Chip>{card.points.length} 条卖点</Chip>
        {card.sizes && <Chip>{card.sizes.rows.length} 个尺码</Chip>}
        {card.archived && <Chip look="warn">已归档</Chip>}
      </span>
      <span class="fab-card-buttons">
        <Button aria-label={`编辑“${name}”`} onClick={onEdit}>
          编辑
        </Button>
        <Button look="plain" aria-label={`复制“${name}”`} onClick={() => void on.duplicate(card)}>
          复制
        </Button>
        <Button
          look="plain"
          aria-label={`${card.archived ? '启用' : '归档'}“${name}”`}
          onClick={() => void on.archive(card, !card.archived)}
        >
          {card.archived ? '启用' : '归档'}
        </Button>
        <Button look="plain" aria-label={`删除“${name}”`} onClick={() => void on.trash(card)}>
          删除
        </Button>
      </span>
    </li>
  );
}

import { useSignal } from '@preact/signals';
import type { ShopFact, ShopFactDraft } from '../../lib/domain/facts/shop-fact';
import { shapeOfShopFact, shopFactIds } from '../../lib/domain/facts/shop-fact';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Panel } from './Panel';
import { ShopFactForm } from './ShopFactForm';
import { ShopFactRow } from './ShopFactRow';
import './ShopFactsPanel.css';

interface Props {
  facts: readonly ShopFact[];
  /** The shop's day. */
  today: string;
  onSave: (draft: ShopFactDraft, id: string | null) => Promise<boolean>;
  onRemove: (fact: ShopFact) => Promise<boolean>;
}

const hint = '在这里写一次，话术自己填、自己核对；到期那天过后自动不再用';

/** 店铺事实: what the shop says of itself once, from–to, so that scripts fill and hold by themselves. */
export function ShopFactsPanel({ facts, today, onSave, onRemove }: Props) {
  const edited = useSignal<ShopFact | null>(null);
  const removed = useSignal<ShopFact | null>(null);
  const ordered = facts.toSorted((a, b) => shopFactIds.indexOf(a.fact) - shopFactIds.indexOf(b.fact));
  const save = async (draft: ShopFactDraft): Promise<boolean> => {
    const isKept = await onSave(draft, edited.value?.id ?? null);
    if (isKept) edited.value = null;
    return isKept;
  };
  const remove = async (fact: ShopFact): Promise<void> => {
    if (!(await onRemove(fact))) return;
    removed.value = fact;
    if (edited.value?.id === fact.id) edited.value = null;
  };
  const restore = async (fact: ShopFact): Promise<void> => {
    if (await onSave(fact, fact.id)) removed.value = null;
  };
  return (
    <Panel title="店铺事实" hint={hint}>
      <ShopFactForm
        key={edited.value?.id ?? 'new'}
        edited={edited.value}
        onSave={save}
        onCancel={() => {
          edited.value = null;
        }}
      />
      {removed.value && (
        <p class="fact-removed" role="status">
          已删除“{shapeOfShopFact(removed.value.fact).name}”
          <Button look="plain" onClick={() => removed.value && restore(removed.value)}>
            撤销
          </Button>
        </p>
      )}
      {ordered.length === 0 ? (
        <EmptyState title="还没有店铺事实">先写截单时间和发货时间：“今天能发”的话术就会按点亮起和变灰。</EmptyState>
      ) : (
        <ul class="facts" aria-label="店铺事实">
          {ordered.map((fact) => (
            <ShopFactRow
              key={fact.id}
              fact={fact}
              today={today}
              onEdit={() => {
                edited.value = fact;
              }}
              onRemove={() => remove(fact)}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}

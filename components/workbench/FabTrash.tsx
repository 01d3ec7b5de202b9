import type { ProductCard } from '../../lib/domain/fab/card';
import type { Item } from '../../lib/domain/items';
import { Button } from '../ui/Button';

interface Props {
  trash: readonly { item: Item; card: ProductCard }[];
  onRestore: (item: Item) => Promise<boolean>;
}

/** What was deleted in the last 30 days. */
export function FabTrash({ trash, onRestore }: Props) {
  if (trash.length === 0) return null;
  return (
    <details class="fab-trash">
      <summary>回收站 {trash.length}</summary>
      <ul class="fab-cards" aria-label="回收站">
        {trash.map(({ item, card }) => {
          const name = card.title || card.productId || card.link;
          return (
            <li key={item.id}>
              <span class="fab-card-name">{name}</span>
              <Button aria-label={`找回“${name}”`} onClick={() => void onRestore(item)}>
                找回
              </Button>
            </li>
          );
        })}
      </ul>
    </details>
  );
}

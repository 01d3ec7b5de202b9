import { featureKind, type OwnFeature, type ProductCard, productCardKind } from '../domain/fab/card';
import type { Feature } from '../domain/fab/feature';
import type { Item } from '../domain/items';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';

interface Ports {
  state: WorkbenchState;
  load: () => Promise<readonly Feature[]>;
  writeItems: (items: readonly Item[]) => Promise<void>;
  now: () => number;
  newId: () => string;
}

const itemOf = (kind: string, { id, ...value }: { id: string }, at: number): Item => ({
  kind,
  id,
  value,
  at,
  deletedAt: null,
});

/** What the shop can do with its product cards and selling points. True where it was kept; what could not be is said in `state.notice`. */
export function createFabCardActions({ state, load, writeItems, now, newId }: Ports) {
  const { fabCards } = state;
  const keep = (item: Item, line?: string): Promise<boolean> => kept(state.notice, writeItems([item]), line);
  const putCard = (card: ProductCard, line?: string): Promise<boolean> =>
    keep(itemOf(productCardKind, card, now()), line);
  return {
    newId,
    /** The built-in ones are a file of their own. */
    async prepare(): Promise<void> {
      if (fabCards.builtIn.value.length === 0) fabCards.builtIn.value = await load();
    },
    saveCard: (card: ProductCard) => putCard(card, `已保存：${card.title || card.productId || card.link}`),
    /** Another of the same, to be made the card of another product: it must not be found as this one. */
    duplicate: (card: ProductCard) =>
      putCard(
        { ...card, id: newId(), title: `${card.title} 副本`.trim(), productId: '', link: '', archived: true },
        '已复制，改好标题再启用',
      ),
    archive: (card: ProductCard, archived: boolean) => putCard({ ...card, archived }),
    trash: (card: ProductCard) =>
      keep({ ...itemOf(productCardKind, card, now()), deletedAt: now() }, '已放进回收站，30 天内能找回'),
    restore: (item: Item) => keep({ ...item, at: now(), deletedAt: null }, '已找回'),
    saveFeature: (feature: OwnFeature) => keep(itemOf(featureKind, feature, now()), `已保存：${feature.names[0]}`),
    /** A built-in one goes back to how it ships; one of the shop's own goes. */
    resetFeature: (feature: OwnFeature) => keep({ ...itemOf(featureKind, feature, now()), deletedAt: now() }),
  };
}

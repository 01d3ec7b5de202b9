import type { OwnFeature, ProductCard } from '../../lib/domain/fab/card';
import type { Item } from '../../lib/domain/items';

/** What the section 商品卡 can do. Those that keep something say whether it was kept. */
export interface FabOn {
  prepare: () => Promise<void>;
  newId: () => string;
  saveCard: (card: ProductCard) => Promise<boolean>;
  duplicate: (card: ProductCard) => Promise<boolean>;
  archive: (card: ProductCard, archived: boolean) => Promise<boolean>;
  trash: (card: ProductCard) => Promise<boolean>;
  restore: (item: Item) => Promise<boolean>;
  saveFeature: (feature: OwnFeature) => Promise<boolean>;
  resetFeature: (feature: OwnFeature) => Promise<boolean>;
}

import { computed, signal } from '@preact/signals';
import {
  featureKind,
  mergeFeatures,
  type OwnFeature,
  type ProductCard,
  parseOwnFeature,
  parseProductCard,
  productCardKind,
} from '../domain/fab/card';
import type { Feature } from '../domain/fab/feature';
import type { Item } from '../domain/items';
import type { Category } from '../domain/scripts/script';
import type { ItemsState } from './items';

/** Most lines of the built-in list that are drawn; whoever wants another types its name. */
const mostShown = 60;

/** One selling point as the section lists it. */
export interface FeatureRow {
  feature: Feature;
  /** Null: as it ships. */
  own: OwnFeature | null;
  builtIn: boolean;
}

/** The section 商品卡. */
export function createFabCards(items: ItemsState) {
  const builtIn = signal<readonly Feature[]>([]);
  const cards = items.live(productCardKind, parseProductCard);
  const own = items.live(featureKind, parseOwnFeature);
  const trash = items.trash(productCardKind);
  const query = signal('');
  const category = signal<Category | null>(null);
  const rows = computed<readonly FeatureRow[]>(() => {
    const byId = new Map(own.value.map((feature) => [feature.id, feature]));
    const known = new Set(builtIn.value.map(({ id }) => id));
    const shops = own.value
      .filter(({ id }) => !known.has(id))
      .map((feature) => ({ feature, own: feature, builtIn: false }));
    const shipped = builtIn.value.map((feature) => {
      const changed = byId.get(feature.id) ?? null;
      return { feature: changed ?? feature, own: changed, builtIn: true };
    });
    return [...shops, ...shipped];
  });
  const found = computed(() => {
    const wanted = query.value.trim().toLowerCase();
    return rows.value.filter(
      ({ feature }) =>
        (category.value === null || feature.category === category.value) &&
        (wanted === '' || [...feature.names, ...feature.asks].some((word) => word.toLowerCase().includes(wanted))),
    );
  });
  return {
    builtIn,
    /** In use first, then what is archived; the newest names last. */
    cards: computed<readonly ProductCard[]>(() =>
      [...cards.value].sort((a, b) => Number(a.archived) - Number(b.archived)),
    ),
    trash: computed(() =>
      trash.value.flatMap((item: Item) => {
        const card = parseProductCard(item.value, item.id);
        return card ? [{ item, card }] : [];
      }),
    ),
    features: computed(() => mergeFeatures(builtIn.value, own.value)),
    query,
    category,
    found,
    shown: computed(() => found.value.slice(0, mostShown)),
  };
}
export type FabCardsState = ReturnType<typeof createFabCards>;

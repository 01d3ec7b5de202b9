import { promotionItemsOf } from '../domain/pricing/promotion';
import type { ChengdanDb } from './db';
import { writeItems } from './items';
import type { Area } from './outbox';

const key = 'setting.promotions';

/** A switch's item of `storage.local` or of a backup file, in the only shape that ever was. */
const switchIn = (item: unknown): unknown => (item as { v?: unknown; value?: unknown } | null | undefined)?.value;

/** What an old `setting.promotions` holds, as items. */
export const oldPromotions = (item: unknown) => promotionItemsOf(switchIn(item));

/**
 * The first version kept the shop's promotions among the switches. They become items, and only then go from there: killed in between,
 * the next start writes the same again, which is older than any change since.
 */
export async function moveOldPromotions(db: ChengdanDb, area: Area): Promise<void> {
  const { [key]: item } = await area.get(key);
  if (item === undefined || item === null) return;
  const items = oldPromotions(item);
  if (items.length > 0) await writeItems(db, items);
  await area.remove([key]);
}

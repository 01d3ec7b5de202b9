import type { Snapshot } from '../domain/conversation';
import type { Reading } from './read';

/** What belonged to a buyer when it was last certain whose it was. */
interface Owned {
  key: string;
  reading: Reading;
}

/** The transcript is the former buyer's: it shows one of his messages. A made-up id proves it only in the same row. */
function isFormerTranscript(former: Reading, now: Reading): boolean {
  const rows = new Map(former.rows.map((row) => [row.message.id, row]));
  return now.rows.some((row) => {
    const known = rows.get(row.message.id);
    return known !== undefined && (row.hasOwnId || row.element === known.element);
  });
}

function isFormerProduct(former: Reading, now: Reading): boolean {
  if (!former.product || former.product.element !== now.product?.element) return false;
  return JSON.stringify(former.product.product) === JSON.stringify(now.product.product);
}

function withoutFormer(former: Reading, now: Reading): Snapshot {
  const theirs = new Set(former.snapshot.orders.map((order) => order.id));
  return {
    ...now.snapshot,
    product: isFormerProduct(former, now) ? null : now.snapshot.product,
    orders: now.snapshot.orders.filter((order) => !theirs.has(order.id)),
  };
}

/**
 * Consoles switch header and list at once, and the transcript and panels later. Holds back from the new buyer
 * whatever still is the former one's, until it differs.
 */
export function createOwnership(): (reading: Reading) => Snapshot {
  let settled: Owned | null = null;
  let former: Reading | null = null;
  return (reading) => {
    const { snapshot } = reading;
    if (!snapshot.buyer) return { ...snapshot, product: null, orders: [], messages: [] };
    if (settled && settled.key !== snapshot.buyer.key) {
      if (isFormerTranscript(settled.reading, reading)) return { ...snapshot, product: null, orders: [], messages: [] };
      former = settled.reading;
    }
    settled = { key: snapshot.buyer.key, reading };
    return former ? withoutFormer(former, reading) : snapshot;
  };
}

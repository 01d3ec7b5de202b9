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

/** Longer than any console takes from the header of the next buyer to the transcript (京东: 800 ms). */
export const switchMs = 1000;

const bare = (snapshot: Snapshot): Snapshot => ({ ...snapshot, product: null, orders: [], messages: [] });

/**
 * Consoles switch header and list at once, and the transcript and panels later. Holds back from the new buyer
 * whatever still is the former one's, until it differs. A chat that stood there already when we came may be in the middle of such a
 * switch: unless it says itself whose it is, `wait` is asked to say when a switch must be over.
 */
export function createOwnership(wait: (isOver: () => void) => void): (reading: Reading | null) => Snapshot | null {
  let settled: Owned | null = null;
  let former: Reading | null = null;
  /** The chat that we came upon. Null once a chat has come before our eyes, or has stood long enough. */
  let found: { key: string } | null | undefined;

  /** The chat may be half one buyer's and half another's, because nobody saw it come. */
  function isUnproven({ snapshot: { buyer, messages }, whose }: Reading): boolean {
    if (found === null || !buyer) return false;
    if (whose === 'own' || (found === undefined && messages.length === 0)) found = null;
    else if (found?.key !== buyer.key) {
      const chat = { key: buyer.key };
      found = chat;
      wait(() => {
        if (found === chat) found = null;
      });
    }
    return found !== null;
  }

  return (reading) => {
    if (!reading) {
      found = null;
      return null;
    }
    const { snapshot } = reading;
    if (!snapshot.buyer || isUnproven(reading)) return bare(snapshot);
    if (settled && settled.key !== snapshot.buyer.key) {
      if (isFormerTranscript(settled.reading, reading)) return bare(snapshot);
      former = settled.reading;
    }
    settled = { key: snapshot.buyer.key, reading };
    return former ? withoutFormer(former, reading) : snapshot;
  };
}

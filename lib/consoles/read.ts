import type { Snapshot } from '../domain/conversation';
import { isForeignTranscript, readBuyer } from './buyer';
import { readComposer } from './composer';
import type { ConsoleDefinition } from './definition';
import { findFirst, locateLine } from './locate';
import { type RowCache, readTranscript, type TranscriptRow } from './messages';
import { readOrders } from './orders';
import { type FoundProduct, readProduct } from './product';

/** A snapshot with the elements it came from, by which `watch` tells what is still the former buyer's. */
export interface Reading {
  snapshot: Snapshot;
  rows: readonly TranscriptRow[];
  product: FoundProduct | null;
}

/** Null when the chat is not there. */
export function readPage(
  definition: ConsoleDefinition,
  document: Document,
  now: number,
  cache: RowCache = new WeakMap(),
): Reading | null {
  if (!findFirst(document, definition.present)) return null;
  const buyer = readBuyer(definition, document);
  const own = buyer !== null && !isForeignTranscript(definition, document, buyer.key);
  const rows = own ? readTranscript(definition, document, now, cache) : [];
  const product = own ? readProduct(definition, document) : null;
  const snapshot: Snapshot = {
    console: definition.id,
    agent: locateLine(document, definition.agent),
    shop: locateLine(document, definition.shop),
    buyer,
    product: product?.product ?? null,
    orders: own ? readOrders(definition, document) : [],
    messages: rows.map((row) => row.message),
    composer: readComposer(definition, document),
  };
  return { snapshot, rows, product };
}

/** What an agent would see in the console now; changes nothing in the page. Null when the chat is not there. */
export function read(definition: ConsoleDefinition, document: Document, now: number): Snapshot | null {
  return readPage(definition, document, now)?.snapshot ?? null;
}

import type { Snapshot, Waiting } from '../domain/conversation';
import { readBuyer, type Whose, whoseTranscript } from './buyer';
import { readComposer } from './composer';
import type { ConsoleDefinition } from './definition';
import type { Finds } from './finds';
import { locateLine } from './locate';
import { createMemory, type Memory } from './memory';
import { readTranscript, type TranscriptRow } from './messages';
import { readOrders } from './orders';
import { findFirst } from './place';
import { type FoundProduct, type ProductParts, readAddressed, readProduct, withAttributes } from './product';
import { readWaiting } from './waiting';

/** A snapshot with the elements it came from, by which `watch` tells what is still the former buyer's. */
export interface Reading {
  snapshot: Snapshot;
  rows: readonly TranscriptRow[];
  product: FoundProduct | null;
  /** The list of messages that stands there, whosever it is. */
  transcript: Element | null;
  /** Null while no buyer is certain. */
  whose: Whose | null;
}

function findParts({ messages, panel }: ConsoleDefinition, document: Document, finds: Finds): ProductParts {
  return {
    transcript: findFirst(document, messages.list, finds),
    panel: panel === undefined ? null : findFirst(document, panel, finds),
  };
}

/** Null when the chat is not there. `waiting` is what was last read of the list, which has a pace of its own. */
export function readPage(
  definition: ConsoleDefinition,
  document: Document,
  now: number,
  memory: Memory,
  waiting: readonly Waiting[],
): Reading | null {
  const { finds } = memory;
  const chat = findFirst(document, definition.present, finds);
  if (!chat) return null;
  const buyer = readBuyer(definition, document, finds);
  const whose = buyer && whoseTranscript(definition, document, buyer.key, finds);
  const parts = findParts(definition, document, finds);
  memory.keepTo([chat, ...Object.values(parts).filter((part) => part !== null)]);
  const isOwn = whose === 'own' || whose === 'unsaid';
  const { transcript, panel } = isOwn ? parts : { transcript: null, panel: null };
  const rows = transcript ? readTranscript(definition, transcript, now, memory) : [];
  const product =
    isOwn && buyer ? (readProduct(definition, parts, memory) ?? readAddressed(definition, document, buyer.key)) : null;
  const snapshot: Snapshot = {
    console: definition.id,
    agent: locateLine(document, definition.agent, finds),
    shop: locateLine(document, definition.shop, finds),
    buyer,
    product: product && withAttributes(product.product, definition, panel, memory),
    orders: panel ? memory.of(panel, 'orders', () => readOrders(definition, panel)) : [],
    messages: rows.map((row) => row.message),
    composer: readComposer(definition, document, finds),
    waiting,
  };
  return { snapshot, rows, product, whose, transcript: parts.transcript };
}

/** What an agent would see in the console now; changes nothing in the page. Null when the chat is not there. */
export function read(definition: ConsoleDefinition, document: Document, now: number): Snapshot | null {
  return readPage(definition, document, now, createMemory(), readWaiting(definition, document))?.snapshot ?? null;
}

/**
 * What the agent or the shop made and may change again: a script, a group, a FAB card, what is known of a buyer. `kind` says what the value is;
 * whoever reads a kind parses it, for values may come from an older version or an edited file.
 */
export interface Item {
  /** `script`, `fab-card`: at most 40 characters. */
  kind: string;
  /** Unique in its kind, at most 200 characters. */
  id: string;
  /** Plain JSON. */
  value: unknown;
  /** When it was changed last, ms since 1970: where two machines differ, the later one holds. */
  at: number;
  /** When it was put in the trash, ms; null while it is in use. After `TRASH_MS` it is gone for good. */
  deletedAt: number | null;
}

/** How long the trash keeps what was put there: 30 days. */
export const TRASH_MS = 30 * 86_400_000;

const isName = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= longest;
const isMoment = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** Null for anything that is no item. What its value means is for the readers of its kind to say. */
export function parseItem(read: unknown): Item | null {
  if (typeof read !== 'object' || read === null) return null;
  const { kind, id, value, at, deletedAt } = read as Record<string, unknown>;
  if (!isName(kind, 40) || !isName(id, 200) || value === undefined || !isMoment(at)) return null;
  if (deletedAt !== null && !isMoment(deletedAt)) return null;
  return { kind, id, value, at, deletedAt };
}

/** The item of `storage.local` that changes with every write: pages hear of it at once, and ask the background for the rest. */
export const itemsRevisionKey = 'items.revision';

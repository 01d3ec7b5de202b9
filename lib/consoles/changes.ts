import type { Snapshot } from '../domain/conversation';

/** By value. What was read once and not since is the same object, so most of a snapshot costs one comparison. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), b as Record<string, unknown>];
  return left.length === Object.keys(right).length && left.every(([key, value]) => isSame(value, right[key]));
}

/** The members that differ; null when none does. Without a former snapshot all of them. */
export function changedMembers(former: Snapshot | null, next: Snapshot): Partial<Snapshot> | null {
  if (!former) return next;
  const changed = Object.entries(next).filter(([key, value]) => !isSame(former[key as keyof Snapshot], value));
  return changed.length === 0 ? null : Object.fromEntries(changed);
}

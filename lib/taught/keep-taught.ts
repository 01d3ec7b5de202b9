import { browser } from '../browser';
import { inForce } from '../consoles/correction';
import type { ConsoleDefinition } from '../consoles/definition';
import { knownConsoles } from '../consoles/known';
import { parseDefinition } from '../consoles/parse-definition';
import { taughtKey } from '../consoles/taught';
import { type Item, itemsRevisionKey } from '../domain/items';
import { consoleKind } from '../domain/own-console';
import { withHealed } from './healing';
import { registerReaders } from './registration';

/** The definitions among the items that are in use and sound; corrections laid over what is built in. */
export function definitionsIn(items: readonly Item[]): ConsoleDefinition[] {
  return items.flatMap(({ kind, id, value, deletedAt }) => {
    if (kind !== consoleKind || deletedAt !== null) return [];
    const parsed = parseDefinition(value);
    return parsed.ok && parsed.definition.id === id ? [inForce(parsed.definition, knownConsoles)] : [];
  });
}

/**
 * Keeps `consoles.taught`, by which readers go, and the registered readers as the items say: now, after each change of the items or of the
 * permissions, and after updates. Call it synchronously at the worker's start. `readAll` gives the items of the kind. Gives
 * what to call once a redesign was healed.
 */
export function keepTaught(readAll: () => Promise<readonly Item[]>): () => void {
  let last: Promise<void> = Promise.resolve();
  const settle = async (anew: boolean): Promise<void> => {
    const taught = definitionsIn(await readAll());
    const inUse = await withHealed(taught);
    const kept = (await browser.storage.local.get(taughtKey))[taughtKey];
    // Every console's page listens to this item.
    if (JSON.stringify(kept ?? []) !== JSON.stringify(inUse)) await browser.storage.local.set({ [taughtKey]: inUse });
    await registerReaders(taught, anew);
  };
  /** One after the other; where one fails the next sets it right. */
  const keep = (anew = false): void => {
    last = last.then(() => settle(anew)).catch(() => {});
  };
  browser.runtime.onInstalled.addListener(() => keep(true));
  browser.runtime.onStartup.addListener(() => keep());
  browser.permissions.onAdded.addListener(() => keep());
  browser.permissions.onRemoved.addListener(() => keep());
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && itemsRevisionKey in changes) keep();
  });
  keep();
  return keep;
}

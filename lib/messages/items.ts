import { browser } from '../browser';
import { type Item, itemsRevisionKey } from '../domain/items';
import { call } from './client';
import type { ItemChanges } from './protocol';

/**
 * Calls `listener` with what stands of these kinds (trash included) now, and with what changed whenever something is written by any page,
 * until `signal` aborts. `anew`: what the page has is void, this is all there is. Rejects where the first answer fails.
 */
export async function watchItems(
  kinds: readonly string[],
  listener: (items: readonly Item[], anew: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  let since = 0;
  let reading: Promise<void> = Promise.resolve();
  const look = async (anew: boolean): Promise<void> => {
    const { revision, items }: ItemChanges = await call('items.read', { kinds, since: anew ? 0 : since });
    since = revision;
    if (!signal.aborted && (anew || items.length > 0)) listener(items, anew);
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const change = area === 'local' ? changes[itemsRevisionKey] : undefined;
    if (!change) return;
    const anew = !(typeof change.newValue === 'number' && change.newValue >= 0);
    // One look after the other: each asks from where the one before it ended. What fails is asked again with the next change.
    reading = reading.then(() => look(anew)).catch(() => {});
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
  const first = look(true);
  reading = first.catch(() => {});
  await first;
}

/** Most that go in one message. */
const MOST_AT_ONCE = 2_000;

/** Keeps these items: `await writeItems([{ kind: 'script', id, value, at: Date.now(), deletedAt: null }])`. Rejects where it could not. */
export async function writeItems(items: readonly Item[], onProgress?: (done: number) => void): Promise<void> {
  for (let done = 0; done < items.length; done += MOST_AT_ONCE) {
    await call('items.write', items.slice(done, done + MOST_AT_ONCE));
    onProgress?.(Math.min(done + MOST_AT_ONCE, items.length));
  }
}

import type { Snapshot } from '../domain/conversation';
import { changedMembers } from './changes';
import type { ConsoleDefinition } from './definition';
import type { RowCache } from './messages';
import { createOwnership } from './ownership';
import { createPace, type Pace } from './pace';
import { readPage } from './read';

export interface WatchOptions {
  now: () => number;
  /** Only members that changed since the last time, the first carries all; null when the chat goes. */
  publish: (changed: Partial<Snapshot> | null) => void;
  signal: AbortSignal;
  /** When to read; tests bring their own. */
  pace?: (read: () => void) => Pace;
}

/** Attributes by which a page shows, hides, marks or names things, and those the definition takes values from. */
function watchedAttributes(definition: ConsoleDefinition): string[] {
  const named = JSON.stringify(definition).matchAll(/"attr":"([^"]+)"|\[([\w-]+)[~|^$*]?=/g);
  const taken = [...named].map(([, attr, inSelector]) => attr ?? inSelector ?? '');
  return [...new Set(['class', 'style', 'hidden', 'disabled', 'readonly', 'contenteditable', ...taken])];
}

/** Pages animate and scroll by `style`; only what shows or hides matters here. */
function isTelling({ type, attributeName, target, oldValue }: MutationRecord): boolean {
  if (type !== 'attributes' || attributeName !== 'style') return true;
  return /display|visib/.test(`${oldValue}${(target as Element).getAttribute('style')}`);
}

/** Rows are read once; what changes inside one makes it be read again. */
function forget(cache: RowCache, records: readonly MutationRecord[]): void {
  for (const { target } of records) {
    for (let node: Node | null = target; node; node = node.parentNode) cache.delete(node as Element);
  }
}

/**
 * Reads the console whenever its page changes, and publishes what is new. Login pages and other routes come and go
 * without a reload, so the whole document is watched from the start; ends with the signal.
 */
export function watch(definition: ConsoleDefinition, document: Document, options: WatchOptions): void {
  const { now, publish, signal, pace: makePace = createPace } = options;
  if (signal.aborted) return;
  const cache: RowCache = new WeakMap();
  const own = createOwnership();
  let last: Snapshot | null = null;
  const observer = new MutationObserver(take);
  const pace = makePace(() => {
    forget(cache, observer.takeRecords());
    const reading = readPage(definition, document, now(), cache);
    const next = reading && own(reading);
    const changed = next && changedMembers(last, next);
    if (changed || (last && !next)) publish(changed);
    last = next;
  });
  function take(records: MutationRecord[]): void {
    const telling = records.filter(isTelling);
    forget(cache, telling);
    if (telling.length > 0) pace.request();
  }
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: watchedAttributes(definition),
    attributeOldValue: true,
  });
  // Typing changes a value, which is no mutation.
  document.addEventListener('input', pace.request, { capture: true, passive: true, signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    pace.stop();
  });
  pace.request();
}

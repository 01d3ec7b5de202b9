import { browser } from '../browser';
import { type DeskWish, deskWishKey, parseDeskWish } from '../domain/nudges/desk-wish';

/** Calls `listener` whenever the desk of follow-ups is to be opened, until `signal`. */
export function watchDeskWish(listener: (wish: DeskWish) => void, signal: AbortSignal): void {
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    const wish = area === 'session' ? parseDeskWish(changes[deskWishKey]?.newValue) : null;
    if (wish) listener(wish);
  };
  browser.storage.onChanged.addListener(changed);
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
}

import { browser } from '../browser';
import { type ReaderSettings, readerDefaults, readerParsers } from './reader-switches';
import { isObject } from './shapes';

/** What a stored item holds, of the one version that there is. */
const valueIn = (item: unknown): unknown => (isObject(item) && item.v === 1 ? item.value : undefined);

/**
 * Calls `listener` with these switches, and with what stands under `beside` in the same storage, now and whenever any of it changes, until
 * `signal` aborts. Storage that does not answer gives the defaults.
 */
export async function watchReaderSettings(
  beside: string,
  listener: (settings: ReaderSettings, beside: unknown) => void,
  signal: AbortSignal,
): Promise<void> {
  const items = { docks: 'setting.docks', consolesOff: 'setting.consolesOff', openAs: 'setting.openAs' } as const;
  const names: readonly string[] = [...Object.values(items), beside];
  const read = async (): Promise<void> => {
    const kept: Record<string, unknown> = await browser.storage.local.get([...names]).catch(() => ({}));
    if (signal.aborted) return;
    const settings: ReaderSettings = {
      docks: readerParsers.docks(valueIn(kept[items.docks])) ?? readerDefaults.docks,
      consolesOff: readerParsers.consolesOff(valueIn(kept[items.consolesOff])) ?? readerDefaults.consolesOff,
      openAs: readerParsers.openAs(valueIn(kept[items.openAs])) ?? readerDefaults.openAs,
    };
    listener(settings, kept[beside]);
  };
  const changed = (changes: Record<string, unknown>, area: string): void => {
    if (area === 'local' && names.some((name) => name in changes)) void read();
  };
  browser.storage.onChanged.addListener(changed);
  // In a script whose extension has gone there is no storage left to stop listening to.
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
  await read();
}

import { browser } from '../browser';
import type { Dock } from '../domain/placement';
import type { Settings } from './settings';
import { isNumber, isObject, listOf, type Parse, recordOf, text } from './shapes';

const dock: Parse<Dock> = (value) => {
  if (!isObject(value)) return null;
  const { mode, collapsed, width, left, top, height } = value;
  if (mode !== 'left' && mode !== 'right' && mode !== 'float') return null;
  if (!isNumber(width) || !isNumber(left) || !isNumber(top) || !isNumber(height)) return null;
  return { mode, collapsed: collapsed === true, width, left, top, height };
};

/** The switches that the reader goes by. Apart from the others, whose words it need not carry into every console's page. */
export type ReaderSettings = Pick<Settings, 'docks' | 'consolesOff' | 'openAs'>;

export const readerParsers: { [Key in keyof ReaderSettings]: Parse<ReaderSettings[Key]> } = {
  docks: recordOf(dock),
  consolesOff: listOf(text),
  openAs: (value) => (value === 'frame' || value === 'panel' ? value : null),
};

export const readerDefaults: ReaderSettings = { docks: {}, consolesOff: [], openAs: 'frame' };

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

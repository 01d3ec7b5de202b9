import { browser } from '../browser';
import { defaults } from './defaults';
import { parseSettings } from './parse';
import type { Settings } from './settings';

export type SettingKey = keyof Settings;
const settingKeys = Object.keys(defaults) as SettingKey[];

/** One item for each switch, so that two pages changing two switches never overwrite each other; `v` is the version of its shape. */
const prefix = 'setting.';
const settingItem = (key: SettingKey): string => `${prefix}${key}`;

/** All switches. A missing, old or broken item is its default; storage that does not answer gives all defaults. */
export async function readSettings(): Promise<Settings> {
  try {
    const items = await browser.storage.local.get(settingKeys.map(settingItem));
    return { ...defaults, ...parseSettings((key) => items[settingItem(key)]) };
  } catch {
    return { ...defaults };
  }
}

/** Several switches in one write: all of them or none. Rejects where the browser could not keep them (storage full). */
export async function writeSettings(settings: Partial<Settings>): Promise<void> {
  const items = Object.entries(settings).map(([key, value]) => [settingItem(key as SettingKey), { v: 1, value }]);
  await browser.storage.local.set(Object.fromEntries(items));
}

/** Rejects where the browser could not keep it (storage full). */
export function writeSetting<Key extends SettingKey>(key: Key, value: Settings[Key]): Promise<void> {
  return writeSettings({ [key]: value });
}

/** Calls `listener` with all switches now and whenever one of them changes in any page, until `signal` aborts. */
export async function watchSettings(listener: (settings: Settings) => void, signal: AbortSignal): Promise<void> {
  const changed = async (changes: Record<string, unknown>, area: string): Promise<void> => {
    if (area !== 'local' || !Object.keys(changes).some((item) => item.startsWith(prefix))) return;
    const settings = await readSettings();
    if (!signal.aborted) listener(settings);
  };
  browser.storage.onChanged.addListener(changed);
  // In a script whose extension has gone there is no storage left to stop listening to.
  signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
  const settings = await readSettings();
  if (!signal.aborted) listener(settings);
}

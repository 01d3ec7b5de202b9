import { browser } from '../browser';

/** One item of `storage.session` for each tab, so that two tabs never overwrite each other. */
const prefix = 'clocks.';

/** What every tab told last. */
export async function readBoard(): Promise<unknown[]> {
  const items = await browser.storage.session.get(null);
  return Object.entries(items).flatMap(([key, value]) => (key.startsWith(prefix) ? [value] : []));
}

/** Where tabs tell each other who waits. Memory of the browser alone: names never reach the disk this way. */
export const clockBoard = {
  async watch(listener: (told: readonly unknown[]) => void, signal: AbortSignal): Promise<void> {
    const changed = async (changes: Record<string, unknown>, area: string): Promise<void> => {
      if (area !== 'session' || !Object.keys(changes).some((key) => key.startsWith(prefix))) return;
      const told = await readBoard();
      if (!signal.aborted) listener(told);
    };
    browser.storage.onChanged.addListener(changed);
    signal.addEventListener('abort', () => browser.storage?.onChanged.removeListener(changed));
    listener(await readBoard());
  },
  /** Null: this tab tells nothing any more. */
  async tell(tab: string, told: unknown): Promise<void> {
    if (told === null) await browser.storage.session.remove(`${prefix}${tab}`);
    else await browser.storage.session.set({ [`${prefix}${tab}`]: told });
  },
};

import { browser } from '../browser';

const prefix = 'dismissed.';

/** Proposals that the agent said no to, kept while the browser runs and never on disk: a reload must not ask again. One item each, as tabs write at once. */
export async function readDismissed(): Promise<string[]> {
  const items = Object.keys(await browser.storage.session.get(null));
  return items.filter((item) => item.startsWith(prefix)).map((item) => item.slice(prefix.length));
}

export async function keepDismissed(id: string): Promise<void> {
  await browser.storage.session.set({ [prefix + id]: true });
}

import { browser } from '../browser';

/** Nonces that readers have offered and no overlay has used yet. Kept in `storage.session`, so that they survive the worker. */
export interface Offers {
  offer(nonce: string, tabId: number): Promise<void>;
  /** True once: for the nonce offered from this very tab. */
  check(nonce: string, tabId: number): Promise<boolean>;
}

const itemOf = (nonce: string) => `offer.${nonce}`;

/** One item for each nonce: two tabs that open at the same moment overwrite nothing of each other. */
export function createOffers(): Offers {
  /** Asked in this worker's life; reading and removing an item are two steps, and a second asker may come between them. */
  const used = new Set<string>();
  return {
    offer: (nonce, tabId) => browser.storage.session.set({ [itemOf(nonce)]: tabId }),
    check: async (nonce, tabId) => {
      if (used.has(nonce)) return false;
      used.add(nonce);
      const item = itemOf(nonce);
      const { [item]: offered } = await browser.storage.session.get(item);
      await browser.storage.session.remove(item);
      return offered === tabId;
    },
  };
}

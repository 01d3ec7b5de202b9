import type { Item } from '../domain/items';
import { answered } from '../messages/answered';
import { watchItems } from '../messages/items';

const retryMs = 2_000;

/**
 * Like `watchItems`, and tries anew until the background has answered once: pages open while its worker is being replaced. A worker stopped as
 * it was asked may never answer: each try is given up on after twice as long as the one before, for a large library takes its time.
 */
export async function keepItems(
  kinds: readonly string[],
  take: (items: readonly Item[], anew: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let patience = 1; !signal.aborted; patience *= 2) {
    const attempt = new AbortController();
    try {
      return await answered(watchItems(kinds, take, AbortSignal.any([signal, attempt.signal])), patience);
    } catch {
      attempt.abort();
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

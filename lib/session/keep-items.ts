import type { Item } from '../domain/items';
import { watchItems } from '../messages/items';

const retryMs = 2_000;

/** Like `watchItems`, and tries anew until the background has answered once: pages open while its worker is being replaced. */
export async function keepItems(
  kinds: readonly string[],
  take: (items: readonly Item[], anew: boolean) => void,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const attempt = new AbortController();
    try {
      return await watchItems(kinds, take, AbortSignal.any([signal, attempt.signal]));
    } catch {
      attempt.abort();
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }
}

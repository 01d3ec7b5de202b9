import type { Item } from '../domain/items';
import { type FollowUp, followUpItem } from '../domain/nudges/follow-up';
import type { ItemsState } from '../state/items';
import { answered, createRetrying } from './retry';

export interface KeepPorts {
  items: ItemsState;
  writeItems: (items: readonly Item[]) => Promise<void>;
  signal: AbortSignal;
}

/** A conversation is read many times a minute; what became of it is written once it has been still for so long. */
const stillMs = 700;

/** Shows a follow-up at once and puts it away soon after: until it is, every try is made again. What is on its way when the page goes is sent along. */
export function createKeeping({ items, writeItems, signal }: KeepPorts): (followUp: FollowUp) => void {
  const waiting = new Map<string, Item>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const write = createRetrying(
    async () => {
      const batch = [...waiting.values()];
      if (batch.length > 0) await answered(writeItems(batch));
      for (const item of batch) if (waiting.get(item.id) === item) waiting.delete(item.id);
    },
    { onFailures: () => {}, signal: new AbortController().signal, pause },
  );
  const writeNow = (): void => {
    clearTimeout(timer);
    timer = undefined;
    write();
  };
  signal.addEventListener('abort', writeNow);
  return (followUp) => {
    // Of two versions of one moment what is asked from the store, which may be the one before, would hold.
    const formerAt = items.one('follow-up', followUp.id)?.at ?? Number.NEGATIVE_INFINITY;
    const item = followUpItem({ ...followUp, changedAt: Math.max(followUp.changedAt, formerAt + 1) });
    items.take([item], false);
    waiting.set(item.id, item);
    if (signal.aborted) writeNow();
    else timer ??= setTimeout(writeNow, stillMs);
  };
}

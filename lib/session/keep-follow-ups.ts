import type { Item } from '../domain/items';
import { type FollowUp, followUpItem } from '../domain/nudges/follow-up';
import type { ItemsState } from '../state/items';

export interface KeepPorts {
  items: ItemsState;
  /** Puts an item away for good, as soon as may be. */
  keepItem: (item: Item) => void;
  signal: AbortSignal;
}

/** A conversation is read many times a minute; what became of it is put away once it has been still for so long. */
const stillMs = 700;

/** Shows a follow-up at once, and puts it away: `keep` at once too, `keepSoon` a moment later, or with the page that goes. */
export function createKeeping({ items, keepItem, signal }: KeepPorts) {
  const waiting = new Map<string, Item>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const putAway = (): void => {
    clearTimeout(timer);
    timer = undefined;
    for (const item of waiting.values()) keepItem(item);
    waiting.clear();
  };
  signal.addEventListener('abort', putAway);

  function show(followUp: FollowUp): void {
    // Of two versions of one moment what is asked from the store, which may be the one before, would hold.
    const formerAt = items.one('follow-up', followUp.id)?.at ?? Number.NEGATIVE_INFINITY;
    const item = followUpItem({ ...followUp, changedAt: Math.max(followUp.changedAt, formerAt + 1) });
    items.take([item], false);
    waiting.set(item.id, item);
  }
  return {
    /** What the agent did: a nudge that was forgotten would be said again. */
    keep(followUp: FollowUp): void {
      show(followUp);
      putAway();
    },
    /** What the page shows, and shows again. */
    keepSoon(followUp: FollowUp): void {
      show(followUp);
      if (signal.aborted) putAway();
      else timer ??= setTimeout(putAway, stillMs);
    },
  };
}

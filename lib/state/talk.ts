import { computed, type ReadonlySignal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';

function isSameBut(former: Snapshot, next: Snapshot, left: keyof Snapshot): boolean {
  return (Object.keys(next) as (keyof Snapshot)[]).every((key) => key === left || former[key] === next[key]);
}

/** The snapshot without what is being typed: it stays the same object while the agent types, and no card is made anew. */
export function createTalk(snapshot: ReadonlySignal<Snapshot | null>): ReadonlySignal<Snapshot | null> {
  let former: Snapshot | null = null;
  return computed(() => {
    const next = snapshot.value;
    if (!former || !next || !isSameBut(former, next, 'composer')) former = next;
    return former;
  });
}

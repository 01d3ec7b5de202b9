import { computed, type ReadonlySignal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';

/** What is typed, who else waits and what could not be read changes every few moments and is no part of the talk. */
const aside: ReadonlySet<keyof Snapshot> = new Set(['composer', 'waiting', 'findings']);

function isSameTalk(former: Snapshot, next: Snapshot): boolean {
  return (Object.keys(next) as (keyof Snapshot)[]).every((key) => aside.has(key) || former[key] === next[key]);
}

/** The snapshot as long as the talk is the same: it stays the same object while the agent types, and no card is made anew. */
export function createTalk(snapshot: ReadonlySignal<Snapshot | null>): ReadonlySignal<Snapshot | null> {
  let former: Snapshot | null = null;
  return computed(() => {
    const next = snapshot.value;
    if (!former || !next || !isSameTalk(former, next)) former = next;
    return former;
  });
}

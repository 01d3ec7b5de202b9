import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Item } from '../domain/items';

/** All that is known of some kinds of items, by kind and id. */
export function createItemsState() {
  const byKey = signal<ReadonlyMap<string, Item>>(new Map());
  return {
    /** What `watchItems` calls, and whoever has just written items. Of two versions the later holds, for what was asked before may come after. */
    take(items: readonly Item[], anew: boolean): void {
      const next = new Map(anew ? [] : byKey.value);
      for (const item of items) {
        const key = `${item.kind}\n${item.id}`;
        if (item.at >= (next.get(key)?.at ?? Number.NEGATIVE_INFINITY)) next.set(key, item);
      }
      byKey.value = next;
    },
    /** One item as it stands now, in the trash or not. */
    one: (kind: string, id: string): Item | undefined => byKey.value.get(`${kind}\n${id}`),
    /** All of one kind that are in use, as they are kept. */
    all: (kind: string): Item[] =>
      [...byKey.value.values()].filter((item) => item.kind === kind && item.deletedAt === null),
    /** The items of one kind that are in use, parsed once each; those that do not parse are left out. */
    live<T>(kind: string, parse: (value: unknown, id: string) => T | null): ReadonlySignal<readonly T[]> {
      const known = new WeakMap<Item, T | null>();
      let former: readonly T[] = [];
      return computed(() => {
        const next = parsed(byKey.value, kind, parse, known);
        // Nothing is made anew where another kind changed.
        if (next.length !== former.length || next.some((value, at) => value !== former[at])) former = next;
        return former;
      });
    },
    /** The items of one kind that are in the trash. */
    trash(kind: string): ReadonlySignal<readonly Item[]> {
      return computed(() => [...byKey.value.values()].filter((item) => item.kind === kind && item.deletedAt !== null));
    },
  };
}
export type ItemsState = ReturnType<typeof createItemsState>;

function parsed<T>(
  items: ReadonlyMap<string, Item>,
  kind: string,
  parse: (value: unknown, id: string) => T | null,
  known: WeakMap<Item, T | null>,
): T[] {
  const read: T[] = [];
  for (const item of items.values()) {
    if (item.kind !== kind || item.deletedAt !== null) continue;
    if (!known.has(item)) known.set(item, parse(item.value, item.id));
    const value = known.get(item);
    if (value !== null && value !== undefined) read.push(value);
  }
  return read;
}

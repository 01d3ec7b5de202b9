import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Item } from '../domain/items';

/** All that is known of some kinds of items, by kind and id. `take` is what `watchItems` calls. */
export function createItemsState() {
  const byKey = signal<ReadonlyMap<string, Item>>(new Map());
  return {
    take(items: readonly Item[], anew: boolean): void {
      const next = new Map(anew ? [] : byKey.value);
      for (const item of items) next.set(`${item.kind}\n${item.id}`, item);
      byKey.value = next;
    },
    /** The items of one kind that are in use, parsed; those that do not parse are left out. */
    live<T>(kind: string, parse: (value: unknown, id: string) => T | null): ReadonlySignal<readonly T[]> {
      return computed(() => parsed(byKey.value, parse, (item) => item.kind === kind && item.deletedAt === null));
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
  parse: (value: unknown, id: string) => T | null,
  wanted: (item: Item) => boolean,
): T[] {
  return [...items.values()].filter(wanted).flatMap((item) => parse(item.value, item.id) ?? []);
}

import type { Item } from '../domain/items';
import { productKey, productNameKind } from '../domain/tally/product-key';
import type { OverlayState } from '../state/overlay';
import { effectUntil } from './effect-until';

interface Ports {
  writeItems: (items: readonly Item[]) => Promise<void>;
  now: () => number;
  whenIdle: (work: () => void) => void;
}

/** Keeps the titles of the products that buyers ask about, so that figures by product can be read; at most so many. */
const mostNames = 3_000;

export function keepProductNames(state: OverlayState, { writeItems, now, whenIdle }: Ports, signal: AbortSignal): void {
  const write = (id: string, title: string): void => {
    const known = state.items.one(productNameKind, id)?.value as { title?: unknown } | undefined;
    if (known?.title === title || (!known && state.items.all(productNameKind).length >= mostNames)) return;
    const item: Item = { kind: productNameKind, id, value: { title }, at: now(), deletedAt: null };
    state.items.take([item], false);
    // A number stands in the table where there was no room for the name.
    void writeItems([item]).catch(() => {});
  };
  effectUntil(signal, () => {
    const product = state.talk.value?.product;
    const key = product && productKey(product);
    const title = product?.title?.slice(0, 200);
    if (key && title) whenIdle(() => write(key, title));
  });
}

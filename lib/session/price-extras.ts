import { untracked } from '@preact/signals';
import type { workOutExtras } from '../domain/pricing/extras';
import type { PriceState } from '../state/price';
import { effectUntil } from './effect-until';
import { inSlices } from './in-slices';

interface ExtrasPorts {
  pricing: PriceState;
  /** Not among what the first cards need. */
  loadExtras: () => Promise<{ workOutExtras: typeof workOutExtras }>;
  whenIdle: (work: () => void) => void;
}

/** Works out what would close the gaps of the open price, whenever nothing better is to do; a keystroke begins anew. Ends with `signal`. */
export function createPriceExtras({ pricing, loadExtras, whenIdle }: ExtrasPorts, signal: AbortSignal): void {
  let loaded: Awaited<ReturnType<typeof loadExtras>> | undefined;
  effectUntil(signal, () => {
    const { draft, working } = pricing.price.value ?? {};
    const [rules, addOns] = [pricing.rules.value, pricing.addOns.value];
    if (!draft || !working?.receipt) return;
    let stopWork = (): void => {};
    let isStale = false;
    const work = async (): Promise<void> => {
      loaded ??= await loadExtras();
      if (isStale) return;
      stopWork = inSlices(loaded.workOutExtras(draft, rules, addOns), whenIdle, (extras) => {
        pricing.found.value = { draft, extras };
      });
    };
    // Where the code could not be loaded (the extension was updated meanwhile), the price stands without it.
    untracked(() => void work().catch(() => {}));
    return () => {
      isStale = true;
      stopWork();
    };
  });
}

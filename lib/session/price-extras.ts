import type { workOutExtras } from '../domain/pricing/extras';
import type { PriceState } from '../state/price';
import { effectUntil } from './effect-until';
import { inSlicesOf } from './in-slices';

interface ExtrasPorts {
  pricing: PriceState;
  /** Not among what the first cards need. */
  loadExtras: () => Promise<{ workOutExtras: typeof workOutExtras }>;
  whenIdle: (work: () => void) => void;
}

/** Works out what would close the gaps of the open price, whenever nothing better is to do; a keystroke begins anew. Ends with `signal`. */
export function createPriceExtras({ pricing, loadExtras, whenIdle }: ExtrasPorts, signal: AbortSignal): void {
  effectUntil(signal, () => {
    const { draft, working } = pricing.price.value ?? {};
    const [rules, addOns] = [pricing.rules.value, pricing.addOns.value];
    if (!draft || !working?.receipt) return;
    const begin = async () => (await loadExtras()).workOutExtras(draft, rules, addOns);
    return inSlicesOf(begin, whenIdle, (extras) => {
      pricing.found.value = { draft, extras };
    });
  });
}

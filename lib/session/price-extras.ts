import { effect, untracked } from '@preact/signals';
import type { workOutExtras } from '../domain/pricing/extras';
import type { PriceState } from '../state/price';

interface ExtrasPorts {
  pricing: PriceState;
  /** Not among what the first cards need. */
  loadExtras: () => Promise<{ workOutExtras: typeof workOutExtras }>;
  whenIdle: (work: () => void) => void;
}

/** Works out what would close the gaps of the open price, a step whenever nothing better is to do; a keystroke begins anew. Ends with `signal`. */
export function createPriceExtras({ pricing, loadExtras, whenIdle }: ExtrasPorts, signal: AbortSignal): void {
  let loaded: Awaited<ReturnType<typeof loadExtras>> | undefined;
  const stop = effect(() => {
    const { draft, working } = pricing.price.value ?? {};
    const [rules, addOns] = [pricing.rules.value, pricing.addOns.value];
    if (!draft || !working?.receipt) return;
    let isStale = false;
    const work = async (): Promise<void> => {
      if (isStale) return;
      loaded ??= await loadExtras();
      const steps = loaded.workOutExtras(draft, rules, addOns);
      const next = (): void => {
        if (isStale) return;
        const step = steps.next();
        if (step.done) pricing.found.value = { draft, extras: step.value };
        else whenIdle(next);
      };
      next();
    };
    untracked(() => whenIdle(() => void work().catch(() => {})));
    return () => {
      isStale = true;
    };
  });
  signal.addEventListener('abort', stop);
}

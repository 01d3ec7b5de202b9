import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import { addOnKind, parseAddOn } from '../domain/pricing/add-on';
import { concessionOf } from '../domain/pricing/concession';
import { aboutOf, type PriceDraft } from '../domain/pricing/draft';
import type { Extras } from '../domain/pricing/extras';
import { floorKind, parseFloor } from '../domain/pricing/floor';
import { parsePromotion, promotionKind, rulesOf } from '../domain/pricing/promotion';
import type { PriceTexts } from '../domain/pricing/text';
import { workOut } from '../domain/pricing/work-out';
import type { ItemsState } from './items';
import type { Speak } from './speech';

/** What of the shop's the calculator counts with. */
export const pricingKinds = [promotionKind, addOnKind, floorKind] as const;

interface Around {
  items: ItemsState;
  snapshot: ReadonlySignal<Snapshot | null>;
  conversation: ReadonlySignal<string | null>;
  isOpen: ReadonlySignal<boolean>;
  speak: ReadonlySignal<Speak>;
}

/** The price calculator of the open conversation. */
export function createPriceState({ items, snapshot, conversation, isOpen, speak }: Around) {
  /** By conversation: what was typed is still there when it opens again. */
  const priceDrafts = signal<Readonly<Record<string, PriceDraft>>>({});
  const promotions = items.live(promotionKind, parsePromotion);
  const rules = computed(() => rulesOf(promotions.value));
  const floors = items.live(floorKind, parseFloor);
  const price = computed(() => {
    const draft = isOpen.value ? priceDrafts.value[conversation.value ?? ''] : undefined;
    if (!draft) return null;
    const isOutdated = draft.about !== aboutOf(snapshot.value?.product ?? null);
    const concession = concessionOf(draft, rules.value, floors.value);
    const working = workOut(draft, rules.value);
    const texts = working.texts && spokenTexts(working.texts, speak.value);
    return { draft, working: { ...working, texts }, concession, isOutdated };
  });
  /** What is worked out a moment after the price, and the draft that it is about. */
  const found = signal<{ draft: PriceDraft; extras: Extras } | null>(null);
  return {
    priceDrafts,
    promotions,
    rules,
    addOns: items.live(addOnKind, parseAddOn),
    /** Worked out; null while it is closed. */
    price,
    found,
    /** Of the draft that stands there now; null until they are known. */
    extras: computed(() => (found.value?.draft === price.value?.draft ? (found.value?.extras ?? null) : null)),
  };
}
const spokenTexts = ({ line, formula, howTo }: PriceTexts, speak: Speak): PriceTexts => ({
  line: speak(line),
  formula: speak(formula),
  howTo: speak(howTo),
});

export type PriceState = ReturnType<typeof createPriceState>;

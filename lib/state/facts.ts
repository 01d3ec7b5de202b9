import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { Snapshot } from '../domain/conversation';
import type { Known, Tick } from '../domain/facts/known';
import { parseShopFact, shopFactKind } from '../domain/facts/shop-fact';
import { aboutOf, draftOf, type PriceDraft, reopened } from '../domain/pricing/draft';
import { noOffers, offerSlots } from '../domain/pricing/slots';
import type { Rule } from '../domain/pricing/types';
import { workOut } from '../domain/pricing/work-out';
import { type KnownSlots, slotValues } from '../domain/scripts/slot-values';
import type { SlotValues } from '../domain/scripts/slots';
import type { Settings } from '../settings';
import type { ItemsState } from './items';
import type { Speak } from './speech';

interface FactsInput {
  talk: ReadonlySignal<Snapshot | null>;
  conversation: ReadonlySignal<string | null>;
  agent: ReadonlySignal<string | null>;
  settings: ReadonlySignal<Settings>;
  items: ItemsState;
  priceDrafts: ReadonlySignal<Readonly<Record<string, PriceDraft>>>;
  promotions: ReadonlySignal<readonly Rule[]>;
  /** What the product's size table says. */
  sizes: ReadonlySignal<SlotValues>;
  speak: ReadonlySignal<Speak>;
}

const noSlots: KnownSlots = { values: {}, origins: {} };

/** What is known in the open conversation: what makes a script's claims true, and what fills its slots. */
export function createFacts(input: FactsInput) {
  const { talk, conversation, agent, settings, items, priceDrafts, promotions, sizes, speak } = input;
  const clock = signal(0);
  const ticks = signal<readonly Tick[]>([]);
  const shopFacts = items.live(shopFactKind, parseShopFact);
  const product = computed(() => talk.value?.product ?? null);

  const offers = computed(() => {
    if (!talk.value) return noOffers;
    const fresh = draftOf(talk.value, clock.value);
    const former = priceDrafts.value[conversation.value ?? ''];
    const isAboutThis = former !== undefined && former.about === aboutOf(product.value);
    const draft = isAboutThis ? reopened(former, fresh) : fresh;
    if (!isAboutThis && !product.value) return noOffers;
    // Three where one was worked out have no price yet.
    const isWorked = isAboutThis && draft.quantity === former.quantity;
    return offerSlots(workOut(draft, promotions.value), isWorked);
  });
  const known = computed<Known>(() => ({
    now: clock.value,
    dayStartMs: settings.value.dayStartMinutes * 60_000,
    conversation: conversation.value,
    product: product.value,
    shop: shopFacts.value,
    ticks: ticks.value,
    hasOffer: Boolean(offers.value.offers.优惠),
  }));
  const slots = computed(() =>
    talk.value
      ? slotValues({
          snapshot: talk.value,
          agent: agent.value,
          known: known.value,
          offers: offers.value,
          sizes: sizes.value,
          speak: speak.value,
        })
      : noSlots,
  );
  return {
    /** The minute it is, ms: what is true ends by itself. */
    clock,
    /** What the agent said yes to, of all conversations. In memory only. */
    ticks,
    /** What makes a script true that claims something. */
    known,
    /** What fills by itself. */
    slots: computed(() => slots.value.values),
    /** Where each of them comes from. */
    origins: computed(() => slots.value.origins),
  };
}

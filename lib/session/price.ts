import { draftOf, type PriceDraft, reopened } from '../domain/pricing/draft';
import { isUpsideDown, readOffer } from '../domain/pricing/read-offer';
import type { PriceTexts } from '../domain/pricing/text';
import { checkRule } from '../domain/pricing/validate';
import { writeSetting } from '../settings';
import type { PriceActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import type { Insert } from './insert';
import { openPanel } from './pick';

interface PricePorts {
  state: OverlayState;
  insert: Insert;
  now: () => number;
  newId: () => string;
}

/** In the log a price that was told counts as a script with a name of its own. */
const scriptIds: Readonly<Record<keyof PriceTexts, string>> = {
  line: 'price.line',
  formula: 'price.formula',
  howTo: 'price.how-to',
};

const unreadLine = '没看懂，写成 满200减30、立减20、10元券、9折 这样';

/** The price calculator of the open conversation. */
export function createPricing({ state, insert, now, newId }: PricePorts): PriceActions {
  function put(change: Partial<PriceDraft>): void {
    const key = state.conversation.value;
    const draft = state.price.value?.draft;
    if (key === null || !draft) return;
    state.priceDrafts.value = { ...state.priceDrafts.value, [key]: { ...draft, ...change, at: now() } };
  }

  async function keep(promotions: readonly unknown[]): Promise<void> {
    try {
      await writeSetting('promotions', promotions);
    } catch {
      state.notice.value = { line: '没能保存优惠，可能是磁盘满了' };
    }
  }

  return {
    openPrice() {
      const [key, snapshot] = [state.conversation.value, state.snapshot.value];
      if (key === null || !snapshot) return;
      const former = state.priceDrafts.value[key];
      const fresh = draftOf(snapshot, now());
      state.priceDrafts.value = { ...state.priceDrafts.value, [key]: former ? reopened(former, fresh) : fresh };
      openPanel(state, { kind: 'price' });
    },
    changePrice: put,
    tickOffer(id, ticked) {
      const others = (state.price.value?.draft.unticked ?? []).filter((other) => other !== id);
      put({ unticked: ticked ? others : [...others, id] });
    },
    addOffer() {
      const draft = state.price.value?.draft;
      if (!draft) return;
      const rule = readOffer(draft.offer, `own.${newId()}`);
      const slip = rule && (checkRule(rule)?.line ?? (isUpsideDown(rule) ? '减的比门槛还多，请检查' : null));
      if (!rule || slip) put({ offerProblem: slip ?? unreadLine });
      else put({ own: [...draft.own, rule], offer: '', offerProblem: null });
    },
    keepOffer(id) {
      const rule = state.price.value?.draft.own.find((own) => own.id === id);
      if (rule) void keep([...state.settings.value.promotions, rule]);
    },
    removeOffer(id) {
      put({ own: (state.price.value?.draft.own ?? []).filter((own) => own.id !== id) });
      const { promotions } = state.settings.value;
      const others = promotions.filter((saved) => (saved as { id?: unknown } | null)?.id !== id);
      if (others.length < promotions.length) void keep(others);
    },
    fillPrice(which) {
      const [target, working] = [state.target.value, state.price.value?.working];
      if (!target || !working) return;
      const text = working.texts?.[which];
      if (text === undefined) {
        state.notice.value = { line: Object.values(working.problems)[0] ?? working.problem ?? '还算不出价格' };
        return;
      }
      openPanel(state, null);
      void insert({ scriptId: scriptIds[which], target }, text);
    },
  };
}

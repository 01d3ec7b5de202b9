import type { Item } from '../domain/items';
import { draftOf, type PriceDraft, reopened } from '../domain/pricing/draft';
import { promotionItem } from '../domain/pricing/promotion';
import { isUpsideDown, readOffer } from '../domain/pricing/read-offer';
import type { PriceTexts } from '../domain/pricing/text';
import { checkRule } from '../domain/pricing/validate';
import type { PriceActions } from '../state/actions';
import type { OverlayState } from '../state/overlay';
import type { Insert } from './insert';
import { openPanel } from './open-panel';
import { createPricePicture, type Pictures } from './price-picture';

interface PricePorts {
  state: OverlayState;
  insert: Insert;
  /** Keeps what the shop made; rejects where it could not. */
  writeItems: (items: readonly Item[]) => Promise<void>;
  pictures: Pictures;
  now: () => number;
  newId: () => string;
}

/** In the log a price that was told counts as a script with a name of its own. */
const scriptIds: Readonly<Record<keyof PriceTexts | 'topUp', string>> = {
  line: 'price.line',
  formula: 'price.formula',
  howTo: 'price.how-to',
  topUp: 'price.top-up',
};

const unreadLine = '没看懂，写成 满200减30、立减20、10元券、9折 这样';

/** The price calculator of the open conversation. */
export function createPricing({ state, insert, writeItems, pictures, now, newId }: PricePorts): PriceActions {
  const { pricing } = state;

  function put(change: Partial<PriceDraft>): void {
    const key = state.conversation.value;
    const draft = pricing.price.value?.draft;
    if (key === null || !draft) return;
    pricing.priceDrafts.value = { ...pricing.priceDrafts.value, [key]: { ...draft, ...change, at: now() } };
  }

  async function write(item: Item, done?: string): Promise<void> {
    try {
      await writeItems([item]);
      if (done) state.notice.value = { line: done };
    } catch {
      state.notice.value = { line: '没能保存优惠，可能是磁盘满了' };
    }
  }

  function fill(which: keyof typeof scriptIds, text: string): void {
    const target = state.target.value;
    if (!target) return;
    openPanel(state, null);
    void insert({ scriptId: scriptIds[which], target }, text);
  }

  return {
    openPrice() {
      const [key, snapshot] = [state.conversation.value, state.snapshot.value];
      if (key === null || !snapshot) return;
      const former = pricing.priceDrafts.value[key];
      const fresh = draftOf(snapshot, now());
      pricing.priceDrafts.value = { ...pricing.priceDrafts.value, [key]: former ? reopened(former, fresh) : fresh };
      openPanel(state, { kind: 'price' });
    },
    changePrice: put,
    tickOffer(id, ticked) {
      const draft = pricing.price.value?.draft;
      if (!draft) return;
      const [on, off] = [draft.ticked, draft.unticked].map((ids) => ids.filter((other) => other !== id));
      put({ ticked: ticked ? [...(on ?? []), id] : on, unticked: ticked ? off : [...(off ?? []), id] });
    },
    addOffer() {
      const draft = pricing.price.value?.draft;
      if (!draft) return;
      const rule = readOffer(draft.offer, `own.${newId()}`);
      const slip = rule && (checkRule(rule)?.line ?? (isUpsideDown(rule) ? '减的比门槛还多，请检查' : null));
      if (!rule || slip) put({ offerProblem: slip ?? unreadLine });
      else put({ own: [...draft.own, rule], offer: '', offerProblem: null });
    },
    keepOffer(id) {
      const rule = pricing.price.value?.draft.own.find((own) => own.id === id);
      const place = Math.max(0, ...pricing.promotions.value.map((one) => one.place + 1));
      if (rule) void write(promotionItem({ rule, archived: false, place, origin: null }, now()));
    },
    removeOffer(id) {
      put({ own: (pricing.price.value?.draft.own ?? []).filter((own) => own.id !== id) });
      const kept = pricing.promotions.value.find(({ rule }) => rule.id === id);
      if (kept) void write(promotionItem({ ...kept, archived: true }, now()), '已停用，工作台“优惠”里可以恢复');
    },
    fillPrice(which) {
      const working = pricing.price.value?.working;
      if (!working) return;
      const text = working.texts?.[which];
      if (text !== undefined) fill(which, text);
      else state.notice.value = { line: Object.values(working.problems)[0] ?? working.problem ?? '还算不出价格' };
    },
    fillWay(rule, way) {
      const text = pricing.extras.value?.outOfReach.find((one) => one.rule === rule)?.ways[way]?.text;
      if (text !== undefined) fill('topUp', text);
    },
    ...createPricePicture(state, pictures),
  };
}

import { yuan } from '../money';
import { endText } from './moment';
import type { Gap } from './receipt';
import type { Rule } from './types';
import type { Working } from './work-out';

/** What the calculator fills into scripts, by slot. */
export interface OfferSlots {
  /** 优惠, 活动截止, 凑单金额, 下一档优惠: what the page and the shop offer for what the buyer asks about. */
  offers: Readonly<Record<string, string>>;
  /** 到手价: only of a price that the agent worked out. */
  price: Readonly<Record<string, string>>;
}

export const noOffers: OfferSlots = { offers: {}, price: {} };

/** `差 ¥20.00` as agents say it: `¥20.00`, `1件`. */
const gapText = (gap: Gap): string => ('fen' in gap ? yuan(gap.fen) : `${gap.units}件`);

/** How near the next rung is; units count as far nearer than any money does. */
const distance = (gap: Gap): number => ('fen' in gap ? gap.fen : gap.units);

interface NextRung {
  rule: string;
  name: string;
  gap: Gap;
}

/** The nearest offer that counts nothing yet, or could count more. */
function nextRung({ receipt }: Working): NextRung | null {
  const rungs = [
    ...(receipt?.skipped.flatMap(({ rule, name, gap }) => (gap ? [{ rule, name, gap }] : [])) ?? []),
    ...(receipt?.steps.flatMap(({ rule, name, next }) => (next ? [{ rule, name, gap: next }] : [])) ?? []),
  ];
  return rungs.sort((a, b) => distance(a.gap) - distance(b.gap))[0] ?? null;
}

/** The first end among the offers that count, as it is told: `11月11日 24:00`. */
function endOf(rules: readonly Rule[]): string {
  const ends = rules.flatMap(({ to }) => (to === undefined ? [] : [to]));
  return ends.length > 0 ? endText(Math.min(...ends)) : '';
}

/**
 * With 满300减30 and one pillow of 129.00: 凑单金额 ¥171.00, 下一档优惠 满300减30, and no 优惠, for none counts yet. `worked`: the agent
 * opened the calculator for this product.
 */
export function offerSlots(working: Working, worked: boolean): OfferSlots {
  const counted = working.offers.filter(({ off }) => off !== null);
  const next = nextRung(working);
  const offers = {
    优惠: counted.map(({ words }) => words).join('、'),
    活动截止: endOf(counted.map(({ rule }) => rule)),
    凑单金额: next ? gapText(next.gap) : '',
    下一档优惠: next?.name ?? '',
  };
  const { receipt } = working;
  return { offers, price: worked && receipt ? { 到手价: yuan(receipt.total) } : {} };
}

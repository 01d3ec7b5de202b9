import type { Fen } from '../money';
import { gapAfter, timesReached } from './reach';
import type { Gap } from './receipt';
import { shareOut } from './share';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

interface Reached {
  off: Fen;
  next: Gap | undefined;
}

/** Only the highest rung reached counts: 20-2 / 50-10 / 100-30 takes 10 from 53.80. */
function rungOf(tiers: readonly { threshold: Fen; off: Fen }[], base: Fen): Reached {
  let [off, at, next] = [0, 0, Number.POSITIVE_INFINITY];
  for (const tier of tiers) {
    if (tier.threshold > base) next = Math.min(next, tier.threshold);
    else if (tier.threshold > at) [off, at] = [tier.off, tier.threshold];
  }
  return { off, next: Number.isFinite(next) ? { fen: next - base, to: next } : undefined };
}

/** What the rule takes off `view`, before it is shared: 每满200减30 takes 60 from 450. */
export function amountReached(rule: RuleOf<'amountOff'>, view: View): Reached {
  if (rule.tiers) return rungOf(rule.tiers, view.base);
  const times = timesReached(rule, view);
  return { off: times === 0 ? 0 : rule.off * times, next: gapAfter(times, rule, view) };
}

/** 满减 and coupons, shared by the amounts that the threshold looked at. */
export function amountOff(rule: RuleOf<'amountOff'>, view: View): Taken | Refusal {
  const { off, next } = amountReached(rule, view);
  return off > 0 ? takenOf(shareOut(off, view.amounts), next) : { refused: 'short', gap: next };
}

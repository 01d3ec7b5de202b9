import { shareOut } from './share';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

/** 京豆 12,000 at 100 to a yuan and half of the order at most: 100.00 becomes 50.00, for 5,000 beans. */
export function points(rule: RuleOf<'points'>, view: View): Taken | Refusal {
  const worth = Math.floor((rule.points * 100) / rule.perYuan);
  const most = Math.floor((view.base * (rule.maxBp ?? 10_000)) / 10_000);
  return takenOf(shareOut(Math.min(worth, most, rule.cap ?? worth), view.amounts));
}

/** How many points so much off costs. */
export function pointsFor(off: number, rule: RuleOf<'points'>): number {
  return Math.ceil((off * rule.perYuan) / 100);
}

import { gapAfter, timesReached } from './reach';
import type { RuleOf } from './types';
import type { Refusal, Taken, View } from './view';

/** 满199送一 at 450 that repeats gives two. Takes nothing off. */
export function gift(rule: RuleOf<'gift'>, view: View): Taken | Refusal {
  const reached = timesReached(rule, view);
  const times = Number.isFinite(reached) ? reached : 1;
  const next = gapAfter(times, rule, view);
  if (times === 0) return { refused: 'short', gap: next };
  return { shares: view.amounts.map(() => 0), gifts: times * rule.count, next };
}

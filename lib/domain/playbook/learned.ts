import { wilson } from '../stats/interval';
import { type Groups, groupsOfKind } from '../tally/groups';

/** What this machine's own figures say of a script: it moves by one place among cards that fit equally well, never further. */
export interface Lean {
  step: -1 | 1;
  /** For the card: `本机用过 62 次，支付 24`. */
  why: string;
}

/** How far back the figures reach that the ranking learns from. */
export const learnedDays = 90;

/**
 * Which scripts lean forward or back: only those with 30 uses and more whose whole interval lies above, or below, the share of all scripts
 * together. With 62 uses and 24 paid (27 % to 51 %) against 20 % in all a script leans forward; with 14 % to 40 % it stays.
 */
export function leansOf(groups: Groups): ReadonlyMap<string, Lean> {
  const scripts = [...groupsOfKind(groups, 'script')].map(([id, { used = 0, paid = 0 }]) => ({ id, used, paid }));
  const all = scripts.reduce((sum, { used, paid }) => ({ used: sum.used + used, paid: sum.paid + paid }), {
    used: 0,
    paid: 0,
  });
  const leans = new Map<string, Lean>();
  if (all.used === 0) return leans;
  const share = all.paid / all.used;
  for (const { id, used, paid } of scripts) {
    const interval = wilson({ over: paid, under: used });
    if (!interval || (interval.low <= share && interval.high >= share)) continue;
    leans.set(id, { step: interval.low > share ? 1 : -1, why: `本机用过 ${used} 次，支付 ${paid}` });
  }
  return leans;
}

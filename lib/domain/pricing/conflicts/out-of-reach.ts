import { nameOf } from '../describe';
import type { Rule } from '../types';
import type { Conflict } from './conflict';
import { applies, priced, shownBy, type Trial, trialsOf } from './trials';

/** Why a rule never counts, where the engine's own words for one cart do not say it of all. */
function ownWords(rule: Rule, all: readonly Rule[]): string | null {
  if (rule.kind === 'rate' && rule.bp === 10_000) return '10 折等于没打折';
  if (rule.kind === 'shippingOff' && !all.some(({ kind }) => kind === 'shipping')) return '店里没有设运费，没有可减的';
  if (rule.kind === 'nthLineRate' && rule.lines !== 'all' && rule.lines.length < rule.n)
    return `只包含 ${rule.lines.length} 款商品，凑不到第 ${rule.n} 款`;
  return null;
}

/** A promotion that no cart of any buyer reaches at any time from now on. Null where there is a cart in which it counts. */
export function outOfReach(rule: Rule, all: readonly Rule[], now: number): Conflict | null {
  let last: Trial | null = null;
  let reason = '';
  for (const trial of trialsOf([rule], all, now)) {
    const result = priced(trial);
    if (applies(result, [rule.id])) return null;
    const skipped = result.ok ? result.skipped.find((one) => one.rule === rule.id)?.line : result.line;
    // The first cart is the plainest; what the others say is about their presale.
    if (last === null) {
      last = trial;
      reason = skipped ?? '';
    }
  }
  const line = `「${nameOf(rule)}」怎么下单都用不上：${ownWords(rule, all) ?? reason}`;
  return { kind: 'out-of-reach', rules: [rule.id], line, shown: last && shownBy(last) };
}

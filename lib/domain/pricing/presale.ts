import type { Fen } from '../money';
import { shareOut } from './share';
import type { RuleOf } from './types';
import type { Refusal, Taken, View } from './view';

/** What paying the deposit takes off: D抵W is W - D. */
export function depositBenefit({ deposit, worth, off = 0 }: RuleOf<'presale'>): Fen {
  return worth === undefined ? off : worth - deposit;
}

/** 188 with deposit 50 抵 150 leaves 88 in all, of which 50 are paid first. A deposit above what is left is refused. */
export function presale(rule: RuleOf<'presale'>, view: View): Taken | Refusal {
  const times = rule.per === 'unit' ? view.units : 1;
  const [deposit, off] = [rule.deposit * times, depositBenefit(rule) * times];
  if (deposit + off > view.base) return { refused: 'deposit' };
  return { shares: shareOut(off, view.amounts), deposit };
}

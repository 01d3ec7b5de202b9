import type { Fen } from '../money';
import { gapAfter, timesReached } from './reach';
import { rateOff } from './round';
import { shareOut } from './share';
import type { RuleOf } from './types';
import { type Refusal, type Taken, takenOf, type View } from './view';

/** A line's amount in units, the first of them one fen dearer where it does not divide; each rounded and capped alone. */
function offByUnits({ bp, cap = Number.POSITIVE_INFINITY, rounding }: RuleOf<'rate'>, amount: Fen, units: number): Fen {
  const floor = Math.floor(amount / units);
  const dearer = amount - floor * units;
  const off = (price: Fen) => Math.min(cap, rateOff(price, bp, rounding));
  return dearer * off(floor + 1) + (units - dearer) * off(floor);
}

/** 9.5折 of 98.00 takes 4.90. The group is rounded once and shared, unless units stand alone. */
export function rate(rule: RuleOf<'rate'>, view: View): Taken | Refusal {
  if (timesReached(rule, view) === 0) return { refused: 'short', gap: gapAfter(0, rule, view) };
  if (rule.per === 'unit')
    return takenOf(view.amounts.map((amount, i) => offByUnits(rule, amount, view.quantities[i] as number)));
  const off = Math.min(rule.cap ?? Number.POSITIVE_INFINITY, rateOff(view.base, rule.bp, rule.rounding));
  return takenOf(shareOut(off, view.amounts));
}

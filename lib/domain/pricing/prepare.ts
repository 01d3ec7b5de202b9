import type { Fen } from '../money';
import type { CartLine, Rule } from './types';

/** A line whose price and quantity are known to be sound. */
export interface SoundLine extends CartLine {
  price: Fen;
  quantity: number;
}

/** A rule with everything about it that does not change while rules are applied. */
export interface Prepared {
  rule: Rule;
  /** Places of its lines among the lines in the order of their ids. */
  covered: readonly number[];
  quantities: readonly number[];
  prices: readonly Fen[];
  units: number;
  allowance: number;
}

/** `2` before `10` before `101`: also ids that are only numbered read in their order. */
export function byId(a: { id: string }, b: { id: string }): number {
  return a.id.length - b.id.length || (a.id < b.id ? -1 : 1);
}

function covers(rule: Rule, line: CartLine): boolean {
  // Whether the goods come free of shipping is a question about all of them.
  if (rule.lines === 'all') return line.discountable !== false || rule.layer === 'shipping';
  return rule.lines.includes(line.id) || (line.product !== undefined && rule.lines.includes(line.product));
}

/** `lines` in the order of their ids. */
export function prepare(rule: Rule, lines: readonly SoundLine[], used = 0): Prepared {
  const covered = lines.flatMap((line, i) => (covers(rule, line) ? [i] : []));
  const mine = covered.map((i) => lines[i] as SoundLine);
  return {
    rule,
    covered,
    quantities: mine.map((line) => line.quantity),
    prices: mine.map((line) => line.price),
    units: mine.reduce((sum, line) => sum + line.quantity, 0),
    allowance: rule.limit === undefined ? Number.POSITIVE_INFINITY : Math.max(0, rule.limit - used),
  };
}

/** Both ways: it is enough that one of the two names the other, or that they share a group. */
export function areExclusive(a: Rule, b: Rule): boolean {
  if (a.group !== undefined && a.group === b.group) return true;
  return (a.notWith?.includes(b.id) || b.notWith?.includes(a.id)) ?? false;
}

/** What comes with the cart and is no choice of the buyer's: how it is sold, how it is sent. */
export function isGiven(rule: Rule): boolean {
  return rule.kind === 'presale' || rule.kind === 'shipping';
}

import { apply } from './apply';
import { mostOff } from './bound';
import { areExclusive, isGiven, type Prepared, type SoundLine } from './prepare';
import { receiptOf } from './quote';
import type { Problem, Receipt } from './receipt';
import { type Ready, ready, run, startOf } from './run';
import { copyState, type State } from './state';
import type { CartLine, Context, Rule } from './types';

/** Sets of offers that can be tried within 100 ms. */
const MOST_SETS = 2 ** 16;
/** 13,700 orders of seven offers; eight would be 109,601. */
const MOST_ORDERED = 7;

export interface BestOptions {
  /** At most so many offers at once. */
  most?: number;
  /** Try every order too, where the buyer may choose it (up to 7 offers); else the order of the list stands. */
  order?: 'given' | 'any';
}

export type Best = Receipt & {
  /** Ids of the offers to use, in order; how the goods are sold and sent is not among them. */
  chosen: readonly string[];
};

/** A rule of the search, with all that is asked of it at every step. */
interface Candidate {
  prepared: Prepared;
  isOffer: boolean;
  /** What it weighs on a tie: gifts come on top, each other rule is one more to explain. */
  burden: number;
  /** The most it can take off. */
  most: number;
  rivals: ReadonlySet<Candidate>;
}

/** Everything one search needs at hand: a state for every level, so that none is made on the way. */
interface Search {
  states: readonly State[];
  chosen: Candidate[];
  offers: number;
  burden: number;
  most: number;
  /** The cheapest so far; on a tie the most gifts, then the fewest offers, then the first found. */
  found: { total: number; burden: number; chosen: readonly Candidate[] };
}

function candidatesOf(usable: readonly Prepared[]): Candidate[] {
  const rivals = usable.map(() => new Set<Candidate>());
  const candidates = usable.map((prepared, i): Candidate => {
    const { rule } = prepared;
    const burden = rule.kind === 'gift' ? -MOST_SETS : 1;
    return { prepared, isOffer: !isGiven(rule), burden, most: mostOff(prepared), rivals: rivals[i] as Set<Candidate> };
  });
  candidates.forEach((one, i) => {
    for (const other of candidates)
      if (other !== one && areExclusive(one.prepared.rule, other.prepared.rule)) rivals[i]?.add(other);
  });
  return candidates;
}

function createSearch({ lines, rules }: Ready, most = Number.POSITIVE_INFINITY): Search {
  const states = Array.from({ length: rules.length + 1 }, () => startOf(lines));
  const found = { total: Number.POSITIVE_INFINITY, burden: 0, chosen: [] };
  return { states, chosen: [], offers: 0, burden: 0, most, found };
}

function consider({ states, chosen, burden, found }: Search): void {
  const { goods, shipping } = states[chosen.length] as State;
  const total = goods + shipping;
  if (total > found.total || (total === found.total && burden >= found.burden)) return;
  found.total = total;
  found.burden = burden;
  found.chosen = [...chosen];
}

/** Applies `one` on the next level and goes on from there; false where it cannot be applied here. */
function withOne(search: Search, one: Candidate, goOn: () => void): boolean {
  const { states, chosen } = search;
  if (one.isOffer && search.offers >= search.most) return false;
  for (const other of chosen) if (one.rivals.has(other)) return false;
  const next = states[chosen.length + 1] as State;
  copyState(states[chosen.length] as State, next);
  if (apply(one.prepared, next).refused) return false;
  chosen.push(one);
  search.offers += one.isOffer ? 1 : 0;
  search.burden += one.burden;
  goOn();
  search.burden -= one.burden;
  search.offers -= one.isOffer ? 1 : 0;
  chosen.pop();
  return true;
}

/** The most that the rules from each place on can still take off together. */
function stillToCome(rules: readonly Candidate[]): number[] {
  const sums = [0];
  for (const { most } of rules.toReversed()) sums.unshift((sums[0] as number) + most);
  return sums;
}

/** Even with so much more off it would not do: shipping only adds. */
function isBeaten({ states, chosen, found }: Search, toCome: number): boolean {
  return (states[chosen.length] as State).goods - toCome > found.total;
}

/**
 * Every set of the rules from `at` on, in the order of the list; what is given is never left out. A branch ends
 * where even the most that is still to come off would not do.
 */
function walk(search: Search, rules: readonly Candidate[], toCome = stillToCome(rules), at = 0): void {
  if (isBeaten(search, toCome[at] as number)) return;
  const one = rules[at];
  if (!one) {
    consider(search);
    return;
  }
  const applied = withOne(search, one, () => walk(search, rules, toCome, at + 1));
  if (one.isOffer || !applied) walk(search, rules, toCome, at + 1);
}

/** Every order of every set of `offers`; shipping comes after each. */
function permute(search: Search, offers: readonly Candidate[], last: readonly Candidate[]): void {
  if (isBeaten(search, stillToCome([...offers, ...last])[0] as number)) return;
  walk(search, last);
  for (const one of offers) {
    const others = offers.filter((other) => other !== one);
    withOne(search, one, () => permute(search, others, last));
  }
}

/** An upper bound of the sets to try: one of each group or none, and each of the rest or not. */
function countSets(offers: readonly Candidate[]): number {
  const groups = new Map<string, number>();
  for (const { prepared } of offers) {
    const name = prepared.rule.group ?? prepared.rule.id;
    groups.set(name, (groups.get(name) ?? 0) + 1);
  }
  return [...groups.values()].reduce((sets, size) => sets * (size + 1), 1);
}

function cheapest(checked: Ready, { most, order = 'given' }: BestOptions): readonly Rule[] | null {
  const usable = candidatesOf(checked.rules.filter((one) => !checked.out.has(one)));
  const search = createSearch(checked, most);
  const isLast = ({ prepared }: Candidate) => prepared.rule.layer === 'shipping';
  const free = usable.filter((one) => one.isOffer && !isLast(one));
  if (order === 'any' && free.length <= MOST_ORDERED) {
    const first = usable.filter(({ prepared }) => prepared.rule.kind === 'presale');
    permuteAfter(search, first, free, usable.filter(isLast));
  } else if (countSets(usable.filter((one) => one.isOffer)) > MOST_SETS) return null;
  else walk(search, usable);
  return search.found.chosen.map(({ prepared }) => prepared.rule);
}

/** The deposit comes before any order of the offers. */
function permuteAfter(
  search: Search,
  first: readonly Candidate[],
  free: readonly Candidate[],
  last: readonly Candidate[],
) {
  const [one, ...rest] = first;
  const goOn = () => permuteAfter(search, rest, free, last);
  if (!one) permute(search, free, last);
  else if (!withOne(search, one, goOn)) goOn();
}

/** The cheapest of all combinations that may stand together: exact, with the working of {@link quote}. */
export function best(
  cart: readonly CartLine[],
  rules: readonly Rule[],
  context: Context,
  options: BestOptions = {},
): Best | Problem {
  const checked = ready(cart, rules, context);
  if (!checked.ok) return checked;
  const chosen = cheapest(checked, options);
  if (!chosen) return { ok: false, field: 'rules', of: null, line: '同时可选的优惠太多，请先去掉几个' };
  const ordered = options.order === 'any' ? [...chosen, ...rules.filter((rule) => !chosen.includes(rule))] : rules;
  const again = ready(cart, ordered, context);
  if (!again.ok) return again;
  const receipt = receiptOf(run(again, chosen), cart as readonly SoundLine[], context);
  return { ...receipt, chosen: chosen.filter((rule) => !isGiven(rule)).map((rule) => rule.id) };
}

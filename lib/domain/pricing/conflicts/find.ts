import type { ShopFloor } from '../floor';
import type { Rule } from '../types';
import { belowFloor } from './below-floor';
import type { Conflict } from './conflict';
import { neverBoth, oneOfGroup } from './never-both';
import { outOfReach } from './out-of-reach';

/** Rules that share a group, by its name, where there is more than one. */
function groupsOf(rules: readonly Rule[]): [string, Rule[]][] {
  const names = new Set(rules.flatMap(({ group }) => group ?? []));
  const groups = [...names].map((name): [string, Rule[]] => [name, rules.filter(({ group }) => group === name)]);
  return groups.filter(([, members]) => members.length > 1);
}

/**
 * What is wrong among the promotions of a shop, worst first: orders below a floor, promotions that nobody can ever use, promotions that never
 * stand together. Each is found by pricing carts, at every moment from `now` on. A step at a time.
 */
export function* findConflicts(
  rules: readonly Rule[],
  floors: readonly ShopFloor[],
  now: number,
): Generator<void, Conflict[]> {
  const found: Conflict[] = [];
  for (const floor of floors) found.push(...[yield* belowFloor(floor, rules, now)].filter((one) => one !== null));
  const reachable: Rule[] = [];
  for (const rule of rules) {
    const conflict = outOfReach(rule, rules, now);
    if (conflict) found.push(conflict);
    else reachable.push(rule);
    yield;
  }
  for (const [group, members] of groupsOf(reachable)) found.push(oneOfGroup(group, members, rules, now));
  for (const [at, a] of reachable.entries()) {
    for (const b of reachable.slice(at + 1)) {
      if (a.group !== undefined && a.group === b.group) continue;
      const conflict = neverBoth(a, b, rules, now);
      if (conflict) found.push(conflict);
      yield;
    }
  }
  return found;
}

import type { Item } from '../items';
import { type Groups, groupsOfKind } from '../tally/groups';
import { formatInterval, type Interval, leastUses, wilson } from './interval';

/** 对比两种说法: of two scripts each buyer is offered one, by chance, until the agent switches it off. */
export interface Trial {
  id: string;
  a: string;
  b: string;
  /** When it began, ms. */
  from: number;
  on: boolean;
}

export const trialKind = 'trial';

export function trialItem({ id, ...value }: Trial, at: number, deletedAt: number | null = null): Item {
  return { kind: trialKind, id, value, at, deletedAt };
}

const isId = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= 200;

export function parseTrial(value: unknown, id: string): Trial | null {
  const { a, b, from, on } = (value ?? {}) as Record<string, unknown>;
  if (!isId(a) || !isId(b) || a === b || !Number.isSafeInteger(from)) return null;
  return { id, a, b, from: from as number, on: on === true };
}

/** Evenly spread over 0 and 1 (FNV-1a, then a final mixing, without which the last bit is but a parity). */
function coin(text: string): boolean {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) & 1) === 1;
}

/**
 * The scripts that are not offered in this conversation: of each running trial the other wording. The trial's id is made by chance, so nobody
 * chose who gets which; the same buyer always gets the same. Search, codes and pins still find both.
 */
export function heldBack(trials: readonly Trial[], conversation: string): ReadonlySet<string> {
  return new Set(trials.filter(({ on }) => on).map(({ id, a, b }) => (coin(`${id}\n${conversation}`) ? a : b)));
}

export interface Arm {
  scriptId: string;
  offered: number;
  used: number;
  paid: number;
  /** Null below 30 offers. */
  interval: Interval | null;
}

/** How a trial stands: counted by whom it was offered to, used or not, or those who liked it would be compared with those who did not. */
export interface Standing {
  a: Arm;
  b: Arm;
  /** What may be said of it. */
  verdict: string;
}

function armOf(groups: Groups, scriptId: string): Arm {
  const { offered = 0, offeredPaid = 0, used = 0 } = groupsOfKind(groups, 'script').get(scriptId) ?? {};
  return { scriptId, offered, used, paid: offeredPaid, interval: wilson({ over: offeredPaid, under: offered }) };
}

/** `groups`: of the days since the trial began. */
export function standingOf({ a, b }: Trial, groups: Groups): Standing {
  const [one, other] = [armOf(groups, a), armOf(groups, b)];
  return { a: one, b: other, verdict: verdictOf(one, other) };
}

function verdictOf(a: Arm, b: Arm): string {
  if (!a.interval || !b.interval) return `两边都推荐满 ${leastUses} 位买家才下结论`;
  if (a.interval.low > b.interval.high)
    return `A 更管用：${formatInterval(a.interval)} 比 ${formatInterval(b.interval)}`;
  if (b.interval.low > a.interval.high)
    return `B 更管用：${formatInterval(b.interval)} 比 ${formatInterval(a.interval)}`;
  return '还分不出高下，差别可能只是碰巧';
}

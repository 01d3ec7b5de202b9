import { clockText } from './moment';

/** One buyer who waits for an answer, in whichever tab. */
export interface WaitingBuyer {
  console: string;
  name: string;
  /** Since when, ms since 1970; absolute, so that a tab that sleeps tells no shorter wait. */
  since: number;
  /** Nobody of the shop has answered this buyer today. */
  isFirst: boolean;
  /** The console's list shows lines that nobody has opened. */
  isUnread: boolean;
}

/** What a tab tells the others. */
export interface TabClocks {
  /** When it was told last: a tab that is gone tells nothing more. */
  at: number;
  waiting: readonly WaitingBuyer[];
}

/** The first answer: seconds of the goal, and of what still passes. */
const firstGoalMs = 6_000;
const firstLineMs = 10_000;
/** 三分钟: after it the platform counts the answer as too late. */
const lineMs = 180_000;
const soonMs = 120_000;

/** `fine`, `soon`: the line is near. `late`: it is past. */
export type Urgency = 'fine' | 'soon' | 'late';

export interface ReplyClock extends WaitingBuyer {
  waitedMs: number;
  urgency: Urgency;
}

function urgencyOf(waitedMs: number, isFirst: boolean): Urgency {
  if (waitedMs >= lineMs) return 'late';
  if (isFirst && waitedMs > firstGoalMs) return waitedMs > firstLineMs ? 'late' : 'soon';
  return waitedMs >= soonMs ? 'soon' : 'fine';
}

/** A tab tells every 20 s at least; one that has been silent three times has gone. */
const silentMs = 65_000;

/** The tabs that are still there; `now` as the clock stands by which they say when. */
export const liveTabs = (tabs: readonly TabClocks[], now: number): TabClocks[] =>
  tabs.filter(({ at }) => now - at <= silentMs);

/** Whom a line or a follow-up is about, as far as a console's list tells it. */
export const nameKey = ({ console, name }: { console: string; name: string | null }): string =>
  `${console}\n${name ?? ''}`;

/** Who has written what nobody has opened yet: to them an answer is due and no nudge. */
export const unreadIn = (tabs: readonly TabClocks[]): ReadonlySet<string> =>
  new Set(tabs.flatMap(({ waiting }) => waiting.filter(({ isUnread }) => isUnread).map(nameKey)));

/** Who has longest to wait to its own line comes last: first answers have seconds, others minutes. */
const leftMs = ({ waitedMs, isFirst }: ReplyClock): number =>
  (isFirst && waitedMs < lineMs ? firstLineMs : lineMs) - waitedMs;

/** All who wait, across all tabs, the most urgent first; the same buyer in two tabs once. */
export function replyClocks(tabs: readonly TabClocks[], now: number): ReplyClock[] {
  const seen = new Map<string, ReplyClock>();
  for (const { waiting } of tabs) {
    for (const one of waiting) {
      const waitedMs = Math.max(0, now - one.since);
      const key = nameKey(one);
      if ((seen.get(key)?.waitedMs ?? -1) < waitedMs) {
        seen.set(key, { ...one, waitedMs, urgency: urgencyOf(waitedMs, one.isFirst) });
      }
    }
  }
  const rank: Readonly<Record<Urgency, number>> = { late: 0, soon: 1, fine: 2 };
  return [...seen.values()].sort(
    (a, b) =>
      rank[a.urgency] - rank[b.urgency] ||
      leftMs(a) - leftMs(b) ||
      b.waitedMs - a.waitedMs ||
      (a.name < b.name ? -1 : 1),
  );
}

/**
 * What the clock is measured against: `首次回复：6 秒内` while the goal can be met, then what still passes, then `离 3 分钟还有 1:20`, and
 * `已过 3 分钟线` past it.
 */
export function standingOf({ waitedMs, isFirst }: ReplyClock): string {
  if (waitedMs >= lineMs) return '已过 3 分钟线';
  const left = `离 3 分钟还有 ${clockText(lineMs - waitedMs)}`;
  if (!isFirst) return left;
  if (waitedMs <= firstGoalMs) return `首次回复：${firstGoalMs / 1000} 秒内`;
  if (waitedMs <= firstLineMs) return `首次回复：过了 ${firstGoalMs / 1000} 秒，还在 ${firstLineMs / 1000} 秒内`;
  return `首次回复超过 ${firstLineMs / 1000} 秒，${left}`;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What a tab told; null where it is nothing of the kind. */
export function parseTabClocks(read: unknown): TabClocks | null {
  if (!isObject(read) || typeof read.at !== 'number' || !Array.isArray(read.waiting)) return null;
  const waiting = read.waiting.flatMap((one): WaitingBuyer[] => {
    if (!isObject(one) || typeof one.console !== 'string' || typeof one.name !== 'string') return [];
    if (typeof one.since !== 'number' || !Number.isFinite(one.since)) return [];
    const { console, name, since } = one;
    return [
      { console, name: name.slice(0, 60), since, isFirst: one.isFirst === true, isUnread: one.isUnread === true },
    ];
  });
  return { at: read.at, waiting };
}

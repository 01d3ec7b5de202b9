import { DAY_MS } from '../tally/day';
import type { NudgeRules } from './rules';

const MINUTE_MS = 60_000;
/** Shanghai is UTC+8 all year. */
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

type Hours = Pick<NudgeRules, 'from' | 'until'>;

const timeOfDay = (at: number): number => (((at + SHANGHAI_MS) % DAY_MS) + DAY_MS) % DAY_MS;

/** 22:00–02:00 holds 23:30 and 01:00. The same twice is all day. */
export function isWithin(at: number, { from, until }: Hours): boolean {
  if (from === until) return true;
  const time = timeOfDay(at) / MINUTE_MS;
  return from < until ? time >= from && time < until : time >= from || time < until;
}

/** The moment itself, or the next moment at which the shop opens. */
export function withinHours(at: number, hours: Hours): number {
  if (isWithin(at, hours)) return at;
  const wait = hours.from * MINUTE_MS - timeOfDay(at);
  return at + (wait < 0 ? wait + DAY_MS : wait);
}

const nextTime = (at: number, minutes: number): number => {
  const wait = minutes * MINUTE_MS - timeOfDay(at);
  return at + (wait > 0 ? wait : wait + DAY_MS);
};

/** The next moment at which the shop closes; the next midnight where it never does. */
export const closingAfter = (at: number, { from, until }: Hours): number => nextTime(at, from === until ? 0 : until);

/** The next midnight in Shanghai, when the platform's day begins. */
export const midnightAfter = (at: number): number => nextTime(at, 0);

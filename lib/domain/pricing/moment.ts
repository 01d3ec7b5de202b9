import { dayOf } from '../tally/day';

const MINUTE_MS = 60_000;
const SHANGHAI_MINUTES = 8 * 60;

function written(at: number, dayShiftMs: number): string {
  const [, month, day] = dayOf(at - dayShiftMs)
    .split('-')
    .map(Number);
  const minutes = (Math.floor(at / MINUTE_MS) + SHANGHAI_MINUTES) % (24 * 60);
  const clock = dayShiftMs > 0 ? 24 * 60 : minutes;
  return `${month}月${day}日 ${String(Math.floor(clock / 60)).padStart(2, '0')}:${String(clock % 60).padStart(2, '0')}`;
}

/** The shop's clock: `11月10日 20:00`. */
export function momentText(at: number): string {
  return written(at, 0);
}

/** An end, which midnight calls 24:00 of the day before: `11月11日 24:00`. */
export function endText(at: number): string {
  const isMidnight = (Math.floor(at / MINUTE_MS) + SHANGHAI_MINUTES) % (24 * 60) === 0;
  return written(at, isMidnight ? MINUTE_MS : 0);
}

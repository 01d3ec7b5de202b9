const MINUTE_MS = 60_000;
/** Shanghai is UTC+8 all year; fields of pages have no zone of their own. */
const SHANGHAI_MS = 8 * 60 * MINUTE_MS;

const shape = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

/** As a field of a page takes it, in Shanghai: `2026-11-28T20:00`. */
export const localMoment = (at: number): string => new Date(at + SHANGHAI_MS).toISOString().slice(0, 16);

/** The other way; null for what is no moment. */
export function parseLocalMoment(typed: string): number | null {
  const at = shape.test(typed) ? Date.parse(`${typed}:00Z`) - SHANGHAI_MS : Number.NaN;
  return Number.isNaN(at) ? null : at;
}

const two = (number: number): string => String(number).padStart(2, '0');

/** `20:05` today, else `11-28 20:05`. */
export function shortMoment(at: number, now: number): string {
  const [day, time] = localMoment(at).split('T') as [string, string];
  return day === localMoment(now).slice(0, 10) ? time : `${day.slice(5)} ${time}`;
}

/** `0:08`, `12:30`; from an hour on `2 小时`, from a day on `3 天`: how long somebody waits, or what is left. */
export function clockText(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds >= 86_400) return `${Math.floor(seconds / 86_400)} 天`;
  if (seconds >= 3_600) return `${Math.floor(seconds / 3_600)} 小时`;
  return `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;
}

export const DAY_MS = 86_400_000;
/** Shanghai is UTC+8 all year. */
const SHANGHAI_MS = 8 * 3_600_000;

/** Writing a date takes a microsecond, and a year's log asks for the same few hundred a million times. */
const names = new Map<number, string>();

/** The shop's day of a moment: with the day starting at 0:00, 2025-06-10T15:59:59Z is `2025-06-10`, a second later `2025-06-11`. */
export function dayOf(at: number, dayStartMs = 0): string {
  const index = Math.floor((at + SHANGHAI_MS - dayStartMs) / DAY_MS);
  const known = names.get(index);
  if (known !== undefined) return known;
  const name = new Date(index * DAY_MS).toISOString().slice(0, 10);
  names.set(index, name);
  return name;
}

/** First moment of the day and first moment after it. */
export function dayBounds(day: string, dayStartMs = 0): { start: number; end: number } {
  const start = Date.parse(`${day}T00:00:00Z`) - SHANGHAI_MS + dayStartMs;
  return { start, end: start + DAY_MS };
}

/** Every day from the first to the last, both included. */
export function daysBetween(from: string, to: string): string[] {
  const first = dayBounds(from).start;
  const count = Math.max(0, Math.round((dayBounds(to).start - first) / DAY_MS) + 1);
  return Array.from({ length: count }, (_, index) => dayOf(first + index * DAY_MS));
}

/** The hour of a moment on Shanghai's clock, 0 to 23, wherever the shop's day begins. */
export const hourOf = (at: number): number => Math.floor((at + SHANGHAI_MS) / 3_600_000) % 24;

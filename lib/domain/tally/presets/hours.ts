import { DAY_MS } from '../day';

const SHANGHAI_MS = 8 * 3_600_000;

/** Whether the moment lies in these hours of the clock in Shanghai, the end left out: 8 to 23 is 08:00:00 to 22:59:59. */
export function isInHours(at: number, from: number, to: number): boolean {
  const ofDay = (at + SHANGHAI_MS) % DAY_MS;
  return ofDay >= from * 3_600_000 && ofDay < to * 3_600_000;
}

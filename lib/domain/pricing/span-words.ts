import { dayBounds, dayOf } from '../tally/day';
import { endText, momentText } from './moment';
import type { Span } from './types';

/** From–to for people: `长期`, `11月10日 20:00 起，11月11日 24:00 止`. */
export function spanText({ from, to }: Span): string {
  const parts = [from === undefined ? '' : `${momentText(from)} 起`, to === undefined ? '' : `${endText(to)} 止`];
  return parts.filter(Boolean).join('，') || '长期';
}

/** What an end means seen from `now`: midnight belongs to the day before it, and still counts today. */
export function endHint(to: number, now: number): string {
  if (to <= now) return `${endText(to)} 截止，已经过了`;
  const { end } = dayBounds(dayOf(now));
  if (to > end) return `${endText(to)} 截止`;
  return `${to === end ? '今天 24:00' : `今天 ${endText(to).split(' ')[1]}`} 截止，到点前都能用`;
}

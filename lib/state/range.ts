import { dayOf, daysBetween } from '../domain/tally/day';

const DAY_MS = 86_400_000;
const MOST_DAYS = 366;

/** Days as typed, both included. */
export interface DayRange {
  from: string;
  to: string;
}

/** What is wrong with each field, in words beside it. */
export interface RangeProblems {
  from: string | null;
  to: string | null;
}

const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

export function rangeProblems({ from, to }: DayRange): RangeProblems {
  if (!isDay(from) || !isDay(to)) {
    return { from: isDay(from) ? null : '请选择开始日期', to: isDay(to) ? null : '请选择结束日期' };
  }
  if (from > to) return { from: null, to: '结束日期早于开始日期' };
  return { from: null, to: daysBetween(from, to).length > MOST_DAYS ? `一次最多看 ${MOST_DAYS} 天` : null };
}

export interface RangePreset {
  label: string;
  range: DayRange;
}

/** The spans an agent looks at, counted back from `today`. */
export function rangePresets(today: string): readonly RangePreset[] {
  const back = (days: number) => dayOf(Date.parse(`${today}T12:00:00+08:00`) - days * DAY_MS);
  return [
    { label: '今天', range: { from: today, to: today } },
    { label: '昨天', range: { from: back(1), to: back(1) } },
    { label: '近 7 天', range: { from: back(6), to: today } },
    { label: '近 30 天', range: { from: back(29), to: today } },
  ];
}

/** As many days right before: today is compared with yesterday, seven days with the seven before them. */
export function rangeBefore({ from, to }: DayRange): DayRange {
  const days = daysBetween(from, to).length;
  const back = (day: string): string => dayOf(Date.parse(`${day}T12:00:00+08:00`) - days * DAY_MS);
  return { from: back(from), to: back(to) };
}

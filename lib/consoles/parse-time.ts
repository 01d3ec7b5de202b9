const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Consoles show Shanghai's clock wherever the agent sits; it has had no summer time since 1991. */
const shanghaiMs = 8 * 60 * minuteMs;
/** The console's server and this machine may disagree by so much. */
const skewMs = 5 * minuteMs;

const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;
/** Of a clock of twelve hours, before or behind it: `10:32 AM`, `下午 3:20`, `3:20 下午`. */
const morning = /(?:上午|凌晨)\s*$|^\s*(?:上午|凌晨|a\.?m\b)/i;
const afternoon = /(?:下午|晚上)\s*$|^\s*(?:下午|晚上|p\.?m\b)/i;
const fullDate = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const monthDay = /(?:^|\D)(\d{1,2})\s*[-/月]\s*(\d{1,2})/;
const months = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** `Nov 3`, `3 November, 2025`. */
const namedMonth =
  /\b(?:(\d{1,2})\s+)?(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?(?:\s+(\d{1,2})\b)?(?:,?\s+(\d{4})\b)?/i;
const weekday = /(?:星期|周)([日天一二三四五六])|\b(Sun|Mon|Tue|Wed|Thu|Fri|Sat)/i;
const yesterday = /昨[天日]|Yesterday/i;
const weekdays = ['日天', '一', '二', '三', '四', '五', '六'];
const englishDays = 'SunMonTueWedThuFriSat';
const ago = /^(\d{1,3})\s*(秒|分钟|小时)前?$/;
const agoMs = { 秒: 1000, 分: minuteMs, 分钟: minuteMs, 小时: 60 * minuteMs };
/** As machines write a moment, in an attribute that nobody sees: `2026-09-08T02:32:10Z`. */
const machine = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/** Which of `MonTue…` a name is, from 0. */
const placeIn = (names: string, name: string): number => names.toLowerCase().indexOf(name.toLowerCase()) / 3;

function hourOf(hour: number, [before, behind]: readonly [string, string]): number {
  const is = (half: RegExp): boolean => half.test(before) || half.test(behind);
  if (hour === 0 || hour > 12) return hour;
  if (is(morning)) return hour % 12;
  return is(afternoon) ? (hour % 12) + 12 : hour;
}

function clockMs(text: string): number | null {
  const found = clock.exec(text);
  if (!found) return null;
  const [shown = 0, minute = 0, second = 0] = found.slice(1).map((part) => Number(part ?? 0));
  const hour = hourOf(shown, [text.slice(0, found.index), text.slice(found.index + found[0].length)]);
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * minuteMs + second * 1000 : null;
}

function midnight(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day ? at - shanghaiMs : null;
}

/** Without a year the last such day that is not after `latest`. */
function lastDay(month: number, day: number, latest: number): number | null {
  const year = new Date(latest + shanghaiMs).getUTCFullYear();
  const at = midnight(year, month, day);
  return at !== null && at > latest ? midnight(year - 1, month, day) : at;
}

/** The day that a date names; `undefined` where the text names none, null where no calendar has it. */
function dayOf(text: string, latest: number): number | null | undefined {
  const full = fullDate.exec(text);
  if (full) return midnight(Number(full[1]), Number(full[2]), Number(full[3]));
  const [, before, name, behind, year] = namedMonth.exec(text) ?? [];
  const day = behind ?? before;
  if (name !== undefined && day !== undefined) {
    const month = placeIn(months, name) + 1;
    return year === undefined ? lastDay(month, Number(day), latest) : midnight(Number(year), month, Number(day));
  }
  const short = monthDay.exec(text);
  return short ? lastDay(Number(short[1]), Number(short[2]), latest) : undefined;
}

/** How many days before today the text says it was; today a clock later than `bound` was the last time that it could be. */
function daysBack(text: string, today: number, isAfterBound: boolean): number {
  if (text.includes('前天')) return 2;
  if (yesterday.test(text)) return 1;
  const [, chinese, english] = weekday.exec(text) ?? [];
  if (chinese === undefined && english === undefined) return isAfterBound ? 1 : 0;
  const day = english ? placeIn(englishDays, english) : weekdays.findIndex((names) => names.includes(chinese ?? ''));
  const back = (new Date(today + shanghaiMs).getUTCDay() - day + 7) % 7;
  return back === 0 && isAfterBound ? 7 : back;
}

/** How long somebody has waited, as a list says it: `45秒`, `已等待3分`, `1小时20分`. Null where that is no span of time. */
export function parseSpan(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,4})\s*(秒|分钟?|小时)/g)];
  if (parts.length === 0) return null;
  return parts.reduce((ms, [, count, unit]) => ms + Number(count) * agoMs[unit as keyof typeof agoMs], 0);
}

/**
 * A message's time as a console writes it, read as late as possible but not after `latest` (now, or the message below):
 * `14:03:22` under a message of 00:10 was yesterday. Words like `昨天`, `周三` and `3分钟前` are told from `now`, whatever stands below. Null without a time of
 * day: a date alone is no moment.
 */
export function parseTime(text: string, latest: number, now = latest): number | null {
  if (machine.test(text)) return Number.isNaN(Date.parse(text)) ? null : Date.parse(text);
  const since = ago.exec(text);
  if (since) return now - Number(since[1]) * agoMs[since[2] as keyof typeof agoMs];
  const time = clockMs(text);
  if (time === null) return null;
  const bound = latest + skewMs;
  const before = text.slice(0, clock.exec(text)?.index);
  const day = dayOf(before, bound);
  if (day !== undefined) return day === null ? null : day + time;
  const isToldFromNow = [yesterday, weekday, /前天/].some((word) => word.test(before));
  const limit = isToldFromNow ? now + skewMs : bound;
  const today = Math.floor((limit + shanghaiMs) / dayMs) * dayMs - shanghaiMs;
  return today - daysBack(before, today, today + time > limit) * dayMs + time;
}

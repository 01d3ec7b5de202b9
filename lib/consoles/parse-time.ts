const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** Consoles show Shanghai's clock wherever the agent sits; it has had no summer time since 1991. */
const shanghaiMs = 8 * 60 * minuteMs;
/** The console's server and this machine may disagree by so much. */
const skewMs = 5 * minuteMs;

const clock = /(\d{1,2}):(\d{2})(?::(\d{2}))?/;
const fullDate = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/;
const monthDay = /(?:^|\D)(\d{1,2})\s*[-/月]\s*(\d{1,2})/;
const ago = /^(\d{1,3})\s*(秒|分钟|小时)前?$/;
const agoMs = { 秒: 1000, 分: minuteMs, 分钟: minuteMs, 小时: 60 * minuteMs };

function clockMs(text: string): number | null {
  const [hour, minute, second] = (clock.exec(text) ?? []).slice(1).map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || second === undefined) return null;
  return hour < 24 && minute < 60 && second < 60 ? (hour * 60 + minute) * minuteMs + second * 1000 : null;
}

function midnight(year: number, month: number, day: number): number | null {
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCMonth() === month - 1 && new Date(at).getUTCDate() === day ? at - shanghaiMs : null;
}

/** The day a text names; without a year the last such day that is not after `latest`. */
function dayOf(text: string, latest: number): number | null {
  const full = fullDate.exec(text);
  if (full) return midnight(Number(full[1]), Number(full[2]), Number(full[3]));
  const short = monthDay.exec(text);
  if (!short) return null;
  const year = new Date(latest + shanghaiMs).getUTCFullYear();
  const at = midnight(year, Number(short[1]), Number(short[2]));
  return at !== null && at > latest ? midnight(year - 1, Number(short[1]), Number(short[2])) : at;
}

/** How long somebody has waited, as a list says it: `45秒`, `已等待3分`, `1小时20分`. Null where that is no span of time. */
export function parseSpan(text: string): number | null {
  const parts = [...text.matchAll(/(\d{1,4})\s*(秒|分钟?|小时)/g)];
  if (parts.length === 0) return null;
  return parts.reduce((ms, [, count, unit]) => ms + Number(count) * agoMs[unit as keyof typeof agoMs], 0);
}

/**
 * A message's time as a console writes it, read as late as possible but not after `latest` (now, or the message below):
 * `14:03:22` under a message of 00:10 was yesterday. Null without a time of day: a date alone is no moment.
 */
export function parseTime(text: string, latest: number): number | null {
  const since = ago.exec(text);
  if (since) return latest - Number(since[1]) * agoMs[since[2] as keyof typeof agoMs];
  const time = clockMs(text);
  if (time === null) return null;
  const bound = latest + skewMs;
  const before = text.slice(0, clock.exec(text)?.index);
  if (fullDate.test(before) || monthDay.test(before)) {
    const day = dayOf(before, bound);
    return day === null ? null : day + time;
  }
  const today = Math.floor((bound + shanghaiMs) / dayMs) * dayMs - shanghaiMs;
  const daysBack = before.includes('前天') ? 2 : before.includes('昨天') ? 1 : today + time > bound ? 1 : 0;
  return today - daysBack * dayMs + time;
}

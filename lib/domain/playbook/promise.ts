import { dayOf } from '../tally/day';

const minuteMs = 60_000;
/** What an agent can look into meanwhile. */
const leadMs = 30 * minuteMs;
const roundMs = 15 * minuteMs;

/** When an answer can be promised for: half an hour from now, up to the quarter. Stays the same for a quarter of an hour. */
export const promiseFrom = (now: number): number => Math.ceil((now + leadMs) / roundMs) * roundMs;

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Shanghai',
});

/** `今天15:30`; after midnight `明天00:15`. In Shanghai, where buyer and agent are. */
export const promiseText = (at: number, now: number): string =>
  `${dayOf(at) === dayOf(now) ? '今天' : '明天'}${clock.format(at)}`;

const two = (n) => String(n).padStart(2, '0');

/** `14:03:22` */
export function clock(at) {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
}

/** `09-21` */
export function monthDay(at) {
  const date = new Date(at);
  return `${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** `2026年09月08日 17:12:14` */
export function fullChinese(at) {
  const date = new Date(at);
  return `${date.getFullYear()}年${two(date.getMonth() + 1)}月${two(date.getDate())}日 ${clock(at)}`;
}

/** Whether both moments are on one day of this machine. */
export function sameDay(one, other) {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

/** `45秒`, `2分钟`: how long somebody has waited. */
export function waited(ms) {
  const seconds = Math.max(1, Math.floor(ms / 1000));
  return seconds < 60 ? `${seconds}秒` : `${Math.floor(seconds / 60)}分钟`;
}

/** `10:32 AM` */
export function clockTwelve(at) {
  const date = new Date(at);
  return `${date.getHours() % 12 || 12}:${two(date.getMinutes())} ${date.getHours() < 12 ? 'AM' : 'PM'}`;
}

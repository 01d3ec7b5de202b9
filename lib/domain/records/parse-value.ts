/** What stands in a platform's cell where there is no value. */
const isBlank = (text: string): boolean => /^(?:|-+|—+|\/|无|N\/A)$/i.test(text);
const plain = (text: string): string => text.normalize('NFKC').replace(/[\s,¥￥]/g, '');
const numberIn = (text: string): number | null => {
  const found = /^-?\d+(?:\.\d+)?/.exec(text);
  return found ? Number(found[0]) : null;
};

/** `1,234` or `1234人` is 1234; null where there is none. */
export function parseCount(text: string): number | null {
  const read = plain(text);
  return isBlank(read) ? null : numberIn(read);
}

/** `¥1,234.50` or `1234.5元` is 123450 fen; `1.2万` is 1200000. */
export function parseYuan(text: string): number | null {
  const read = plain(text);
  const yuan = isBlank(read) ? null : numberIn(read);
  return yuan === null ? null : Math.round(yuan * 100 * (read.includes('万') ? 10_000 : 1));
}

/** `45.2%` is 0.452, and so is 0.452. */
export function parseShare(text: string): number | null {
  const read = plain(text);
  const value = isBlank(read) ? null : numberIn(read);
  if (value === null) return null;
  return read.includes('%') || value > 1 ? value / 100 : value;
}

/** `2分30秒`, `00:02:30` and `150` are 150,000 ms. */
export function parseSpan(text: string): number | null {
  const read = plain(text);
  if (isBlank(read)) return null;
  const clock = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(read);
  if (clock) return (Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3])) * 1000;
  const spoken = /^(?:(\d+)(?:小时|时))?(?:(\d+)(?:分钟|分))?(?:(\d+(?:\.\d+)?)(?:秒|s)?)?$/i.exec(read);
  if (!spoken || read === '') return null;
  return (Number(spoken[1] ?? 0) * 3600 + Number(spoken[2] ?? 0) * 60 + Number(spoken[3] ?? 0)) * 1000;
}

/** `2025-06-10`, `2025/6/10`, `20250610` and `2025年6月10日 00:00` are `2025-06-10`; null for anything else. */
export function parseDay(text: string): string | null {
  const found = /^(\d{4})(?:[-/.年]?)(\d{1,2})(?:[-/.月]?)(\d{1,2})(?!\d)/.exec(text.normalize('NFKC').trim());
  if (!found) return null;
  const [, year, month = '', date = ''] = found;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return Number.isNaN(Date.parse(day)) ? null : day;
}

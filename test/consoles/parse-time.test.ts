import { describe, expect, it } from 'vitest';
import { parseSpan, parseTime } from '../../lib/consoles/parse-time';

const at = (shanghai: string) => Date.parse(`${shanghai.replace(' ', 'T')}+08:00`);
const now = at('2026-09-08 00:10:00');

describe('parseTime', () => {
  it.each([
    ['2026年09月08日 00:01:14', '2026-09-08 00:01:14'],
    ['2025-12-31 23:59', '2025-12-31 23:59:00'],
    ['00:05', '2026-09-08 00:05:00'],
    ['14:03:22', '2026-09-07 14:03:22'],
    ['昨天 14:03', '2026-09-07 14:03:00'],
    ['前天 14:03', '2026-09-06 14:03:00'],
    ['09-07 14:03:22', '2026-09-07 14:03:22'],
    ['9月7日 14:03', '2026-09-07 14:03:00'],
    ['12-31 14:03', '2025-12-31 14:03:00'],
    ['3分钟', '2026-09-08 00:07:00'],
    ['45秒前', '2026-09-08 00:09:15'],
    ['00:12', '2026-09-08 00:12:00'],
  ])('%s is %s in Shanghai', (text, expected) => {
    expect(parseTime(text, now)).toBe(at(expected));
  });

  it.each(['', '09-21', '2026-09-08', '已读', '25:00', '12:61', '02-30 12:00'])('%s is no moment', (text) => {
    expect(parseTime(text, now)).toBeNull();
  });
});

it.each([
  ['45秒', 45],
  ['2分钟', 120],
  ['已等待3分', 180],
  ['1小时2分3秒', 3723],
  ['超时', null],
  ['09-21', null],
  ['17:12', null],
])('a wait of %s is %s seconds', (text, seconds) => {
  expect(parseSpan(text)).toBe(seconds === null ? null : seconds * 1000);
});

import { expect, it } from 'vitest';
import { rangePresets, rangeProblems } from '../../lib/state/range';

it.each([
  ['2025-06-01', '2025-06-10', null, null],
  ['2025-06-10', '2025-06-10', null, null],
  ['', '2025-06-10', '请选择开始日期', null],
  ['2025-06-01', '2025-02-99', null, '请选择结束日期'],
  ['2025-06-11', '2025-06-10', null, '结束日期早于开始日期'],
  ['2024-06-10', '2025-06-10', null, null],
  ['2024-06-09', '2025-06-10', null, '一次最多看 366 天'],
])('from %s to %s', (from, to, fromProblem, toProblem) => {
  expect(rangeProblems({ from, to })).toEqual({ from: fromProblem, to: toProblem });
});

it('counts presets back from today, over the end of a month', () => {
  expect(rangePresets('2025-03-02').map(({ label, range }) => [label, range.from, range.to])).toEqual([
    ['今天', '2025-03-02', '2025-03-02'],
    ['昨天', '2025-03-01', '2025-03-01'],
    ['近 7 天', '2025-02-24', '2025-03-02'],
    ['近 30 天', '2025-02-01', '2025-03-02'],
  ]);
});

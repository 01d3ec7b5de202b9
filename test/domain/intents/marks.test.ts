import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt, findMarks } from '../../../lib/domain/intents/marks';

describe('marks', () => {
  it.each([
    ['太贵了', ['太贵'], [[0, 2]]],
    [
      '贵，真贵',
      ['贵'],
      [
        [0, 1],
        [3, 4],
      ],
    ],
    ['有点太贵了', ['太贵了', '点太贵'], [[1, 5]]],
    ['不便宜', ['贵', ''], []],
  ])('%s with %j', (text, words, marks) => {
    expect(findMarks(text, words)).toEqual(marks);
  });
});

describe('excerpt', () => {
  it('leaves a short text as it is', () => {
    expect(excerpt('太贵了', [[0, 3]], 160)).toEqual({ text: '太贵了', marks: [[0, 3]] });
  });

  it('keeps the marked word in sight, and the marks on it', () => {
    const text = `${'啊'.repeat(500)}太贵了${'啊'.repeat(500)}`;
    const cut = excerpt(text, findMarks(text, ['太贵了']), 100);
    const [start, end] = cut.marks[0] ?? [0, 0];
    expect(cut.text.slice(start, end)).toBe('太贵了');
    expect(cut.text.length).toBeLessThanOrEqual(102);
    expect(cut.text).toMatch(/^….*…$/);
  });

  it('never cuts a character in two', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.nat(50),
        fc.integer({ min: 30, max: 40 }),
        (text, at, limit) => {
          const cut = excerpt(text, [[Math.min(at, text.length), text.length]], limit);
          return cut.text.isWellFormed() || !text.isWellFormed();
        },
      ),
    );
  });
});

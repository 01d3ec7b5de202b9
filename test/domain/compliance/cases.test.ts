import { expect, it } from 'vitest';
import { run } from '../../eval/compliance';

it('finds at least 95 % of our violating cases in the right category and flags at most 2 % of the clean ones', async () => {
  const { score, lines, json } = await run(`${import.meta.dirname}/cases.json`);
  expect(json).toEqual({ found: expect.closeTo(1, 1), flagged: expect.any(Number) });
  expect(score, lines.join('\n')).toBe(true);
});

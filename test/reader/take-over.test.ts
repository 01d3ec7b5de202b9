import { expect, it, vi } from 'vitest';
import { takeOver } from '../../lib/reader/take-over';

vi.mock('../../lib/browser', () => ({ browser: { runtime: { id: 'chengdan' } } }));

it('ends the former reader of the page, and lives until the next one comes', () => {
  const first = takeOver(document);
  expect(first.aborted).toBe(false);
  const second = takeOver(document);
  expect([first.aborted, second.aborted]).toEqual([true, false]);
  takeOver(document);
  expect(second.aborted).toBe(true);
});

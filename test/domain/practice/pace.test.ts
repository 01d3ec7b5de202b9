import { expect, it } from 'vitest';
import { buyersTime, changePace, type Pace } from '../../../lib/domain/practice/pace';

const pace: Pace = { running: true, speed: 1, base: 0, since: 1_000 };

it('passes as fast as it is told', () => {
  expect(buyersTime(pace, 11_000)).toBe(10_000);
  expect(buyersTime({ ...pace, speed: 20 }, 11_000)).toBe(200_000);
});

it('stands still while paused and goes on where it stood', () => {
  const paused = changePace(pace, { running: false }, 11_000);
  expect(buyersTime(paused, 99_000)).toBe(10_000);
  const resumed = changePace(paused, { running: true }, 99_000);
  expect(buyersTime(resumed, 100_000)).toBe(11_000);
});

it('keeps what has passed when the speed changes', () => {
  expect(buyersTime(changePace(pace, { speed: 4 }, 11_000), 12_000)).toBe(14_000);
});

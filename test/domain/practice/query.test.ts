import { expect, it } from 'vitest';
import { practiceBuyers } from '../../../lib/catalog/practice';
import { shiftBuyers } from '../../../lib/catalog/practice/shift';
import { parseSetup } from '../../../lib/domain/practice/query';

const casts = { buyers: practiceBuyers, shift: shiftBuyers };

it('brings one kind at once, as the address asks', () => {
  const setup = parseSetup('?buyer=price&seed=7&speed=20', casts, 99, 5);
  expect(setup).toMatchObject({ seed: 7, speed: 20, running: true, inOrder: true });
  expect(setup.cast.map((buyer) => buyer.id)).toEqual(['price-1', 'price-2']);
});

it.each(['', '?buyer=nobody&seed=x&speed=3'])('%j: everybody, waiting for the start, at a real pace', (search) => {
  const setup = parseSetup(search, casts, 99, 5);
  expect(setup).toMatchObject({ seed: 99, speed: 1, running: false, inOrder: false });
  expect(setup.cast).toHaveLength(practiceBuyers.length);
});

it('a shift begins by a clock of its own, at the moment named or now, with its buyers in order', () => {
  const setup = parseSetup('?shift&from=2026-11-26T10:00&speed=60&seed=3', casts, 99, 5);
  const begins = Date.parse('2026-11-26T10:00:00+08:00');
  expect(setup).toMatchObject({ cast: shiftBuyers, seed: 3, speed: 60, running: true, inOrder: true, begins });
  expect(parseSetup('?shift', casts, 99, 5).begins).toBe(5);
  expect(parseSetup('', casts, 99, 5).begins).toBeNull();
});

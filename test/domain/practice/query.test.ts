import { expect, it } from 'vitest';
import { practiceBuyers } from '../../../lib/catalog/practice';
import { parseSetup } from '../../../lib/domain/practice/query';

it('brings one kind at once, as the address asks', () => {
  const setup = parseSetup('?buyer=price&seed=7&speed=20', practiceBuyers, 99);
  expect(setup).toMatchObject({ seed: 7, speed: 20, running: true, inOrder: true });
  expect(setup.cast.map((buyer) => buyer.id)).toEqual(['price-1', 'price-2']);
});

it.each(['', '?buyer=nobody&seed=x&speed=3'])('%j: everybody, waiting for the start, at a real pace', (search) => {
  const setup = parseSetup(search, practiceBuyers, 99);
  expect(setup).toMatchObject({ seed: 99, speed: 1, running: false, inOrder: false });
  expect(setup.cast).toHaveLength(practiceBuyers.length);
});

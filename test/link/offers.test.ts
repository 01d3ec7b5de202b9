import { expect, it } from 'vitest';
import { createOffers } from '../../lib/link/offers';

it('lets a nonce through once, in the tab that offered it', async () => {
  const offers = createOffers();
  await offers.offer('n', 7);
  expect(await offers.check('n', 7)).toBe(true);
  expect(await offers.check('n', 7)).toBe(false);
});

it('refuses another tab, and the nonce is spent by the attempt', async () => {
  const offers = createOffers();
  await offers.offer('n', 7);
  expect(await offers.check('n', 8)).toBe(false);
  expect(await offers.check('n', 7)).toBe(false);
});

it('refuses what nobody offered', async () => {
  expect(await createOffers().check('n', 7)).toBe(false);
});

it('remembers over the worker’s stop, also that a nonce was used', async () => {
  await createOffers().offer('n', 7);
  expect(await createOffers().check('n', 7)).toBe(true);
  expect(await createOffers().check('n', 7)).toBe(false);
});

it('lets only one of two through that ask at the same moment', async () => {
  const offers = createOffers();
  await offers.offer('n', 7);
  expect(await Promise.all([offers.check('n', 7), offers.check('n', 7)])).toEqual([true, false]);
});

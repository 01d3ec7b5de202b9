import { expect, it } from 'vitest';
import { dayFigures } from '../../../lib/domain/tally/figures';
import { handOrder } from '../../../lib/domain/tally/hand-order';
import { anEvent } from '../../support/events';

const hand = handOrder('2025-06-10');
const asked = anEvent({ kind: 'buyerWrote', at: '2025-06-10 09:00:00' });
const byHand = anEvent({ kind: 'paid', at: '2025-06-10 09:30:00', order: hand, amount: null });
const seen = (own: object = {}) =>
  anEvent({ kind: 'paid', at: '2025-06-10 09:40:00', order: '7788', amount: 129_00, ...own });
const of = (...events: ReturnType<typeof anEvent>[]) =>
  dayFigures([asked, ...events], { day: '2025-06-10', agent: null, now: asked.at });

it('is a payment of its own while nothing else is known', () => {
  expect(of(byHand)).toMatchObject({ paid: 1, sales: 0, unpriced: 1 });
});

it('is one payment with the order that the page shows later, or showed before', () => {
  expect(of(byHand, seen())).toMatchObject({ paid: 1, sales: 129_00, unpriced: 0, averageOrder: 129_00 });
  expect(of(seen({ at: '2025-06-10 09:20:00' }), byHand)).toMatchObject({ sales: 129_00, unpriced: 0 });
});

it('keeps the amount that the agent typed where the page shows none', () => {
  expect(of({ ...byHand, amount: 99_00 } as typeof byHand, seen({ amount: null }))).toMatchObject({ sales: 99_00 });
});

it('stays apart from another buyer’s order, and from one of another week', () => {
  expect(of(byHand, seen({ buyer: 'b2' })).unpriced).toBe(1);
  expect(of(byHand, seen({ at: '2025-06-20 09:40:00' })).unpriced).toBe(1);
});

it('leaves two orders that the page shows two', () => {
  expect(of(seen(), seen({ order: '7799' }))).toMatchObject({ paid: 1, sales: 258_00 });
});

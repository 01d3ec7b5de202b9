import { expect, it } from 'vitest';
import { dayFigures } from '../../../lib/domain/tally/figures';
import { anEvent } from '../../support/events';

const events = [
  anEvent({ kind: 'buyerWrote', at: '2025-06-10 09:00:00', console: 'feige', agent: '小林', buyer: 'b1' }),
  anEvent({ kind: 'buyerWrote', at: '2025-06-10 09:00:00', console: 'practice', agent: '小禾', buyer: 'b2' }),
  anEvent({ kind: 'paid', at: '2025-06-10 09:10:00', console: 'practice', agent: '小禾', buyer: 'b2', amount: 100 }),
];
const of = (agent: string | null) => dayFigures(events, { day: '2025-06-10', agent, now: events[2]?.at ?? 0 });

it('leaves training out of the sums of all', () => {
  expect(of(null)).toMatchObject({ inquiry: 1, paid: 0, sales: 0 });
});

it('shows it to the one who trained', () => {
  expect(of('小禾')).toMatchObject({ inquiry: 1, paid: 1, sales: 100 });
  expect(of('小林')).toMatchObject({ inquiry: 1, paid: 0 });
});

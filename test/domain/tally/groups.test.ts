import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InquiryEvent } from '../../../lib/domain/tally/events';
import { groupsOfParts } from '../../../lib/domain/tally/figures';
import { lessGroups, noGroups, sumGroups, waitEdgeOf } from '../../../lib/domain/tally/groups';
import { partsOfBuyer } from '../../../lib/domain/tally/sums';
import { anEvent } from '../../support/events';

const at = (time: string) => `2025-06-10 ${time}`;
const groupsOf = (events: readonly InquiryEvent[]) => groupsOfParts(partsOfBuyer(events, { dayStartMs: 0 }), null);

const asked = anEvent({ kind: 'buyerWrote', at: at('10:00:00'), sku: 's1', intents: ['price_high', 'other'] });
const offered = anEvent({ kind: 'scriptsOffered', at: at('10:00:05'), scriptIds: ['x', 'y'], intent: 'price_high' });
const used = anEvent({ kind: 'scriptUsed', at: at('10:00:10'), scriptId: 'x', intent: 'price_high' });
const replied = anEvent({ kind: 'agentReplied', at: at('10:00:12') });
const sent = anEvent({ kind: 'scriptSent', at: at('10:00:12'), scriptId: 'x', edited: true });
const answered = anEvent({ kind: 'buyerWrote', at: at('10:01:00'), intents: [] });
const paid = anEvent({ kind: 'paid', at: at('10:05:00'), amount: 9900 });

describe('the day of one buyer', () => {
  it('counts in its hour, worry, product, wait, and with each step of a script', () => {
    const groups = groupsOf([asked, offered, used, replied, sent, answered, paid]);
    const people = { consulted: 1, inquiry: 1, ordered: 1, paid: 1, sales: 9900 };
    expect(groups['hour:10']).toEqual({ ...people, rounds: 1, roundsMs: 12_000 });
    expect(groups['intent:price_high']).toEqual(people);
    expect(groups['intent:other']).toBeUndefined();
    expect(groups['product:s1']).toEqual(people);
    expect(groups['wait:15']).toEqual({ rounds: 1 });
    const whole = { offered: 1, offeredPaid: 1, used: 1, sent: 1, edited: 1, answered: 1, ordered: 1, paid: 1 };
    expect(groups['script:x']).toEqual(whole);
    expect(groups['use:x|price_high']).toEqual(whole);
    expect(groups['script:y']).toEqual({ offered: 1, offeredPaid: 1 });
    expect(Object.keys(groups).filter((key) => key.startsWith('loss'))).toEqual([]);
  });

  it('gives a script nothing that came before it', () => {
    const late = anEvent({ kind: 'scriptUsed', at: at('11:00:00'), scriptId: 'late' });
    const groups = groupsOf([asked, answered, paid, late]);
    expect(groups['script:late']).toEqual({ offered: 1, used: 1 });
  });

  it('that was lost has its reason and the worry behind it', () => {
    const lost = anEvent({ kind: 'lost', at: at('12:00:00'), reason: 'compare' });
    const groups = groupsOf([asked, anEvent({ kind: 'lost', at: at('11:00:00'), reason: 'price' }), lost]);
    expect(groups['loss:compare']).toEqual({ lost: 1 });
    expect(groups['loss:price']).toBeUndefined();
    expect(groups['why:compare|price_high']).toEqual({ lost: 1 });
  });

  it('of which nobody said anything is a group of its own', () => {
    const groups = groupsOf([anEvent({ kind: 'buyerWrote', at: at('10:00:00') })]);
    expect(groups['loss:']).toEqual({ lost: 1 });
    expect(groups['intent:']).toMatchObject({ inquiry: 1 });
    expect(groups['product:']).toMatchObject({ inquiry: 1 });
  });

  it('takes a reason only from before the buyer came again', () => {
    const again = anEvent({ kind: 'buyerWrote', at: '2025-06-11 09:00:00' });
    const lost = anEvent({ kind: 'lost', at: '2025-06-11 10:00:00', reason: 'price' });
    const [first, second] = ['2025-06-10', '2025-06-11'].map((day) =>
      groupsOfParts(
        partsOfBuyer([asked, again, lost], { dayStartMs: 0 }).filter((part) => part.day === day),
        null,
      ),
    );
    expect(first?.['loss:']).toEqual({ lost: 1 });
    expect(second?.['loss:price']).toEqual({ lost: 1 });
  });

  it('gives back what was taken away', () => {
    const corrected = anEvent({ kind: 'corrected', target: used.id });
    expect(groupsOf([asked, offered, used, corrected])['script:x']).toEqual({ offered: 1 });
  });
});

it.each([
  [0, '5'],
  [5_000, '5'],
  [5_001, '10'],
  [60_000, '60'],
  [60_001, '90'],
  [300_000, '300'],
  [300_001, ''],
])('a wait of %i ms lies within the band up to “%s”', (ms, edge) => expect(waitEdgeOf(ms)).toBe(edge));

const groups = fc.dictionary(
  fc.constantFrom('hour:1', 'loss:a', 'script:x'),
  fc.record({ inquiry: fc.integer({ min: 1, max: 9 }), paid: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: [] }),
);
it('sums can be taken apart again, and nothing is left of nothing', () => {
  fc.assert(
    fc.property(groups, groups, (a, b) => {
      const clean = sumGroups([a]);
      expect(lessGroups(sumGroups([a, b]), b)).toEqual(clean);
      expect(lessGroups(a, a)).toEqual(noGroups);
    }),
  );
});

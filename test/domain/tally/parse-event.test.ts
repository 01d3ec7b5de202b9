import { describe, expect, it } from 'vitest';
import { createHasher } from '../../../lib/domain/tally/buyer-hash';
import { dayBounds, daysBetween } from '../../../lib/domain/tally/day';
import { parseEvent } from '../../../lib/domain/tally/parse-event';
import { anEvent } from '../../support/events';

describe('an event from storage or a file', () => {
  const kinds = [
    'inquirySeen',
    'buyerWrote',
    'agentReplied',
    'scriptsOffered',
    'scriptUsed',
    'scriptSent',
    'ordered',
    'paid',
    'grouped',
    'cancelled',
    'refunded',
    'earlierOrderSeen',
    'lost',
    'transferred',
    'corrected',
  ] as const;

  it.each(kinds)('is read back as it was: %s', (kind) => {
    const event = anEvent({ kind });
    expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
  });

  it('keeps the product and that nobody was there', () => {
    for (const event of [
      anEvent({ kind: 'buyerWrote', sku: 's1', toNobody: true }),
      anEvent({ kind: 'ordered', sku: 's1' }),
    ])
      expect(parseEvent(event)).toEqual(event);
  });

  it('keeps what a message was read as, without readings that we don’t know', () => {
    const event = anEvent({ kind: 'buyerWrote', intents: ['price_high'] });
    expect(parseEvent(event)).toEqual(event);
    expect(parseEvent({ ...event, intents: ['price_high', 'mood', 7] })).toEqual(event);
    const used = anEvent({ kind: 'scriptUsed', intent: 'shipping' });
    expect(parseEvent(used)).toEqual(used);
    expect(parseEvent({ ...used, intent: 'mood' })).toEqual({ ...used, intent: undefined });
  });

  it.each([
    [{ ...anEvent({ kind: 'scriptsOffered' }), scriptIds: [] }],
    [{ ...anEvent({ kind: 'scriptsOffered' }), scriptIds: Array(11).fill('a') }],
    [{ ...anEvent({ kind: 'scriptSent' }), edited: 'yes' }],
  ])('is none: %j', (event) => expect(parseEvent(event)).toBeNull());

  it('loses members that we don’t know, a name among them', () => {
    const event = anEvent({ kind: 'buyerWrote' });
    expect(parseEvent({ ...event, name: '小王' })).toEqual(event);
  });

  it.each([
    [null],
    ['paid'],
    [[]],
    [{ ...anEvent({ kind: 'paid' }), kind: 'refunding' }],
    [{ ...anEvent({ kind: 'paid' }), id: '' }],
    [{ ...anEvent({ kind: 'paid' }), at: '2025-06-10' }],
    [{ ...anEvent({ kind: 'paid' }), at: -1 }],
    [{ ...anEvent({ kind: 'paid' }), amount: 0.5 }],
    [{ ...anEvent({ kind: 'paid' }), amount: -1 }],
    [{ ...anEvent({ kind: 'paid' }), part: 'half' }],
    [{ ...anEvent({ kind: 'ordered' }), order: undefined }],
    [{ ...anEvent({ kind: 'buyerWrote' }), agent: 'x'.repeat(501) }],
    [{ ...anEvent({ kind: 'agentReplied' }), auto: 'yes' }],
    [{ ...anEvent({ kind: 'buyerWrote' }), sku: '' }],
    [{ ...anEvent({ kind: 'buyerWrote' }), toNobody: false }],
    [{ ...anEvent({ kind: 'ordered' }), sku: 7 }],
    [{ ...anEvent({ kind: 'grouped' }), order: '' }],
    [{ ...anEvent({ kind: 'refunded' }), amount: undefined }],
    [{ ...anEvent({ kind: 'earlierOrderSeen' }), orderedAt: '2025-06-01' }],
  ])('is refused where it is none: %j', (value) => expect(parseEvent(value)).toBeNull());
});

describe('hashes', () => {
  const key = btoa('k'.repeat(32));

  it('are the same for the same, and differ with the key, the conversation, the source and the kind', async () => {
    const [one, again, other] = await Promise.all([key, key, btoa('o'.repeat(32))].map(createHasher));
    expect(await one?.buyer('c1')).toBe(await again?.buyer('c1'));
    const all = await Promise.all([
      one?.buyer('c1'),
      one?.buyer('c2'),
      other?.buyer('c1'),
      one?.event('c1', 'm1', 'buyerWrote'),
      one?.event('c1', 'm1', 'inquirySeen'),
      one?.event('c1', 'm2', 'buyerWrote'),
      one?.event('c1m', '1', 'buyerWrote'),
    ]);
    expect(new Set(all).size).toBe(all.length);
    for (const hash of all) expect(hash).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('days', () => {
  it('are cut in Shanghai, and are 24 hours each', () => {
    const { start, end } = dayBounds('2025-06-10', 3_600_000);
    expect(new Date(start).toISOString()).toBe('2025-06-09T17:00:00.000Z');
    expect(end - start).toBe(86_400_000);
  });

  it('are listed with both ends, over a month’s end too', () => {
    expect(daysBetween('2025-02-27', '2025-03-01')).toEqual(['2025-02-27', '2025-02-28', '2025-03-01']);
    expect(daysBetween('2025-03-01', '2025-02-27')).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { type Findings, noHealth, noteFindings, unsureOf, worstOf } from '../../lib/domain/health';

const whole: Findings = { buyer: 'found', messages: 'found', composer: 'found', product: 'found', orders: 'absent' };

/** The health after readings of one conversation after the other. */
const seen = (...readings: readonly (readonly [conversation: string | null, findings: Findings])[]) =>
  readings.reduce((log, [conversation, findings]) => noteFindings(log, findings, conversation), noHealth);
const times = (count: number, findings: Findings) =>
  Array.from({ length: count }, (_, at) => [`c${at}`, findings] as const);

describe('the health of a field', () => {
  it('is unknown before anything was read, and of what no definition claims', () => {
    expect(worstOf(noHealth)).toBeNull();
    expect(seen(['a', whole]).health.shop).toBeUndefined();
  });

  it('is found, by a fallback, or contradictory, as the last reading says', () => {
    expect(worstOf(seen(['a', { buyer: 'found' }]))).toBe('found');
    expect(worstOf(seen(['a', { ...whole, buyer: 'fallback' }]))).toBe('fallback');
    expect(worstOf(seen(['a', whole], [null, { buyer: 'contradictory', messages: 'found' }]))).toBe('contradictory');
    expect(worstOf(seen([null, { buyer: 'contradictory' }], ['a', whole]))).toBe('found');
  });

  it.each([
    ['composer', 2],
    ['messages', 2],
    ['product', 6],
    ['orders', 12],
  ] as const)('%s is missing after %i conversations without it, and not before', (field, most) => {
    const without: Findings = { ...whole, [field]: 'absent' };
    expect(seen(...times(most - 1, without)).health[field]).not.toBe('missing');
    expect(seen(...times(most, without)).health[field]).toBe('missing');
  });

  it('is missing at once where the definition knows of no place', () => {
    expect(worstOf(seen(['a', { ...whole, messages: 'missing' }]))).toBe('missing');
  });

  it('counts one conversation once, however often it is read', () => {
    const without: Findings = { ...whole, product: 'absent' };
    expect(seen(...Array.from({ length: 50 }, () => ['a', without] as const)).health.product).toBeUndefined();
  });

  it('is unsure while it was looked for in too few conversations, neither found nor missing', () => {
    const closed: Findings = { ...whole, composer: 'absent' };
    expect(unsureOf(seen(['a', closed]))).toEqual(['composer', 'orders']);
    expect(unsureOf(seen(['a', closed], ['b', closed]))).toEqual(['orders']);
    expect(unsureOf(seen(['a', closed], ['b', { ...whole, orders: 'found' }]))).toEqual([]);
    expect(unsureOf(seen(['a', whole], ['b', closed]))).toEqual(['orders']);
  });

  it('learns nothing of the reply box from an internal note, however often one is open', () => {
    const note: Findings = { ...whole, composer: 'note' };
    const log = seen(...times(5, note));
    expect(log.health.composer).toBeUndefined();
    expect(unsureOf(log)).toContain('composer');
    expect(seen(['a', whole], ['b', note]).health.composer).toBe('found');
  });

  it('begins to count anew once found', () => {
    const without: Findings = { ...whole, product: 'absent' };
    const log = seen(...times(5, without), ['x', whole], ...times(5, without));
    expect(log.health.product).toBe('found');
  });

  it('misses a buyer only where a conversation stands open all the same', () => {
    expect(seen([null, { buyer: 'absent', messages: 'absent' }]).health.buyer).toBeUndefined();
    expect(seen([null, { buyer: 'absent', messages: 'absent', composer: 'found', list: 'found' }]).health).toEqual({
      composer: 'found',
      list: 'found',
    });
    expect(seen([null, { buyer: 'absent', messages: 'found' }]).health.buyer).toBe('missing');
    expect(seen([null, { buyer: 'absent', composer: 'found', list: 'absent' }]).health.buyer).toBe('missing');
  });

  it('misses nothing of a conversation while no buyer is certain', () => {
    expect(seen([null, { composer: 'absent' }], [null, { composer: 'absent' }]).health.composer).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { facts } from '../../../lib/domain/facts/facts';
import { parseShopFact, shapeOfShopFact, shopFactIds, shopFactProblems } from '../../../lib/domain/facts/shop-fact';

const draft = { fact: 'cutoff', value: '16:00', about: '', from: null, until: null } as const;

describe('a fact of the shop', () => {
  it('is read as it was kept', () => {
    expect(parseShopFact(draft, 'f1')).toEqual({ id: 'f1', ...draft });
    expect(parseShopFact({ fact: 'gift', value: ' 眼罩 ', until: '2026-11-11' }, 'f2')).toEqual({
      id: 'f2',
      fact: 'gift',
      value: '眼罩',
      about: '',
      from: null,
      until: '2026-11-11',
    });
  });

  it.each([
    ['nothing', null],
    ['a kind that nobody knows', { fact: 'constructor', value: '16:00' }],
    ['no hour', { fact: 'cutoff', value: '下午' }],
    ['no value', { fact: 'gift', value: '  ' }],
    ['a slot in its value', { fact: 'gift', value: '{{赠品}}' }],
    ['an end that cannot be read', { fact: 'gift', value: '眼罩', until: '11/11' }],
    ['an end before its beginning', { fact: 'gift', value: '眼罩', from: '2026-11-12', until: '2026-11-11' }],
  ])('is none with %s', (_name, value) => expect(parseShopFact(value, 'f')).toBeNull());

  it('says at its field what is wrong', () => {
    expect(shopFactProblems({ ...draft, value: '25:00' })).toEqual({ value: '写成 16:00 这样的钟点' });
    expect(shopFactProblems({ ...draft, fact: 'free-shipping-from', value: '满59' })).toEqual({
      value: '只写金额，比如 59 或 59.90',
    });
    expect(shopFactProblems({ ...draft, fact: 'gift', value: '长'.repeat(61) }).value).toBe('最多 60 个字');
    expect(shopFactProblems({ ...draft, fact: 'paid-first', value: '' })).toEqual({});
  });

  it.each(shopFactIds)('%s fills a slot or makes something true', (id) => {
    const { slot, proves } = shapeOfShopFact(id);
    expect(slot ?? facts[proves as keyof typeof facts]).toBeTruthy();
  });
});

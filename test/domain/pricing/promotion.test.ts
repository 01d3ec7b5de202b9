import { describe, expect, it } from 'vitest';
import {
  inShopOrder,
  type Promotion,
  parsePromotion,
  promotionItem,
  promotionItemsOf,
  rulesOf,
} from '../../../lib/domain/pricing/promotion';
import { aRule } from './build';

const rule = aRule({ kind: 'amountOff', off: 10_00, id: 'p' });
const aPromotion = (id: string, own: Partial<Promotion> = {}): Promotion => ({
  rule: { ...rule, id },
  archived: false,
  place: 0,
  origin: null,
  ...own,
});

describe('a kept promotion', () => {
  it('comes back as it was written, under the id of its item', () => {
    const promotion = aPromotion('p', { archived: true, place: 3, origin: '淘宝 2026' });
    const { value } = promotionItem(promotion, 5);
    expect(parsePromotion(JSON.parse(JSON.stringify(value)), 'p')).toEqual(promotion);
    expect(parsePromotion(value, 'copy')?.rule.id).toBe('copy');
  });

  it.each([
    ['nothing', null],
    ['a bare rule', rule],
    ['a rate of half', { rule: { ...rule, kind: 'rate', bp: 'half' } }],
    ['a place without a number', { rule, place: 'first' }],
  ])('%s is none', (_name, value) => expect(parsePromotion(value, 'p')).toBeNull());
});

describe('promotions of the first version', () => {
  it('become items under their own ids, older than any change; what is broken is kept and left out', () => {
    const items = promotionItemsOf([{ ...rule, id: 'own.1' }, { kind: 'rate', bp: 'half' }, 7]);
    expect(items.map(({ kind, id, at, deletedAt }) => [kind, id, at, deletedAt])).toEqual([
      ['promotion', 'own.1', 1, null],
      ['promotion', 'kept.1', 1, null],
      ['promotion', 'kept.2', 1, null],
    ]);
    expect(items.map(({ value, id }) => parsePromotion(value, id))).toEqual([aPromotion('own.1'), null, null]);
    expect(items[1]?.value).toMatchObject({ rule: { kind: 'rate', bp: 'half' } });
  });

  it.each([[undefined], [{}], ['[]']])('%j holds none', (kept) => expect(promotionItemsOf(kept)).toEqual([]));
});

it('stands by layer, within a layer as the shop put it; archived ones take no part', () => {
  const list = [
    aPromotion('platform', { rule: { ...rule, id: 'platform', layer: 'platform' } }),
    aPromotion('second', { place: 2 }),
    aPromotion('first', { place: 1 }),
    aPromotion('item', { rule: { ...rule, id: 'item', layer: 'item' }, place: 9 }),
    aPromotion('gone', { archived: true }),
  ];
  expect(inShopOrder(list).map(({ rule: { id } }) => id)).toEqual(['item', 'gone', 'first', 'second', 'platform']);
  expect(rulesOf(list).map(({ id }) => id)).toEqual(['item', 'first', 'second', 'platform']);
});

import { describe, expect, it } from 'vitest';
import { concessionOf } from '../../../lib/domain/pricing/concession';
import { draftOf } from '../../../lib/domain/pricing/draft';
import type { ShopFloor } from '../../../lib/domain/pricing/floor';
import { readOffer } from '../../../lib/domain/pricing/read-offer';
import type { Rule } from '../../../lib/domain/pricing/types';
import { aMessage, aSnapshot } from '../../support/session';

const product = {
  title: '护颈枕',
  price: 79_00,
  priceIsFloor: false,
  id: null,
  link: null,
  coupons: ['10元券'],
  attributes: [],
};
const draft = draftOf(aSnapshot({ product, messages: [aMessage('m1', 'buyer', '拍3盒')] }), 1000);
const floor: ShopFloor = { id: 'f', scope: 'shop', product: null, per: 'unit', floor: 74_00, mostConcession: 8_00 };
const own = (...texts: string[]): Rule[] => texts.flatMap((text) => readOffer(text, text) ?? []);

describe('the room left', () => {
  it.each([
    ['is what the floor leaves of the price after every offer', [], { room: 5_00, given: 0, left: 5_00 }],
    ['shrinks by what the agent gave', ['立减3'], { room: 5_00, given: 3_00, left: 2_00 }],
    ['goes below nothing where more was given', ['每件减2'], { room: 5_00, given: 6_00, left: -1_00 }],
    // A coupon that the card did not show is the shop's, not a concession: it comes off before.
    ['is less by a coupon that the agent typed', ['12元券'], { room: 3_00, given: 0, left: 3_00 }],
    ['is less by a 满减 that the agent typed', ['满200减4'], { room: 1_00, given: 0, left: 1_00 }],
  ])('%s', (_name, typed, expected) => {
    expect(concessionOf({ ...draft, own: own(...typed) }, [], [floor])).toEqual(expected);
  });

  it('is unknown without a floor for this product, and without a price', () => {
    expect(concessionOf(draft, [], [{ ...floor, scope: 'product', product: '别的' }])).toBeNull();
    expect(concessionOf({ ...draft, price: '' }, [], [floor])).toBeNull();
  });

  it('finds the product by its title where the console gives no id', () => {
    const named: ShopFloor = { ...floor, scope: 'product', product: '护颈枕', floor: 75_00 };
    expect(concessionOf(draft, [], [floor, named])?.room).toBe(2_00);
  });
});

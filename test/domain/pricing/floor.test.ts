import { describe, expect, it } from 'vitest';
import { floorFor, parseFloor, roomToConcede, type ShopFloor } from '../../../lib/domain/pricing/floor';

const ofShop: ShopFloor = { id: 's', scope: 'shop', product: null, per: 'order', floor: 30_00, mostConcession: 5_00 };
const ofProduct: ShopFloor = { ...ofShop, id: 'p', scope: 'product', product: '42', floor: 59_00, per: 'unit' };

describe('the room to concede', () => {
  it.each([
    ['stops at the floor', 66_00, 1, { floor: 59_00, mostConcession: 10_00, per: 'order' as const }, 7_00],
    [
      'stops at the most that is allowed',
      90_00,
      1,
      { floor: 59_00, mostConcession: 10_00, per: 'order' as const },
      10_00,
    ],
    ['counts by units', 180_00, 3, { floor: 50_00, mostConcession: 20_00, per: 'unit' as const }, 30_00],
    ['is none below the floor', 50_00, 1, { floor: 59_00, mostConcession: 10_00, per: 'order' as const }, 0],
  ])('%s', (_name, price, units, floor, room) => {
    expect(roomToConcede(price, units, floor)).toBe(room);
  });
});

describe('a floor that was kept', () => {
  it('is read for a product and for the shop; without a limit of its own only the floor counts', () => {
    const kept = { scope: 'product', product: ' 42 ', per: 'unit', floor: 59_00, mostConcession: 5_00 };
    expect(parseFloor(kept, 'p')).toEqual(ofProduct);
    const free = parseFloor({ scope: 'shop', per: 'order', floor: 30_00 }, 's');
    expect(free && roomToConcede(100_00, 1, free)).toBe(70_00);
  });

  it('may know what the product usually costs', () => {
    expect(parseFloor({ scope: 'shop', per: 'order', floor: 30_00, price: 39_00 }, 's')?.price).toBe(39_00);
  });

  it.each([
    null,
    'floor',
    { scope: 'shop', per: 'order', floor: 100, price: '79' },
    { scope: 'shop', per: 'order' },
    { scope: 'shop', per: 'order', floor: -1 },
    { scope: 'shop', per: 'order', floor: 0.5 },
    { scope: 'shop', per: 'piece', floor: 100 },
    { scope: 'product', per: 'order', floor: 100 },
    { scope: 'all', per: 'order', floor: 100 },
    { scope: 'shop', per: 'order', floor: 100, mostConcession: 'all' },
  ])('is none where it is broken: %j', (value) => {
    expect(parseFloor(value, 'x')).toBeNull();
  });
});

describe('the floor of a product', () => {
  const floors = [ofShop, ofProduct, { ...ofProduct, id: 't', product: '护颈枕' }];
  it.each([
    ['its own, by id', { id: '42', title: '护颈枕' }, 'p'],
    ['its own, by title', { id: null, title: '护颈枕' }, 't'],
    ["the shop's for any other", { id: '7', title: '床单' }, 's'],
    ["the shop's where no product is known", null, 's'],
  ])('is %s', (_name, product, id) => {
    expect(floorFor(floors, product)?.id).toBe(id);
  });

  it('is none where the shop set none', () => {
    expect(floorFor([ofProduct], { id: '7', title: null })).toBeNull();
  });
});

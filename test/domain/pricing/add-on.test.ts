import { expect, it } from 'vitest';
import { addOnKind, parseAddOn } from '../../../lib/domain/pricing/add-on';
import { floorKind } from '../../../lib/domain/pricing/floor';
import { promotionKind } from '../../../lib/domain/pricing/promotion';
import { saleKind } from '../../../lib/domain/pricing/sale';

const socks = { title: '棉袜', price: 9_90, link: 'https://shop.example/socks' };

it.each([
  ['as it was written', socks, { id: 'a', ...socks }],
  ['without a link', { ...socks, link: '' }, { id: 'a', ...socks, link: '' }],
  [
    'without one that is no address of the web',
    { ...socks, link: 'javascript:alert(1)' },
    { id: 'a', ...socks, link: '' },
  ],
  ['not at all without a title', { ...socks, title: '' }, null],
  ['not at all for nothing', { ...socks, price: 0 }, null],
  ['not at all from a number', 7, null],
])('an add-on is read %s', (_name, value, read) => expect(parseAddOn(value, 'a')).toEqual(read));

it('each kind of item has a name of its own, which is written in every database', () => {
  expect([promotionKind, addOnKind, floorKind, saleKind]).toEqual(['promotion', 'add-on', 'floor', 'big-sale']);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePrice, yuan } from '../../lib/domain/money';

describe('parsePrice', () => {
  it.each([
    ['￥1299.00', 129900],
    ['¥1,299', 129900],
    ['¥ 1299 .00', 129900],
    ['￥１２９９．５', 129950],
    ['¥39.9', 3990],
    ['89元', 8900],
    ['1299.00', 129900],
    ['到手价：¥199', 19900],
    ['券后价 89', 8900],
    ['¥1.2万', 1200000],
    ['¥0.29', 29],
    ['原价¥199 现价¥99', 9900],
    ['满300减30 ¥359.00', 35900],
    ['¥99 120人付款', 9900],
  ])('reads the price in %s', (text, price) => {
    expect(parsePrice(text)).toEqual({ price, isFloor: false });
  });

  it.each([
    ['89元起', 8900],
    ['¥89起', 8900],
    ['99-199', 9900],
    ['¥99～¥199', 9900],
    ['￥15.80 - ￥20', 1580],
  ])('%s is a floor', (text, price) => {
    expect(parsePrice(text)).toEqual({ price, isFloor: true });
  });

  it.each([
    '',
    '面议',
    '已售 120',
    '立减¥30',
    '满¥300减¥30',
    '优惠30元',
    '10元券',
    '¥199 ¥99',
    '9折',
    '¥8.5折',
    '¥12.345',
    '¥1,29',
    '原价89',
    '￥',
  ])('guesses nothing from %s', (text) => {
    expect(parsePrice(text)).toBeNull();
  });

  it('gives back what yuan wrote', () => {
    fc.assert(
      fc.property(fc.nat(1e10), (fen) => {
        expect(parsePrice(yuan(fen))).toEqual({ price: fen, isFloor: false });
      }),
    );
  });

  it('takes no time over a long text', () => {
    expect(parsePrice(`¥${'1,'.repeat(50_000)}`)).toBeNull();
  });
});

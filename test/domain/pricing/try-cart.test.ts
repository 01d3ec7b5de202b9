import { describe, expect, it } from 'vitest';
import { emptyTryCart, type TryCart, type TryLine, tryOut } from '../../../lib/domain/pricing/try-cart';
import { aRule, context, sound } from './build';

const { now } = context;
const line = (own: Partial<TryLine>): TryLine => ({ product: '', price: '79', quantity: '3', ...own });
const cart = (lines: TryLine[], own: Partial<TryCart> = {}): TryCart => ({ ...emptyTryCart, lines, ...own });
const off = aRule({ kind: 'amountOff', off: 30_00, threshold: 200_00 });

describe('a cart to try', () => {
  it('is priced as cheaply as its promotions allow, at its moment, for its buyer', () => {
    expect(sound(tryOut(cart([line({})]), [off], now)).total).toBe(207_00);
    const later = { ...off, from: now + 1 };
    expect(sound(tryOut(cart([line({})]), [later], now)).total).toBe(237_00);
    expect(sound(tryOut(cart([line({})], { at: '2025-11-02T00:00' }), [later], now)).total).toBe(207_00);
    const member = { ...off, member: '88VIP', firstOrder: true };
    expect(sound(tryOut(cart([line({})], { members: 'PLUS，88VIP', firstOrder: true }), [member], now)).total).toBe(
      207_00,
    );
  });

  it('counts what covers its goods, and leaves out the presale of others', () => {
    const presale = aRule({ kind: 'presale', deposit: 10_00, lines: ['护颈枕'] });
    const rules = [{ ...off, lines: ['1'] }, presale];
    const { total, presale: deposit } = sound(
      tryOut(cart([line({ product: '1' }), line({ product: '2' })]), rules, now),
    );
    expect([total, deposit]).toEqual([444_00, null]);
    expect(sound(tryOut(cart([line({ product: '护颈枕' })]), rules, now)).presale?.deposit).toBe(10_00);
  });

  it.each([
    ['an empty price', { price: '' }, 'price', '请填写单价'],
    ['a price in words', { price: '七九' }, 'price', '请填写单价'],
    ['a negative price', { price: '-5' }, 'price', '单价不能是负数'],
    ['0 units', { quantity: '0' }, 'quantity', '数量要大于 0'],
    ['10^9 units', { quantity: '1000000000' }, 'quantity', '数量最多 1,000,000 件，请检查是不是多打了位数'],
  ])('explains %s at its row', (_name, own, field, words) => {
    expect(tryOut(cart([line({}), line(own)]), [off], now)).toEqual({ ok: false, field, of: 'row.1', line: words });
  });

  it('explains a deposit above the price, and half a date', () => {
    const dear = aRule({ kind: 'presale', deposit: 300_00 });
    expect(tryOut(cart([line({})]), [dear], now)).toMatchObject({ field: 'deposit', of: 'presale' });
    expect(tryOut(cart([line({})], { at: '2025' }), [off], now)).toMatchObject({ field: 'at', line: '日期不完整' });
  });
});

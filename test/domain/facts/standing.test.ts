import { describe, expect, it } from 'vitest';
import { type Known, nothingKnown, ticked, tickFor } from '../../../lib/domain/facts/known';
import type { ShopFact, ShopFactId } from '../../../lib/domain/facts/shop-fact';
import { standingOf } from '../../../lib/domain/facts/standing';
import type { Script } from '../../../lib/domain/scripts/script';
import { aSnapshot } from '../../support/session';

/** 12:00 in Shanghai. */
const noon = Date.UTC(2026, 10, 11, 4);
const hour = 3_600_000;
const { product } = aSnapshot();
const other = product && { ...product, id: '2', title: '四件套' };
const known: Known = { ...nothingKnown, now: noon, conversation: 'c1', product };

const needing = (...needs: string[]): Script => ({ id: 's', stage: 'confirm', title: '话', text: '话', needs });
const kept = (fact: ShopFactId, rest: Partial<ShopFact> = {}): ShopFact => ({
  id: fact,
  fact,
  value: '',
  about: '',
  from: null,
  until: null,
  ...rest,
});
const is = (need: string, now: Partial<Known>) => standingOf(needing(need), { ...known, ...now }).is;

describe('a script', () => {
  it('that claims nothing is ready', () => {
    expect(standingOf({ ...needing(), needs: [] }, known)).toEqual({ is: 'ready' });
  });

  it('names all that the agent has to confirm', () => {
    expect(standingOf(needing('in-stock', '主管同意了'), known)).toEqual({
      is: 'unconfirmed',
      needs: ['in-stock', '主管同意了'],
      reason: '需确认：这个规格现在有货、主管同意了',
    });
  });

  it.each([
    ['before its first day', { from: '2026-11-12' }, '11月12日才开始用'],
    ['after its last', { until: '2026-11-10' }, '11月10日已过期'],
  ])('is blocked %s, whatever it claims', (_name, days, reason) => {
    expect(standingOf({ ...needing('in-stock'), ...days }, known)).toEqual({ is: 'blocked', reason });
  });

  it('holds on its first day and its last, as the shop counts days', () => {
    const today = { ...needing(), from: '2026-11-11', until: '2026-11-11' };
    expect(standingOf(today, known).is).toBe('ready');
    const pastMidnight = { ...known, now: noon + 13 * hour };
    expect(standingOf(today, pastMidnight).is).toBe('blocked');
    expect(standingOf(today, { ...pastMidnight, dayStartMs: 6 * hour }).is).toBe('ready');
  });
});

describe('dispatch today', () => {
  const shop = [kept('cutoff', { value: '16:00' })];

  it('is true to the minute of the cut-off that the shop set, then ruled out', () => {
    expect(is('dispatch-today', { shop, now: noon + 4 * hour - 1 })).toBe('ready');
    expect(standingOf(needing('dispatch-today'), { ...known, shop, now: noon + 4 * hour })).toEqual({
      is: 'blocked',
      reason: '今天 16:00 已截单',
    });
  });

  it('is ruled out though the agent said yes before', () => {
    const ticks = [tickFor('dispatch-today', { ...known, now: noon + 3 * hour })];
    expect(is('dispatch-today', { shop, ticks, now: noon + 4 * hour })).toBe('blocked');
  });

  it('is asked for where the shop set no hour', () => {
    expect(is('dispatch-today', {})).toBe('unconfirmed');
  });
});

describe('a yes of the agent’s', () => {
  const ticks = ticked(known, 'in-stock', true);

  it('to the stock counts for this buyer and these goods alone, for four hours', () => {
    expect(is('in-stock', { ticks })).toBe('ready');
    expect(is('in-stock', { ticks, conversation: 'c2' })).toBe('unconfirmed');
    expect(is('in-stock', { ticks, product: other })).toBe('unconfirmed');
    expect(is('in-stock', { ticks, product: null })).toBe('unconfirmed');
    expect(is('in-stock', { ticks, now: noon + 4 * hour - 1 })).toBe('ready');
    expect(is('in-stock', { ticks, now: noon + 4 * hour })).toBe('unconfirmed');
  });

  it('never outlasts the shop’s day', () => {
    const late = { ...known, now: noon + 11 * hour };
    const [tick] = ticked(late, 'in-stock', true);
    expect(tick?.until).toBe(noon + 12 * hour);
    expect(tickFor('gift', known).until).toBe(noon + 12 * hour);
  });

  it('to what goes for the shop counts for every buyer', () => {
    const shopWide = ticked(known, 'paid-first', true);
    expect(is('paid-first', { ticks: shopWide, conversation: 'c2', product: null })).toBe('ready');
  });

  it('takes back what contradicts it, for these goods and this buyer', () => {
    const elsewhere = ticked({ ...known, conversation: 'c2', ticks }, 'in-stock', true);
    const sold = ticked({ ...known, ticks: elsewhere }, 'sold-out', true);
    expect(is('in-stock', { ticks: sold })).toBe('unconfirmed');
    expect(is('sold-out', { ticks: sold })).toBe('ready');
    expect(is('in-stock', { ticks: sold, conversation: 'c2' })).toBe('ready');
  });

  it('is taken back by unticking', () => {
    expect(ticked({ ...known, ticks }, 'in-stock', false)).toEqual([]);
  });

  it('to what the shop once kept comes before it', () => {
    const shop = [kept('no-promotion')];
    expect(is('no-promotion', { shop })).toBe('ready');
    expect(is('no-promotion', { shop, ticks: ticked(known, 'promotion-on', true) })).toBe('unconfirmed');
  });
});

describe('what the shop keeps', () => {
  it('holds from its first day to its last', () => {
    const gift = (days: Partial<ShopFact>) => is('gift', { shop: [kept('gift', { value: '眼罩', ...days })] });
    expect(gift({ from: '2026-11-11', until: '2026-11-11' })).toBe('ready');
    expect(gift({ from: '2026-11-12' })).toBe('unconfirmed');
    expect(gift({ until: '2026-11-10' })).toBe('unconfirmed');
  });

  it('speaks of the goods that it names', () => {
    const shop = [kept('seven-days', { about: '四件套' })];
    expect(is('seven-days', { shop })).toBe('unconfirmed');
    expect(is('seven-days', { shop, product: other })).toBe('ready');
    expect(is('seven-days', { shop, product: null })).toBe('unconfirmed');
  });
});

describe('what the page shows', () => {
  const titled = (title: string) => product && { ...product, title };
  const stocked = (value: string) => product && { ...product, attributes: [{ name: '库存', value }] };

  it('says that goods are presold', () => {
    expect(is('presale', { product: titled('【预售】护颈枕') })).toBe('ready');
    expect(is('presale', {})).toBe('unconfirmed');
    const shop = [kept('cutoff', { value: '16:00' })];
    expect(standingOf(needing('dispatch-today'), { ...known, shop, product: titled('【预售】护颈枕') })).toEqual({
      is: 'blocked',
      reason: '页面写的是预售',
    });
  });

  it('rules stock out where there is none, and proves none of one size by a number of all', () => {
    expect(standingOf(needing('in-stock'), { ...known, product: stocked('0') })).toEqual({
      is: 'blocked',
      reason: '页面显示没货了',
    });
    expect(is('sold-out', { product: stocked('售罄') })).toBe('ready');
    expect(is('in-stock', { product: stocked('12') })).toBe('unconfirmed');
  });
});

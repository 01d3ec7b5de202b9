import { describe, expect, it } from 'vitest';
import type { Product, Snapshot } from '../../../lib/domain/conversation';
import { type Known, nothingKnown } from '../../../lib/domain/facts/known';
import type { ShopFact, ShopFactId } from '../../../lib/domain/facts/shop-fact';
import { noOffers } from '../../../lib/domain/pricing/slots';
import { type SlotInput, slotValues } from '../../../lib/domain/scripts/slot-values';

const product: Product = {
  title: '纯棉浴巾',
  price: 59_00,
  priceIsFloor: false,
  id: null,
  link: null,
  coupons: [],
  attributes: [],
};
const snapshot: Snapshot = {
  console: 'demo',
  agent: null,
  shop: '暖家小铺',
  buyer: { key: 'b1', name: '小满' },
  product,
  orders: [],
  messages: [],
  composer: { found: true, empty: true, text: '' },
  waiting: [],
};
const read = (input: Partial<SlotInput> = {}) =>
  slotValues({ snapshot, agent: null, known: nothingKnown, offers: noOffers, sizes: {}, ...input });
const values = (changed: Partial<Snapshot>) => read({ snapshot: { ...snapshot, ...changed } }).values;
const named = (name: string) => values({ buyer: { key: 'b1', name } }).买家;
const titled = (title: string) => values({ product: { ...product, title } }).商品;

describe('values of the page', () => {
  it('are those that are certain, and never 到手价', () => {
    expect(read({ agent: 'shop01:小禾' }).values).toEqual({
      买家: '小满',
      客服: '小禾',
      店铺: '暖家小铺',
      商品: '纯棉浴巾',
      价格: '¥59.00',
    });
  });

  it('are none where the page shows none', () => {
    expect(values({ shop: null, buyer: null, product: null })).toEqual({});
  });

  it('leave a floor price out', () => {
    expect(values({ product: { ...product, priceIsFloor: true } }).价格).toBeUndefined();
  });

  it('hold what the page says of the goods, by whatever name it says it, unless it is long', () => {
    const attributes = [
      { name: '面料', value: '<b>新疆棉</b>' },
      { name: '保质期', value: '长'.repeat(25) },
      { name: '规格', value: '70×140' },
    ];
    const { 材质, 保质期, 规格 } = values({ product: { ...product, attributes } });
    expect([材质, 保质期, 规格]).toEqual(['新疆棉', undefined, undefined]);
  });

  it.each([
    '小***满',
    '小＊满',
    '13800000000',
    'tb82736451',
    'user_x',
    '用户778',
    '匿名用户',
    '很长很长很长很长的昵称啊啊',
    '<b></b>',
  ])('call nobody %s', (name) => expect(named(name)).toBeUndefined());

  it.each([
    ['【官方直营】2026新款 纯棉四件套 床上用品 被套', '纯棉四件套'],
    ['[包邮]加厚保温杯 316不锈钢 大容量', '加厚保温杯'],
    ['茶', '茶'],
  ])('call %s by a short name', (title, short) => expect(titled(title)).toBe(short));

  it('cut a title without pauses between words', () => {
    const short = titled('复古运动鞋女百搭透气厚底老爹鞋子') ?? '';
    expect(short.length).toBeLessThanOrEqual(12);
    expect('复古运动鞋女百搭透气厚底老爹鞋子'.startsWith(short)).toBe(true);
  });
});

describe('values of the shop', () => {
  const kept = (fact: ShopFactId, value: string, rest: Partial<ShopFact> = {}): ShopFact => ({
    id: `${fact}${value}`,
    fact,
    value,
    about: '',
    from: null,
    until: null,
    ...rest,
  });
  /** 12:00 in Shanghai. */
  const known: Known = { ...nothingKnown, now: Date.UTC(2026, 10, 11, 4), product };
  const shop = (...facts: ShopFact[]) => read({ known: { ...known, shop: facts } });

  it('fill their slots, and say that they are the shop’s', () => {
    const { values, origins } = shop(
      kept('cutoff', '16：30'),
      kept('free-shipping-from', '59'),
      kept('courier', '中通'),
    );
    expect(values).toMatchObject({ 截单时间: '16:30', 包邮门槛: '59元', 快递: '中通' });
    expect(origins).toMatchObject({ 快递: 'shop', 商品: 'page' });
  });

  it('hold while they hold, the one about these goods before the one about all', () => {
    expect(shop(kept('gift', '眼罩', { until: '2026-11-10' })).values.赠品).toBeUndefined();
    expect(shop(kept('warranty', '一年'), kept('warranty', '三年', { about: '浴巾' })).values.保修期).toBe('三年');
    expect(shop(kept('warranty', '三年', { about: '浴巾' }), kept('warranty', '一年')).values.保修期).toBe('三年');
  });

  it('go before what the page lists, but its own name does not', () => {
    const attributes = [{ name: '发货时间', value: '7天内' }];
    const snapped = { ...snapshot, product: { ...product, attributes } };
    const facts = [kept('dispatch-within', '48小时内'), kept('shop', '别的名字')];
    const { values } = read({ snapshot: snapped, known: { ...known, shop: facts } });
    expect([values.发货时间, values.店铺]).toEqual(['48小时内', '暖家小铺']);
    expect(read({ snapshot: { ...snapshot, shop: null }, known: { ...known, shop: facts } }).values.店铺).toBe(
      '别的名字',
    );
  });

  it('tell the time of day and the day', () => {
    expect(read({ known }).values).toMatchObject({ 问候: '中午好', '@today': '2026-11-11' });
    expect(read({ known: { ...known, now: known.now + 12 * 3_600_000 } }).values).toMatchObject({
      问候: '晚上好',
      '@today': '2026-11-12',
    });
  });
});

import { describe, expect, it } from 'vitest';
import type { Product, Snapshot } from '../../../lib/domain/conversation';
import { fillSlots, slotValues } from '../../../lib/domain/scripts/slots';

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
};
const named = (name: string) => slotValues({ ...snapshot, buyer: { key: 'b1', name } }, null).买家;
const titled = (title: string) => slotValues({ ...snapshot, product: { ...product, title } }, null).商品;

describe('filling', () => {
  it('puts every known value in', () => {
    expect(fillSlots('您好，我是{{客服}}，{{ 客服 }}在', { 客服: '小禾' })).toEqual({
      text: '您好，我是小禾，小禾在',
      missing: [],
    });
  });

  it('keeps what is missing in sight and names it once, in order', () => {
    expect(fillSlots('{{尺码}}和{{颜色}}，{{尺码}}', { 颜色: '' })).toEqual({
      text: '{{尺码}}和{{颜色}}，{{尺码}}',
      missing: ['尺码', '颜色'],
    });
  });

  it.each([
    ['markup', '<img src=x onerror=alert(1)>小满', '小满'],
    ['a line break', '小\r\n满', '小 满'],
    ['braces that look like a slot', '{{到手价}}', '到手价'],
    ['a pattern of replace', '$&$1', '$&$1'],
    ['a direction mark', '\u202e小满', '小满'],
    ['100 kB', '满'.repeat(100_000), '满'.repeat(60)],
  ])('cleans %s', (_name, value, expected) => {
    expect(fillSlots('{{买家}}', { 买家: value })).toEqual({ text: expected, missing: [] });
  });

  it('takes no value from what every object has', () => {
    expect(fillSlots('{{constructor}}{{toString}}', {}).missing).toEqual(['constructor', 'toString']);
  });
});

describe('values of the page', () => {
  it('are those that are certain, and never 到手价', () => {
    expect(slotValues(snapshot, 'shop01:小禾')).toEqual({
      买家: '小满',
      客服: '小禾',
      店铺: '暖家小铺',
      商品: '纯棉浴巾',
      价格: '¥59.00',
    });
  });

  it('are none where the page shows none', () => {
    expect(slotValues({ ...snapshot, shop: null, buyer: null, product: null }, null)).toEqual({});
  });

  it('leave a floor price out', () => {
    expect(slotValues({ ...snapshot, product: { ...product, priceIsFloor: true } }, null).价格).toBeUndefined();
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

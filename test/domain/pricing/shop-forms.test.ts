import { describe, expect, it } from 'vitest';
import { type FloorForm, readAddOnForm, readFloorForm, readSaleForm } from '../../../lib/domain/pricing/shop-forms';

const floor: FloorForm = { product: '', floor: '59', mostConcession: '', per: 'unit', price: '' };
const from = '2025-11-10T20:00';
const to = '2025-11-12T00:00';

describe('an add-on', () => {
  it('is read with and without a link', () => {
    expect(readAddOnForm({ title: ' 棉袜 ', price: '９.９', link: '' }, 'a').value).toEqual({
      id: 'a',
      title: '棉袜',
      price: 9_90,
      link: '',
    });
    expect(readAddOnForm({ title: '棉袜', price: '9.9', link: 'https://shop.example/1' }, 'a').value?.link).toContain(
      'https://',
    );
  });

  it.each([
    [{ title: '' }, { title: '请填写商品名' }],
    [{ price: '' }, { price: '请填写价格' }],
    [{ price: '0' }, { price: '要大于 0' }],
    [{ price: '-3' }, { price: '不能是负数' }],
    [{ price: '9元起' }, { price: '写成 79 或 79.50 就行' }],
    [{ link: 'javascript:alert(1)' }, { link: '链接要以 https:// 开头' }],
  ])('%j is explained', (own, problems) => {
    expect(readAddOnForm({ title: '棉袜', price: '9.9', link: '', ...own }, 'a')).toEqual({ value: null, problems });
  });
});

describe('a floor', () => {
  it('is the shop’s without a product; without a concession only the floor counts', () => {
    const { value } = readFloorForm(floor, 'f');
    expect(value).toEqual({
      id: 'f',
      scope: 'shop',
      product: null,
      per: 'unit',
      floor: 59_00,
      mostConcession: Number.POSITIVE_INFINITY,
    });
    const own = readFloorForm({ ...floor, product: ' 护颈枕 ', mostConcession: '5', price: '79', per: 'order' }, 'f');
    expect(own.value).toMatchObject({
      scope: 'product',
      product: '护颈枕',
      mostConcession: 5_00,
      price: 79_00,
      per: 'order',
    });
  });

  it.each([
    [{ floor: '' }, { floor: '请填写底价' }],
    [{ floor: '-1' }, { floor: '不能是负数' }],
    [{ mostConcession: '五块' }, { mostConcession: '写成 79 或 79.50 就行' }],
    [{ price: '0' }, { price: '要大于 0' }],
    [{ price: '50' }, { floor: '底价比平时的单价还高，请检查' }],
  ])('%j is explained', (own, problems) => {
    expect(readFloorForm({ ...floor, ...own }, 'f')).toEqual({ value: null, problems });
  });
});

describe('a big sale', () => {
  it('has the phases that were filled in, by their beginnings', () => {
    const { value } = readSaleForm(
      { name: '双11', phases: { main: { from, to }, deposit: { from: '2025-10-20T20:00', to: from } } },
      's',
    );
    expect(value?.phases.map(({ kind }) => kind)).toEqual(['deposit', 'main']);
    expect(value?.phases[1]).toMatchObject({ from: Date.parse(`${from}+08:00`), to: Date.parse(`${to}+08:00`) });
  });

  it.each([
    ['a name', { name: ' ', phases: { main: { from, to } } }, { name: '请填写大促的名字' }],
    ['any phase', { name: '双11', phases: {} }, { name: '至少填一个阶段的时间' }],
    ['an end', { name: '双11', phases: { main: { from, to: '' } } }, { main: '正式开卖的开始和结束都要填' }],
    ['time in between', { name: '双11', phases: { main: { from: to, to: from } } }, { main: '结束时间要晚于开始时间' }],
    [
      'a balance after the deposit',
      {
        name: '双11',
        phases: { deposit: { from, to }, balance: { from: '2025-11-01T00:00', to: '2025-11-02T00:00' } },
      },
      { balance: '付尾款不会早于付定金' },
    ],
  ])('without %s is explained', (_name, form, problems) => {
    expect(readSaleForm(form, 's')).toEqual({ value: null, problems });
  });
});

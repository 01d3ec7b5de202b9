import { describe, expect, it } from 'vitest';
import { features } from '../../../lib/catalog/fab';
import { mergeFeatures } from '../../../lib/domain/fab/card';
import { parseComposition } from '../../../lib/domain/fab/composition';
import { findPoints } from '../../../lib/domain/fab/find';
import { findName } from '../../../lib/domain/fab/named';
import { aCard, aProduct } from './build';

const idsOf = (title: string, attributes: Record<string, string> = {}) =>
  findPoints(aProduct(title, attributes), features, null).map(({ id }) => id);

describe('findPoints', () => {
  it('says the fact as the page says it, with its share', () => {
    const [linen] = findPoints(aProduct('亚麻衬衫 宽松长袖', { 面料: '55%亚麻45%棉' }), features, null);
    expect(linen).toMatchObject({
      id: 'apparel.linen',
      from: 'attribute',
      feature: '面料是55%亚麻45%棉',
      shown: '面料：55%亚麻45%棉',
    });
  });

  it.each([
    [
      'goes by the composition, not by the title',
      '羊绒衫 毛衣',
      { 成分: '羊毛95% 羊绒5%' },
      ['apparel.wool'],
      ['apparel.cashmere'],
    ],
    [
      'takes stretch for what it is at three percent',
      '牛仔裤',
      { 面料: '97%棉3%氨纶' },
      ['apparel.cotton', 'apparel.spandex'],
      [],
    ],
    ['reads the grade before or after its name', '空调', { 能效等级: '一级' }, ['digital.energy-1'], []],
    ['takes the longer name', '衣柜 实木颗粒板', {}, ['home.particle'], ['home.solid-wood']],
    ['is not taken in by what only looks like it', '仿真丝衬衫', {}, [], ['apparel.silk']],
    ['nor by a colour', '亚麻色连衣裙', {}, [], ['apparel.linen']],
    ['hears a no', '耳机', { IPX4: '否' }, [], ['digital.ipx4']],
    ['tells 100支 from 60支', '四件套 纯棉 100支', {}, ['home.60s', 'home.cotton-bedding'], []],
    ['speaks of the goods that the title names', '纯棉四件套', {}, ['home.cotton-bedding'], ['apparel.cotton']],
  ])('%s', (_name, title, attributes, wanted, unwanted) => {
    const ids = idsOf(title, attributes as Record<string, string>);
    for (const id of wanted) expect(ids).toContain(id);
    for (const id of unwanted) expect(ids).not.toContain(id);
  });

  it('gives every other line of the parameters as a bare fact', () => {
    const points = findPoints(aProduct('显示器支架', { 承重: '2–9公斤' }), features, null);
    expect(points).toEqual([
      expect.objectContaining({ id: 'fact.承重', feature: '承重是2–9公斤', advantage: null, benefit: null }),
    ]);
  });

  it('lets the shop speak first, and leaves the fact to the page where the card does', () => {
    const card = aCard({ points: [{ id: 'p', name: '承重', benefit: '32寸的大屏也托得住' }] });
    const points = findPoints(aProduct('显示器支架', { 承重: '2–9公斤' }), features, card);
    expect(points).toHaveLength(1);
    expect(points[0]).toMatchObject({
      id: 'own.c1.p',
      from: 'card',
      feature: '承重是2–9公斤',
      benefit: '32寸的大屏也托得住',
    });
  });

  it('takes the shop’s wording of a built-in point, and none that it switched off', () => {
    const linen = features.find(({ id }) => id === 'apparel.linen');
    if (!linen) throw new Error('no linen');
    const merged = mergeFeatures(features, [{ ...linen, benefit: '三伏天也干爽些', off: false }]);
    expect(findPoints(aProduct('亚麻衬衫'), merged, null)[0]?.benefit).toBe('三伏天也干爽些');
    const without = mergeFeatures(features, [{ ...linen, off: true }]);
    expect(findPoints(aProduct('亚麻衬衫'), without, null)).toEqual([]);
  });

  it('makes nothing to fill in or to run out of hostile text', () => {
    const points = findPoints(
      aProduct('衬衫{{买家}}', { '面料{{x}}': '<b>亚麻</b>{{客服}}', '': '空', 长: '长'.repeat(80) }),
      features,
      null,
    );
    expect(JSON.stringify(points)).not.toMatch(/\{\{|<b>/);
  });
});

it.each([
  [
    '55%亚麻45%棉',
    [
      ['亚麻', 55],
      ['棉', 45],
    ],
  ],
  [
    '棉60%、聚酯纤维40%',
    [
      ['棉', 60],
      ['聚酯纤维', 40],
    ],
  ],
  [
    '面料：羊毛 70% 羊绒 30%',
    [
      ['羊毛', 70],
      ['羊绒', 30],
    ],
  ],
  ['纯棉', []],
])('the composition %s', (value, told) => {
  expect(parseComposition(value).map(({ fibre, percent }) => [fibre, percent])).toEqual(told);
});

it.each([
  ['PU', 'PUMA跑鞋', 0],
  ['PU', 'PU皮鞋', 1],
  ['60支', '160支', 0],
  ['真丝', '媲美真丝', 0],
  ['实木', '实木纹', 0],
  ['gan', 'GaN充电器', 1],
])('%s in %s', (name, text, times) => {
  expect(findName(text, name)).toHaveLength(times);
});

it.each([
  ['洗护', '冷水手洗，深色单独洗', '平时冷水手洗，深色单独洗'],
  ['颜色', '白、蓝', '颜色有白、蓝'],
  ['适用人群', '成人', '适合成人'],
  ['厚度', '5厘米', '厚度是5厘米'],
])('a bare line %s is said as one says it', (name, value, feature) => {
  expect(findPoints(aProduct('帽', { [name]: value }), [], null)[0]?.feature).toBe(feature);
});

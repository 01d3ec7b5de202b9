import { describe, expect, it } from 'vitest';
import { matchCard, parseOwnFeature, parseProductCard } from '../../../lib/domain/fab/card';
import { aCard, aProduct } from './build';

describe('matchCard', () => {
  const byId = { ...aCard({ productId: '880502' }), id: 'number' };
  const byLink = { ...aCard({ title: '', link: 'https://shop.example/item?id=77&spm=a' }), id: 'link' };
  const byTitle = { ...aCard({ title: '【新款】亚麻衬衫 宽松长袖' }), id: 'title' };
  const cards = [byTitle, byLink, byId];
  const shirt = aProduct('亚麻衬衫 宽松长袖 多色');

  it.each([
    ['by number before all else', shirt, 'number'],
    [
      'by link, whatever stands behind it',
      { ...shirt, id: null, title: '别的', link: '//shop.example/item?spm=b&id=77' },
      'link',
    ],
    ['by title, whatever stands in brackets', { ...shirt, id: null }, 'title'],
    ['by nothing where the title is another', { ...aProduct('牛仔裤'), id: null }, undefined],
    ['by nothing where only two words are alike', { ...aProduct('亚麻衬衫 短袖'), id: null }, undefined],
  ])('%s', (_name, product, id) => {
    expect(matchCard(product, cards)?.id).toBe(id);
  });

  it('leaves out what is archived and what has another number', () => {
    expect(matchCard(shirt, [{ ...byId, archived: true }])).toBeNull();
    expect(matchCard({ ...shirt, id: '1' }, [{ ...byTitle, productId: '2' }])).toBeNull();
  });
});

describe('what was kept', () => {
  it.each([[null], ['x'], [{}], [{ title: 7 }], [[]]])('%j is no card', (value) => {
    expect(parseProductCard(value, 'c')).toBeNull();
  });

  it('is cut to its bounds and cleaned of what could be a slot or markup', () => {
    const card = parseProductCard(
      {
        title: '衬衫'.repeat(200),
        points: [{ id: 'a', name: '<b>{{领口}}', benefit: 9, asks: [1, '领', '领'] }, { id: 'b' }],
        care: '冷水\n手洗',
        archived: 'x',
      },
      'c',
    );
    expect([...(card?.title ?? '')]).toHaveLength(120);
    expect(card?.points).toEqual([
      { id: 'a', name: 'b领口', feature: '', advantage: '', benefit: '', asks: ['领'], skipped: [] },
    ]);
    expect(card).toMatchObject({ care: '冷水 手洗', archived: false, sizes: null });
  });

  it('keeps the place of the name in a selling point, and nothing else in braces', () => {
    const whole = { category: 'home', names: ['云丝'], feature: '用的是{名}{{x}}', advantage: '滑', benefit: '凉快' };
    expect(parseOwnFeature(whole, 'o')).toMatchObject({ feature: '用的是{名}x', off: false });
    expect(parseOwnFeature({ ...whole, benefit: '' }, 'o')).toBeNull();
    expect(parseOwnFeature({ ...whole, category: 'cars' }, 'o')).toBeNull();
  });
});

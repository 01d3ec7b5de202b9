import { describe, expect, it } from 'vitest';
import {
  alternativeSlots,
  alternativesFor,
  alternativesProblem,
  parseAlternatives,
  readTitles,
} from '../../../lib/domain/playbook/alternatives';

const kept = { product: ' 880601 ', titles: ['雾蓝 37', '黑色 37', '雾蓝 37', '', 7] };

describe('what is offered instead', () => {
  it('is read with each title once', () => {
    expect(parseAlternatives(kept, 'a')).toEqual({ id: 'a', product: '880601', titles: ['雾蓝 37', '黑色 37'] });
  });

  it.each([null, {}, { product: '', titles: ['a'] }, { product: '1', titles: [] }, { product: '1', titles: 'a' }])(
    'is no list where it is %j',
    (value) => {
      expect(parseAlternatives(value, 'a')).toBeNull();
    },
  );

  it('belongs to a product by its id, or else by its title', () => {
    const lists = [
      { id: 'a', product: '880601', titles: ['雾蓝'] },
      { id: 'b', product: '帆布鞋', titles: ['黑色'] },
    ];
    expect(alternativesFor(lists, { id: '880601', title: '帆布鞋' })).toEqual(['雾蓝']);
    expect(alternativesFor(lists, { id: null, title: ' 帆布鞋 ' })).toEqual(['黑色']);
    expect(alternativesFor(lists, { id: '1', title: '凉鞋' })).toEqual([]);
    expect(alternativesFor(lists, null)).toEqual([]);
  });

  it('fills three slots at most', () => {
    expect(alternativeSlots(['a', 'b', 'c', 'd'])).toEqual({ 替代款一: 'a', 替代款二: 'b', 替代款三: 'c' });
  });

  it('wants two, one a line, and says so', () => {
    expect(readTitles(' 雾蓝 37 \n\n黑色 37\n雾蓝 37')).toEqual(['雾蓝 37', '黑色 37']);
    expect(alternativesProblem('', ['a'])).toEqual({
      product: expect.any(String),
      titles: expect.stringContaining('两款'),
    });
    expect(alternativesProblem('1', ['a', 'b'])).toEqual({});
    expect(alternativesProblem('1', ['a', 'b'.repeat(31)])).toEqual({ titles: expect.stringContaining('30') });
  });
});

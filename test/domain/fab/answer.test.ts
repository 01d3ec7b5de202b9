import { describe, expect, it } from 'vitest';
import { features } from '../../../lib/catalog/fab';
import { choosePoints, missingParts } from '../../../lib/domain/fab/answer';
import { findPoints } from '../../../lib/domain/fab/find';
import { phrase } from '../../../lib/domain/fab/phrase';
import { pointScripts } from '../../../lib/domain/fab/scripts';
import { aCard, aProduct, aTalk } from './build';

const shirt = aProduct('亚麻衬衫 宽松长袖', { 面料: '55%亚麻45%棉', 洗护: '冷水手洗，深色单独洗', 承重: '2公斤' });
const choose = (...lines: string[]) => choosePoints(findPoints(shirt, features, null), aTalk(...lines));

describe('choosePoints', () => {
  it.each([
    ['what answers the worry', ['买：夏天穿会不会闷啊'], 'apparel.linen', 'answers', '闷'],
    ['what is asked by the line’s own words', ['买：什么料子的'], 'apparel.linen', 'answers', '料子'],
    ['the fact that is asked after', ['买：承重多少'], 'fact.承重', 'asked', '承重'],
    ['where it serves', ['买：度假可以吗'], 'apparel.linen', 'scene', '度假'],
    [
      'what was asked before, where nothing is asked now',
      ['买：会闷吗', '客：您好', '买：好的'],
      'apparel.linen',
      'before',
      '闷',
    ],
  ])('puts first %s', (_name, lines, id, reason, word) => {
    const [first] = choose(...lines);
    expect(first).toMatchObject({ reason, point: { id } });
    expect(first?.words).toContain(word);
  });

  it('is not misled by words that only hold a short one', () => {
    expect(choose('买：麻烦热情点，重新发一下银行卡')[0]?.reason).toBe('none');
  });
});

describe('phrase', () => {
  it('puts what the buyer has of it first after a worry, the fact first after a question', () => {
    const [worry] = choose('买：会不会闷');
    const [question] = choose('买：亚麻的吗');
    expect(worry && phrase(worry)[0]?.text).toMatch(/^夏天穿着干爽/);
    expect(question && phrase(question)[0]?.text).toMatch(/^这款面料是55%亚麻45%棉/);
  });

  it('keeps a short sentence for who likes it short', () => {
    const [first] = choose('买：会不会闷');
    expect(first && phrase(first, 'brief')[0]?.shape).toBe('brief');
  });

  it('says a bare fact in two ways and makes nothing up around it', () => {
    const [fact] = choose('买：承重多少');
    expect(fact && phrase(fact).map(({ text }) => text)).toEqual(['这款承重是2公斤', '参数里写着，承重是2公斤']);
    expect(fact && missingParts(fact.point)).toEqual(['advantage', 'benefit']);
  });

  it('is silent while the fact itself is missing, and asks no more for what was left out on purpose', () => {
    const card = aCard({ points: [{ id: 'p', name: '版型', benefit: '不挑身材', skipped: ['advantage'] }] });
    const [point] = choosePoints(findPoints(aProduct('亚麻衬衫'), [], card), aTalk('买：版型怎么样'));
    expect(point && phrase(point)).toEqual([]);
    expect(point && missingParts(point.point)).toEqual(['feature']);
  });
});

describe('pointScripts', () => {
  const scriptsFor = (usedIds: string[], ...lines: string[]) =>
    pointScripts({ choices: choose(...lines), category: 'apparel', tone: null, usedIds });

  it('answers the buyer’s own words, and says nothing unasked', () => {
    expect(scriptsFor([], '买：会不会闷').map(({ id }) => id)).toEqual(['fab.apparel.linen.benefit']);
    expect(scriptsFor([], '买：在吗')).toEqual([]);
  });

  it('goes on to the next wording once one was used', () => {
    expect(scriptsFor(['fab.apparel.linen.benefit'], '买：会不会闷').map(({ id }) => id)).toEqual([
      'fab.apparel.linen.plain',
    ]);
  });
});

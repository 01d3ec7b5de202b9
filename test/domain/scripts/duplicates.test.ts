import { describe, expect, it } from 'vitest';
import { type Duplicates, lookForDuplicates } from '../../../lib/domain/scripts/duplicates';
import type { Entry } from '../../../lib/domain/scripts/entries';
import { heard } from '../../../lib/domain/scripts/heard';
import { mergedInto } from '../../../lib/domain/scripts/merge';
import { aLibrary, anOwn, aScript, idsOf } from '../../support/library';

function findDuplicates(entries: readonly Entry[]): readonly Duplicates[] {
  const looking = lookForDuplicates(entries);
  let step = looking.next();
  while (!step.done) step = looking.next();
  return step.value;
}

const found = (own: Record<string, string>, builtIn: Record<string, string> = {}) =>
  findDuplicates(
    aLibrary(
      Object.entries(own).map(([id, text], place) => anOwn(id, { text, place })),
      Object.entries(builtIn).map(([id, text]) => aScript(id, { text })),
    ),
  ).map(({ exact, entries }) => [exact, ...idsOf(entries)]);

it.each([
  ['亲，在的呢～😊', '亲 在的'],
  ['满５９包邮哦！', '满59包邮'],
  ['OK，马上', 'ok马上'],
])('%s is heard as %s', (a, b) => expect(heard(a)).toBe(heard(b)));

describe('scripts that say the same', () => {
  it('are named together, the shop’s own first', () => {
    expect(found({ a: '亲，在的呢～', b: '别的' }, { s: '亲 在的' })).toEqual([[true, 'a', 's']]);
  });

  it('may differ by a few characters', () => {
    const [a, b] = ['满59元就包邮，拍下后当天给您安排发出', '满59元就能包邮，拍下后当天就给您安排发出'];
    expect(found({ a, b })).toEqual([[false, 'a', 'b']]);
  });

  it.each([
    ['another figure', '店铺满199减20，您再选一件就能用', '店铺满299减20，您再选一件就能用'],
    ['few characters', '这款有货', '这款没货'],
    ['another end', '收到不喜欢七天内都能退，放心拍', '收到以后有问题拍照给我，马上处理'],
  ])('are not those with %s', (_name, a, b) => expect(found({ a, b })).toEqual([]));

  it('are not the several wordings that are shipped', () => {
    expect(found({}, { s1: '亲，在的', s2: '亲 在的' })).toEqual([]);
  });

  it('are not hidden ones', () => {
    expect(
      findDuplicates(aLibrary([anOwn('a', { text: '在的' }), anOwn('b', { text: '在的', hidden: true })])),
    ).toEqual([]);
  });

  it('are each named once, the very same before the like', () => {
    const text = '拍下后当天就能发出，节假日顺延一天，请您放心';
    const all = { a: `${text}吧`, b: text, c: `${text}！`, d: '好的', e: '好的～' };
    expect(found(all)).toEqual([
      [true, 'd', 'e'],
      [false, 'a', 'b', 'c'],
    ]);
  });

  it('are found wherever a comparison of all with all finds them', () => {
    const words = ['包邮', '发货', '今天', '明天', '放心', '质量', '满减', '优惠', '快递', '尺码', '可以', '没有'];
    let seed = 7;
    const pick = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return words[seed % words.length] ?? '';
    };
    const own = Array.from({ length: 300 }, (_, at) =>
      anOwn(`o${at}`, { text: Array.from({ length: 5 }, pick).join(''), place: at }),
    );
    const pairs = (text: string) => new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)));
    const alike = (x: string, y: string) => {
      const [a, b] = [pairs(x), pairs(y)];
      const shared = [...a].filter((pair) => b.has(pair)).length;
      return shared / (a.size + b.size - shared) >= 0.65;
    };
    const named = new Set<string>();
    const expected: string[][] = [];
    for (const one of own) {
      if (named.has(one.id)) continue;
      const group = own.filter((other) => !named.has(other.id) && (other === one || alike(one.text, other.text)));
      if (group.length < 2) continue;
      for (const { id } of group) named.add(id);
      expected.push(group.map(({ id }) => id));
    }
    const actual = findDuplicates(aLibrary(own)).map(({ entries }) => idsOf(entries));
    expect(expected.length).toBeGreaterThan(3);
    expect(new Set(actual.map(String))).toEqual(new Set(expected.map(String)));
  });
});

describe('making one of several', () => {
  const [kept, other] = aLibrary([
    anOwn('kept', { intents: ['worry'], note: '一' }),
    anOwn('other', { code: 'by', intents: ['worry', 'promo'], words: ['运费'], note: '二', tone: 'pro', place: 1 }),
  ]);
  if (!kept || !other) throw new Error('no entries');

  it('keeps the words of one, and what only the other had', () => {
    expect(mergedInto(kept, [other])).toEqual({
      ...kept.own,
      code: 'by',
      intents: ['worry', 'promo'],
      words: ['运费'],
      note: '一\n二',
    });
  });

  it('keeps its own code', () => {
    expect(mergedInto({ ...kept, own: anOwn('kept', { code: 'my' }) }, [other])?.code).toBe('my');
  });

  it('changes nothing where the others had no more', () => {
    expect(mergedInto(other, [kept])?.note).toBe('二\n一');
    expect(mergedInto(kept, [{ ...other, script: aScript('x'), own: null }])).toBeNull();
  });
});

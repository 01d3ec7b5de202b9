import { beforeAll, describe, expect, it } from 'vitest';
import { loadPinyin } from '../../../lib/domain/scripts/pinyin';
import type { Script } from '../../../lib/domain/scripts/script';
import { createSearchIndex, type SearchIndex, searchScripts } from '../../../lib/domain/scripts/search';

const script = (id: string, title: string, text: string): Script => ({ id, title, text, stage: 'guide' });
const library = [
  script('a', '退货邮费', '退换的邮费是这样算的，您看一眼'),
  script('b', '发货时间', '现在拍，明天发出'),
  script('c', '银行卡', '长度一米，重量两斤'),
  script('d', '说明邮费', 'VIP 免邮，绿色款也一样'),
];
let index: SearchIndex;
const ids = (query: string) => searchScripts(index, query).map((result) => result.script.id);

beforeAll(async () => {
  index = createSearchIndex(library, await loadPinyin());
});

it.each([
  ['hanzi', '发货', 'b'],
  ['full pinyin', 'tuihuoyoufei', 'a'],
  ['part of a syllable', 'tuih', 'a'],
  ['initials', 'thyf', 'a'],
  ['initials mixed with pinyin', 'thyoufei', 'a'],
  ['hanzi mixed with pinyin', '退huo', 'a'],
  ['sh as one initial', 'shmyf', 'd'],
  ['a separator of the input method', "tui'huo", 'a'],
  ['one reading of a polyphone', 'yinhang', 'c'],
  ['another reading', 'yinxing', 'c'],
  ['a polyphone in the text', 'changdu', 'c'],
  ['ü as v', 'lvse', 'd'],
  ['Latin letters of any case', 'vip', 'd'],
  ['across a comma', '现在拍明天', 'b'],
  ['two words anywhere', 'mingtian 发货', 'b'],
])('finds by %s: %s', (_name, query, id) => {
  expect(ids(query)).toContain(id);
});

it.each([
  ['a letter missing', 'tuihoyoufei'],
  ['a letter too many', 'tuihuooyoufei'],
  ['a wrong letter', 'tuihuiyoufei'],
  ['two letters swapped', 'tiuhuoyoufei'],
])('forgives %s: %s', (_name, query) => {
  expect(ids(query)).toContain('a');
});

it('forgives nothing where there is a real find, and not in three letters', () => {
  expect(ids('fahuo')).toEqual(['b']);
  expect(ids('fxo')).toEqual([]);
});

it('wants every word', () => {
  expect(ids('邮费 明天')).toEqual([]);
});

it('puts the whole title before its beginning, its middle, and the text', () => {
  const scripts = [
    script('text', '其他', '邮费'),
    script('middle', '退邮费', ''),
    script('start', '邮费多少', ''),
    script('whole', '邮费', ''),
  ];
  expect(searchScripts(createSearchIndex(scripts), '邮费').map((result) => result.script.id)).toEqual([
    'whole',
    'start',
    'middle',
    'text',
  ]);
});

it.each(['太贵了', 'tgl', 'taigui', '便宜点'])('finds by %s what answers it, after what says it', async (query) => {
  const scripts: Script[] = [
    { ...script('answer', '认同', '理解您'), intents: ['price_high'] },
    script('other', '发货', '明天发出'),
    script('says', '嫌太贵了', '想便宜点'),
  ];
  const found = searchScripts(createSearchIndex(scripts, await loadPinyin()), query);
  expect(found.map((result) => result.script.id)).toEqual(['says', 'answer']);
  expect(found[1]).toMatchObject({ title: [], text: [] });
});

it('says where the words stand', () => {
  expect(searchScripts(index, 'youfei')[0]).toMatchObject({ title: [[2, 4]], text: [] });
  expect(searchScripts(index, 'zhongliang')[0]).toMatchObject({ title: [], text: [[5, 7]] });
});

it('lists all in their order for an empty query, at most as many as wanted', () => {
  expect(ids('  ')).toEqual(['a', 'b', 'c', 'd']);
  expect(searchScripts(index, '', 2)).toHaveLength(2);
});

it('finds what is written before the pinyin is there', () => {
  expect(searchScripts(createSearchIndex(library), '邮费').map((result) => result.script.id)).toEqual(['a', 'd']);
});

describe('hostile queries', () => {
  it.each(['(.*', '\\', '{{', '\0', '😀', 'z'.repeat(100_000), 'hahahahahahahahahahahahahahahah'])(
    '%j finds nothing and harms nothing',
    (query) => {
      expect(ids(query)).toEqual([]);
    },
  );

  it('stays quick where every character fits in many ways', () => {
    const many = createSearchIndex([script('x', '啊', '啊安昂'.repeat(200))], () => ['a', 'an', 'ang']);
    expect(searchScripts(many, `${'an'.repeat(15)}zz`)).toEqual([]);
  });
});

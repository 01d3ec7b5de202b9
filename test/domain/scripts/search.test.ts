import { beforeAll, describe, expect, it } from 'vitest';
import { loadPinyin } from '../../../lib/domain/scripts/pinyin';
import type { Script } from '../../../lib/domain/scripts/script';
import {
  createSearcher,
  createSearchIndex,
  noContext,
  type SearchContext,
  type SearchIndex,
  searchScripts,
} from '../../../lib/domain/scripts/search';
import { createAlphabet } from '../../../lib/domain/scripts/search-alphabet';
import { buildSearchIndex } from '../../../lib/domain/scripts/search-index';

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
    script('says', '太贵了想便宜点', ''),
  ];
  const found = searchScripts(createSearchIndex(scripts, await loadPinyin()), query);
  expect(found.map((result) => result.script.id)).toEqual(['says', 'answer']);
  expect(found[1]).toMatchObject({ title: [], text: [] });
});

it.each([
  ['a hanzi that sounds the same', '退火'],
  ['another hanzi', '退贷邮费'],
  ['a hanzi too many', '退货的邮费'],
  ['a hanzi too few', '退邮费'],
])('forgives %s: %s', (_name, query) => {
  expect(ids(query)).toContain('a');
});

describe('order and reason', () => {
  const own = (id: string, title: string, more: Partial<Script> = {}): Script => ({
    ...script(id, title, ''),
    ...more,
  });
  const library: Script[] = [
    own('body', '说明', { text: '关于发货时间' }),
    own('answer', '别急', { intents: ['shipping'] }),
    own('group', '周末'),
    own('initials', '符合时机'),
    own('middle', '问发货时间'),
    own('beginning', '发货时间表'),
    own('whole', '发货时间'),
    own('code', '几点出库', { code: 'fhsj' }),
  ];
  const find = async (query: string) => {
    const index = createSearchIndex(library, await loadPinyin(), ({ id }) => (id === 'group' ? '物流/发货' : ''));
    return createSearcher(index)(query).map(({ script: { id }, why }) => `${id} ${why}`);
  };

  it('goes from the code by title, beginning and middle to the body', async () => {
    expect(await find('fhsj')).toEqual([
      'code 编码 fhsj',
      'initials 标题首字母',
      'whole 标题首字母',
      'beginning 标题首字母',
      'middle 标题首字母',
      'body 正文首字母',
    ]);
    expect(await find('发货时间')).toEqual(['whole 标题', 'beginning 标题', 'middle 标题', 'body 正文']);
  });

  it('names the group, the worry and the words that it answers', async () => {
    expect(await find('wuliu')).toEqual(['group 分组', 'answer 答“发货物流”']);
    const worded = createSearchIndex([own('x', '浮色', { words: ['掉色', '褪色'] })], await loadPinyin());
    expect(searchScripts(worded, 'tuise').map(({ why }) => why)).toEqual(['答“褪色”']);
    expect(searchScripts(worded, '色褪')).toEqual([]);
  });

  it('puts a syllable that is spelt out before one that the query breaks off in', async () => {
    const index = createSearchIndex([own('a', '会不会掉毛'), own('b', '默认快递')], await loadPinyin());
    expect(searchScripts(index, 'kuaidi').map(({ script: { id } }) => id)).toEqual(['b', 'a']);
  });
});

describe('context', () => {
  const scripts: Script[] = [
    { ...script('plain', '尺码说明', ''), stage: null },
    { ...script('beauty', '尺码说明', ''), stage: null, category: 'beauty' },
    { ...script('stage', '尺码说明', ''), stage: 'probe' },
    { ...script('apparel', '尺码说明', ''), stage: null, category: 'apparel' },
    { ...script('worry', '尺码说明', ''), stage: null, intents: ['stock_size'] },
    { ...script('elsewhere', '尺码说明', '拼多多客服'), stage: null },
    { ...script('exact', '尺码', ''), stage: null, category: 'beauty' },
  ];
  const at: SearchContext = {
    intents: ['stock_size'],
    stage: 'probe',
    category: 'apparel',
    console: 'feige',
    uses: new Map([['plain', { count: 3, lastAt: 5 }]]),
  };
  const search = createSearcher(createSearchIndex(scripts));
  const found = (query: string, context: SearchContext) => search(query, context).map(({ script: { id } }) => id);

  it('orders what stands equally: the open worry, then goods, then stage, and another console last', () => {
    expect(found('尺码', at)).toEqual(['exact', 'worry', 'apparel', 'stage', 'plain', 'beauty', 'elsewhere']);
  });

  it('orders by own use what fits equally', () => {
    const same = [script('a', '尺码一', ''), script('b', '尺码二', '')];
    const used = { ...noContext, uses: new Map([['b', { count: 2, lastAt: 1 }]]) };
    const results = createSearcher(createSearchIndex(same))('尺码', used);
    expect(results.map(({ script: { id } }) => id)).toEqual(['b', 'a']);
  });

  it('lists for an empty query what answers the buyer, then what was used', () => {
    const [first, second, ...others] = search('', at);
    expect([first?.script.id, first?.why]).toEqual(['worry', '答“库存尺码”']);
    expect([second?.script.id, second?.why]).toEqual(['plain', '刚用过']);
    expect(others.map(({ why }) => why)).toEqual(['', '', '', '', '']);
  });

  it('puts what may not be said now behind all else', () => {
    const isBlocked = ({ id }: Script) => id === 'exact' || id === 'worry';
    const order = search('尺码', at, { isBlocked }).map(({ script: { id } }) => id);
    expect(order.slice(-2)).toEqual(['exact', 'worry']);
    expect(order).toHaveLength(scripts.length);
  });
});

it('finds letter after letter what it finds at once', async () => {
  const searcher = createSearcher(index);
  for (const query of ['tuihuoyoufei', 'yinhang', 'mingtian 发货', '退货', 'changdu', 'shmyf', 'v', 'vip']) {
    for (let end = 1; end <= query.length; end++) {
      const typed = query.slice(0, end);
      expect(searcher(typed), typed).toEqual(createSearcher(index)(typed));
    }
  }
});

it('finds in bodies what titles do not hold, however many titles held its beginning', async () => {
  const titled = Array.from({ length: 40 }, (_, n) => script(`${n}`, '发货', ''));
  const searcher = createSearcher(
    createSearchIndex([...titled, script('x', '其他', '发票在订单里')], await loadPinyin()),
  );
  expect(searcher('fa')).toHaveLength(30);
  expect(searcher('fap').map(({ script: { id } }) => id)).toEqual(['x']);
});

it('makes an index in small steps, the same as at one go', async () => {
  const toPinyin = await loadPinyin();
  const many = Array.from({ length: 100 }, (_, n) => script(`${n}`, `标题${n}`, '正文'));
  const building = buildSearchIndex(many, createAlphabet(toPinyin));
  let steps = 0;
  let step = building.next();
  for (; !step.done; step = building.next()) steps++;
  expect(steps).toBeGreaterThan(5);
  expect(createSearcher(step.value)('biaoti7')).toEqual(searchScripts(createSearchIndex(many, toPinyin), 'biaoti7'));
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

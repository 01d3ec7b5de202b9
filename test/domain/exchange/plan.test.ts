import { describe, expect, it } from 'vitest';
import type { Choice, Library } from '../../../lib/domain/exchange/plan';
import { aScript, aTable, importInto, noLibrary, readAll } from '../../support/exchange';

const groups = [{ id: 'g1', name: '价格', parent: null, place: 0 }];
const library: Library = {
  groups,
  own: [
    aScript({ id: 'a', text: '给您申请看看', title: '申请', code: 'sq', group: 'g1', stage: 'objection', note: '旧' }),
    aScript({ id: 'b', text: '今天能发', title: '发货' }),
  ],
};
const header = ['分组', '标题', '编码', '内容'];
const plan = (rows: string[][], choice?: Choice) =>
  importInto(library, readAll(aTable([header, ...rows])).drafts, choice);
const texts = ({ own }: Library) => own.map(({ id, text }) => `${id}:${text}`);

describe('what the library has already', () => {
  it('is known by its words or its code, whatever the choice', () => {
    const rows = [
      ['价格', '申请', 'SQ', '给您申请看看'],
      ['价格', '申请', 'sq', '给您申请看看'],
      ['', '', 'sq', '换了说法'],
      ['', '', '', '今天 能发'],
      ['', '', '', '全新的'],
    ];
    expect(plan(rows.slice(1)).fates).toEqual(['same', 'new', 'new', 'new']);
    expect(plan(rows.slice(2)).fates).toEqual(['changed', 'new', 'new']);
    expect(plan(rows.slice(0, 1)).fates).toEqual(['changed']);
  });

  it('is left as it is by 跳过', () => {
    const { library: after, items } = plan(
      [
        ['', '', 'sq', '换了说法'],
        ['', '', '', '新的'],
      ],
      'skip',
    );
    expect(texts(after)).toEqual(['a:给您申请看看', 'b:今天能发', 'new-1:新的']);
    expect(items).toHaveLength(1);
  });

  it('is changed by 替换, where the sheet says something; its id stays', () => {
    const { library: after } = plan([['', '', 'sq', '换了说法']], 'replace');
    expect(after.own[0]).toMatchObject({
      id: 'a',
      text: '换了说法',
      title: '申请',
      code: 'sq',
      stage: 'objection',
      note: '旧',
    });
  });

  it('stands beside the new one by 都留着', () => {
    const { library: after } = plan([['', '', 'sq', '换了说法']], 'both');
    expect(texts(after)).toEqual(['a:给您申请看看', 'b:今天能发', 'new-1:换了说法']);
  });

  it('is changed by one row only: a second row of the same code is a script of its own', () => {
    const { library: after } = plan(
      [
        ['', '', 'sq', '说法一'],
        ['', '', 'sq', '说法二'],
      ],
      'replace',
    );
    expect(texts(after)).toEqual(['a:说法一', 'b:今天能发', 'new-1:说法二']);
  });
});

it('a row that says what one above says is taken once, or twice by 都留着', () => {
  const rows = [
    ['价格', '一', '', '好的'],
    ['价格', '一', '', '好的'],
    ['售后', '一', '', '好的'],
  ];
  expect(plan(rows).fates).toEqual(['new', 'twice', 'new']);
  expect(plan(rows).items.filter(({ kind }) => kind === 'script')).toHaveLength(2);
  expect(plan(rows, 'both').items.filter(({ kind }) => kind === 'script')).toHaveLength(3);
});

it('groups of the sheet are those of the library by name, new ones stand after them, the outer before the inner', () => {
  const table = aTable([
    ['一级分类', '二级分类', '内容'],
    ['价格', '满减', '一'],
    ['价格', '', '二'],
    ['物流', '满减', '三'],
  ]);
  const { items, library: after } = importInto(library, readAll(table).drafts);
  const inside = ({ kind, value }: (typeof items)[number]) =>
    kind === 'script' ? (value as { group: string }).group : (value as { parent: string | null }).parent;
  expect(items.map((item) => [item.kind, item.id, inside(item)])).toEqual([
    ['script-group', 'new-2', 'g1'],
    ['script', 'new-1', 'new-2'],
    ['script', 'new-3', 'g1'],
    ['script-group', 'new-5', null],
    ['script-group', 'new-6', 'new-5'],
    ['script', 'new-4', 'new-6'],
  ]);
  expect(after.own.map(({ place }) => place)).toEqual([...after.own.map(({ place }) => place)].sort((a, b) => a - b));
});

it('a sheet without groups leaves scripts in theirs', () => {
  const table = aTable([
    ['快捷键', '内容'],
    ['sq', '新说法'],
  ]);
  expect(importInto(library, readAll(table).drafts, 'replace').library.own[0]).toMatchObject({
    group: 'g1',
    text: '新说法',
  });
  expect(importInto(noLibrary, readAll(table).drafts).library.own[0]?.group).toBeNull();
});

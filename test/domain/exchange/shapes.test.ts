import { describe, expect, it } from 'vitest';
import { groupsIn } from '../../../lib/domain/exchange/group-sheets';
import { proposeColumns } from '../../../lib/domain/exchange/header';
import { headerName } from '../../../lib/domain/exchange/roles';
import { aTable, contentOf, gbk, readAll } from '../../support/exchange';

describe('headers', () => {
  it.each([
    ['话术内容（1000字以内）', '话术内容'],
    ['＊ 快捷短语 【必填】', '快捷短语'],
    ['Ｃｏｎｔｅｎｔ', 'content'],
    ['（分组）', '(分组)'],
  ])('%s is compared as %s', (cell, name) => {
    expect(headerName(cell)).toBe(name);
  });

  it.each([0, 1, 3, 4])('are found with %i rows of notes above', (above) => {
    const notes = Array.from({ length: above }, (_none, at) => [
      `说明 ${at}：内容不要超过 1000 字，分组可以留空，快捷短语必填，谢谢`,
    ]);
    const { columns, drafts } = readAll(aTable([...notes, ['分组', '内容'], ['价格', '好的']]));
    expect(columns.header).toBe(above);
    expect(drafts).toMatchObject([{ path: ['价格'], text: '好的' }]);
  });

  it('are matched whole before in part, and each thing once', () => {
    const { roles } = proposeColumns(
      aTable([
        ['快捷短语分组', '快捷短语', '快捷短语内容', '回复内容类型'],
        ['a', 'b', 'c', 'd'],
      ]),
    );
    expect(roles).toEqual(['group', 'text', 'keep', 'keep']);
  });

  it('are not seen in a sheet that has none; its columns are known by what stands in them', () => {
    const rows = Array.from({ length: 8 }, (_none, at) => [
      `k${at}`,
      at < 5 ? '价格' : '物流',
      `标题${at}`,
      `亲，这款现在下单比较合适，第 ${at} 句`,
    ]);
    const { header, roles } = proposeColumns(aTable(rows));
    expect(header).toBeNull();
    expect(roles).toEqual(['code', 'group', 'title', 'text']);
  });
});

describe('a sheet of 千牛', () => {
  it('has its codes, its groups (an empty one is none), its line breaks and commas', async () => {
    const bytes = gbk('快捷编码,快捷短语,快捷短语分组\r\ntg,亲&#44;在的&#13;您说,售前\r\n,好的&#13;&#10;稍等,\r\n');
    const { drafts } = readAll((await contentOf(bytes)).tables[0] ?? aTable([]));
    expect(drafts).toMatchObject([
      { path: ['售前'], text: '亲,在的\n您说', fields: { code: 'tg' } },
      { path: [], text: '好的\n稍等' },
    ]);
  });

  it('shared by a team keeps date and sharing in the note', () => {
    const rows = [
      ['登记日期', '分组', '快捷编码', '快捷短语', '是否加入团队'],
      ['2026-03-01', '售后', 'th', '可以退的亲', '是'],
    ];
    expect(readAll(aTable(rows)).drafts).toMatchObject([
      { path: ['售后'], text: '可以退的亲', note: '登记日期：2026-03-01\n是否加入团队：是', fields: { code: 'th' } },
    ]);
  });
});

describe('sheets of other tools', () => {
  it('京东: the column whose name contains 快捷短语内容', async () => {
    const bytes = new TextEncoder().encode('\uFEFF序号,*快捷短语内容(必填)\n1,京东的话术\n');
    const { drafts } = readAll((await contentOf(bytes)).tables[0] ?? aTable([]));
    expect(drafts).toMatchObject([{ text: '京东的话术', note: '序号：1' }]);
  });

  it('客服宝: two levels of groups', () => {
    const rows = [
      ['一级分类', '二级分类', '话术标题', '话术内容'],
      ['售前', '价格', '讲价', '给您申请看看'],
    ];
    expect(readAll(aTable(rows)).drafts).toMatchObject([
      { path: ['售前', '价格'], text: '给您申请看看', fields: { title: '讲价' } },
    ]);
  });

  it('客服宝: groups that are listed in sheets of their own', () => {
    expect(groupsIn(aTable([['一级分类'], ['售前'], ['售后']], '一级分类'))).toEqual([['售前'], ['售后']]);
    const inner = aTable(
      [
        ['一级分类', '二级分类'],
        ['售前', '价格'],
        ['售前', '物流'],
      ],
      '二级分类',
    );
    expect(groupsIn(inner)).toEqual([
      ['售前', '价格'],
      ['售前', '物流'],
    ]);
    expect(
      groupsIn(
        aTable([
          ['分类', '内容'],
          ['售前', '好的'],
        ]),
      ),
    ).toBeNull();
  });

  it('懒人客服: note above, keywords, alternatives, random characters, pictures, patterns', () => {
    const rows = [
      ['注意：匹配关键词用竖线隔开，回复内容支持多条'],
      ['匹配关键词', '回复内容', '平台', '模糊匹配', '支持正则'],
      ['发货|什么时候发', '今天就发[~][or]马上安排[@]C:\\图\\a.png[/@]', '拼多多', '是', '否'],
      ['^多少.*钱$', '看页面价哦', '', '', '是'],
      ['图', '[@]b.png[/@]', '', '', ''],
    ];
    const { drafts, leftovers } = readAll(aTable(rows));
    expect(drafts).toMatchObject([
      { text: '今天就发', fields: { words: ['发货', '什么时候发'] }, note: expect.stringContaining('平台：拼多多') },
      {
        text: '马上安排',
        fields: { words: ['发货', '什么时候发'] },
        note: expect.stringContaining('图片：C:\\图\\a.png'),
      },
      { text: '看页面价哦', note: expect.stringContaining('匹配关键词：^多少.*钱$') },
    ]);
    expect(drafts[2]?.fields).not.toHaveProperty('words');
    expect(leftovers).toMatchObject([{ line: 5, isIn: false, reason: expect.stringContaining('只有图片') }]);
  });

  it('企微-type: limits in brackets after the names', () => {
    const rows = [
      ['分类（10个字以内）', '话术分组（10个字以内）', '话术短标题（10个字以内）', '话术内容（1000字以内）'],
      ['售前', '开场', '打招呼', '您好'],
    ];
    expect(readAll(aTable(rows)).drafts).toMatchObject([
      { path: ['售前', '开场'], text: '您好', fields: { title: '打招呼' } },
    ]);
  });

  it.each([
    [
      ['问题', '答案', '产品型号'],
      ['怎么洗', '温水手洗', 'A1'],
      { text: '温水手洗', fields: { title: '怎么洗' }, note: '产品型号：A1' },
    ],
    [
      ['category', 'keyword', 'content'],
      ['价格', 'jg', '看页面'],
      { path: ['价格'], text: '看页面', fields: { code: 'jg' } },
    ],
    [
      ['category', 'keyword', 'content'],
      ['价格', '多少钱', '看页面'],
      { path: ['价格'], text: '看页面', fields: { words: ['多少钱'] } },
    ],
  ])('questions and answers: %j', (header, row, draft) => {
    expect(readAll(aTable([header, row])).drafts).toMatchObject([draft]);
  });

  it('questions and answers with several wordings in a cell', () => {
    const rows = [
      ['分类名称', '意图类型', '关键词', '回复内容', '优先级', '备注'],
      ['售前', '问价', '多少钱|价格', '看页面价哦|以页面为准', '1', '自用'],
    ];
    const { drafts } = readAll(aTable(rows));
    expect(drafts.map(({ text }) => text)).toEqual(['看页面价哦', '以页面为准']);
    expect(drafts[0]).toMatchObject({ path: ['售前'], note: '自用\n意图类型：问价\n优先级：1' });
  });
});

describe('nothing is lost', () => {
  it('of a title, a code or a group that is too long', () => {
    const long = '很长的标题'.repeat(10);
    const rows = [
      ['分组', '标题', '编码', '内容'],
      [long, long, 'c'.repeat(30), '好的'],
    ];
    const [draft] = readAll(aTable(rows)).drafts;
    expect(draft?.fields.title).toBe(long.slice(0, 40));
    expect(draft?.fields).not.toHaveProperty('code');
    for (const kept of [`标题：${long}`, `分组：${long}`, `快捷编码：${'c'.repeat(30)}`])
      expect(draft?.note).toContain(kept);
  });

  it('of a value that is none: it goes into the note', () => {
    const rows = [
      ['内容', '环节', '开始日期'],
      ['好的', '发呆', '2026-02-30'],
      ['行', '催单', '2026/3/1'],
    ];
    expect(readAll(aTable(rows)).drafts).toMatchObject([
      { note: '环节：发呆\n开始日期：2026-02-30' },
      { note: '环节：催单', fields: { from: '2026-03-01' } },
    ]);
  });

  it('of a text that is too long, or of a row without one: they are listed with the reason', () => {
    const { drafts, leftovers } = readAll(
      aTable([
        ['标题', '内容'],
        ['长', '字'.repeat(2_001)],
        ['空', ''],
        ['好', '行'],
      ]),
    );
    expect(drafts).toHaveLength(1);
    expect(leftovers).toMatchObject([
      { line: 2, isIn: false, reason: expect.stringContaining('2001 个字'), cells: ['长', '字'.repeat(2_001)] },
      { line: 3, isIn: false, reason: expect.stringContaining('没有话术内容') },
    ]);
  });

  it('of a group in merged cells, where the agent says that it holds below', () => {
    const table = aTable([
      ['分组', '内容'],
      ['价格', '一'],
      ['', '二'],
      ['物流', '三'],
      ['', '四'],
    ]);
    expect(readAll(table, { fillDown: true }).drafts.map(({ path }) => path?.[0])).toEqual([
      '价格',
      '价格',
      '物流',
      '物流',
    ]);
    expect(readAll(table).drafts.map(({ path }) => path?.[0])).toEqual(['价格', undefined, '物流', undefined]);
  });
});

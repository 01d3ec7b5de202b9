/** What a column of a sheet holds. `keep`: nothing that a script has; it goes into the note, under the column's name. `drop`: the agent wants none of it. */
export const roles = [
  'text',
  'title',
  'code',
  'group',
  'subgroup',
  'words',
  'stage',
  'intents',
  'tone',
  'category',
  'needs',
  'from',
  'until',
  'note',
  'nudge',
  'narrow',
  'hidden',
  'id',
  'keep',
  'drop',
] as const;
export type Role = (typeof roles)[number];

/** As the agent chooses them; those before `keep` are also the headers of our own sheets. */
export const roleNames: Readonly<Record<Role, string>> = {
  text: '内容',
  title: '标题',
  code: '快捷编码',
  group: '一级分组',
  subgroup: '二级分组',
  words: '买家的话',
  stage: '环节',
  intents: '顾虑',
  tone: '语气',
  category: '商品类目',
  needs: '先确认',
  from: '开始日期',
  until: '结束日期',
  note: '备注',
  nudge: '催单',
  narrow: '只答这些话',
  hidden: '不推荐',
  id: '成单编号',
  keep: '记入备注',
  drop: '不导入',
};

/**
 * Headers seen in exported sheets, by what their column holds. Compared whole first, for 快捷短语分组 contains 快捷短语; then the longest name that
 * a header contains.
 */
export const aliases: Readonly<Partial<Record<Role, readonly string[]>>> = {
  group: [
    '快捷短语分组',
    '分组',
    '分组名称',
    '话术分组',
    '分类',
    '分类名称',
    '一级分类',
    '一级分组',
    'category',
    'group',
  ],
  subgroup: ['二级分类', '二级分组', '子分类', '子分组', 'subgroup'],
  code: ['快捷编码', '编码', '快捷键', 'code'],
  words: ['关键词', '匹配关键词', '买家的话', 'keyword', 'keywords', 'words'],
  title: ['标题', '话术标题', '话术短标题', '问题', 'title', 'question'],
  text: [
    '快捷短语',
    '快捷短语内容',
    '短语内容',
    '话术内容',
    '话术',
    '回复内容',
    '内容',
    '答案',
    'content',
    'text',
    'answer',
    'reply',
  ],
  stage: ['环节', 'stage'],
  intents: ['顾虑', 'intents'],
  tone: ['语气', 'tone'],
  category: ['商品类目'],
  needs: ['先确认', 'needs', 'claim'],
  from: ['开始日期', 'from'],
  until: ['结束日期', 'until'],
  note: ['备注', 'note'],
  nudge: ['催单', 'nudge'],
  narrow: ['只答这些话', 'narrow'],
  hidden: ['不推荐', 'hidden'],
  id: ['成单编号'],
};

const closed = /[（(【[［〔][^（(【[［〔]*[）)】\]］〕]$/;

/** `话术内容（1000字以内）` → `话术内容`, `＊ Content` → `content`: as headers are compared. */
export function headerName(cell: string): string {
  const plain = cell
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\uFEFF]+/g, '')
    .replace(/^[*#]+|[*:]+$/g, '')
    .toLowerCase();
  const bare = plain.replace(closed, '');
  return bare === '' ? plain : bare;
}

/** What the kinds of items are called where an agent meets them; others are shown by their own name. */
export const itemKindNames: Readonly<Record<string, string>> = {
  script: '话术',
  'script-group': '话术分组',
  'fab-card': '商品卡',
  'fab-feature': '自带卖点的改写',
  fact: '店铺说明',
  console: '教过的客服台',
  promotion: '优惠',
  'big-sale': '大促阶段',
  'add-on': '凑单商品',
  floor: '底价',
  'intent-correction': '纠正过的意思',
  talk: '每位买家谈到哪一步',
  objection: '异议步骤',
  alternatives: '替代款',
  trial: '两种说法的对比',
  score: '考核与目标',
  'product-name': '买家问过的商品名',
  'follow-up': '要跟进的买家',
};

/** Whose figures: null is everybody's, `''` those of lines that stand under nobody's name; all names with it come to everybody's. */
export const agentLabel = (agent: string | null): string => (agent === null ? '全部' : agent || '未登记');

/** What a buyer's message wants, most urgent to answer first where several tie. Names and bounds follow the project's intent set. */
export const intents = [
  'negative',
  'price_high',
  'compare',
  'elsewhere',
  'worry',
  'shipping',
  'stock_size',
  'ready',
  'promo',
  'product_info',
  'hesitate',
  'other',
] as const;
export type Intent = (typeof intents)[number];

/** As the overlay names them. */
export const intentNames: Record<Intent, string> = {
  price_high: '嫌贵',
  compare: '货比三家',
  elsewhere: '别处有',
  shipping: '发货物流',
  worry: '有顾虑',
  stock_size: '库存尺码',
  product_info: '问商品',
  promo: '问优惠',
  hesitate: '犹豫',
  ready: '要下单',
  negative: '不满',
  other: '其他',
};

/** As buyers put it: an agent who looks for an answer types the worry, which need not stand in the answer. */
export const intentPhrases: Record<Intent, readonly string[]> = {
  price_high: ['嫌贵', '太贵了', '便宜点', '少一点', '讲价', '砍价', '最低多少'],
  compare: ['货比三家', '比价', '别家便宜'],
  elsewhere: ['别处有', '别家有', '同款', '实体店', '专柜'],
  shipping: ['发货物流', '快递', '什么时候发', '几天到', '发货慢', '邮费', '包邮'],
  worry: ['有顾虑', '担心', '质量', '正品', '退货', '换货', '保修'],
  stock_size: ['库存', '有货吗', '没货', '断码', '缺货', '尺码', '颜色'],
  product_info: ['问商品', '参数', '材质', '怎么用', '区别'],
  promo: ['问优惠', '优惠券', '活动', '赠品', '到手价'],
  hesitate: ['犹豫', '考虑一下', '再看看', '等等'],
  ready: ['要下单', '怎么拍', '怎么付', '拍下'],
  negative: ['不满', '投诉', '差评', '不要了', '取消'],
  other: [],
};

export interface IntentHit {
  intent: Intent;
  /** 0–1: how sure. Hits are ordered by it, the first being what to answer first. */
  score: number;
  /** The words of the message that showed it, as they stand there. Empty for `other`. */
  words: readonly string[];
}

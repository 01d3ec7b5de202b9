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

export interface IntentHit {
  intent: Intent;
  /** 0–1: how sure. Hits are ordered by it, the first being what to answer first. */
  score: number;
  /** The words of the message that showed it, as they stand there. Empty for `other`. */
  words: readonly string[];
}

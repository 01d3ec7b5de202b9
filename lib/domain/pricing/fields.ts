import type { Benefit, Layer } from './types';

/**
 * How a member of a rule is typed: `yuan` 79.50, `fold` 8.5 or 85 (折), `percent` 50, `count` a whole number, `text` words, `flag` a tick,
 * `tiers` one rung a line: 200-20; `rounding` one of {@link roundings}.
 */
export type FieldType = 'yuan' | 'fold' | 'percent' | 'count' | 'text' | 'flag' | 'tiers' | 'rounding';

export interface FieldSpec {
  /** The rule's member. */
  name: string;
  label: string;
  type: FieldType;
  /** Must be filled in. */
  needed?: boolean;
  hint?: string;
}

export interface KindSpec {
  /** As the trade calls it. */
  name: string;
  /** What it does, in half a line. */
  about: string;
  layer: Layer;
  fields: readonly FieldSpec[];
}

const threshold: FieldSpec = { name: 'threshold', label: '满多少元', type: 'yuan' };
const minUnits: FieldSpec = { name: 'minUnits', label: '满几件', type: 'count' };
const repeats: FieldSpec = { name: 'repeats', label: '每满都减（上不封顶）', type: 'flag' };
const maxTimes: FieldSpec = { name: 'maxTimes', label: '最多减几次', type: 'count' };
const cap: FieldSpec = { name: 'cap', label: '最多优惠', type: 'yuan' };
const fold = (label: string): FieldSpec => ({
  name: 'bp',
  label,
  type: 'fold',
  needed: true,
  hint: '8.5 折写 8.5 或 85',
});
const yuan = (name: string, label: string, needed = true): FieldSpec => ({ name, label, type: 'yuan', needed });
const count = (name: string, label: string, needed = true): FieldSpec => ({ name, label, type: 'count', needed });

const rounding: FieldSpec = { name: 'rounding', label: '不到一分怎么算', type: 'rounding' };
const perUnit = (label: string): FieldSpec => ({ name: 'perUnit', label, type: 'flag' });

/** How a fraction of a fen ends, by the text of its value. */
export const roundings = {
  '': '四舍五入到分',
  '10-halfUp': '四舍五入到角',
  '10-down': '抹掉分',
  '100-halfUp': '四舍五入到元',
  '100-down': '抹掉角和分',
  '10-up': '进到角',
} as const;

/** What the form of each kind of promotion asks for. */
export const kindSpecs: Readonly<Record<Benefit['kind'], KindSpec>> = {
  amountOff: {
    name: '满减、券、立减',
    about: '满300减30，10元券，立减20',
    layer: 'shop',
    fields: [
      { name: 'off', label: '减多少元', type: 'yuan' },
      threshold,
      minUnits,
      repeats,
      maxTimes,
      { name: 'tiers', label: '阶梯（填了就不看上面几项）', type: 'tiers', hint: '一行一档：200-20' },
    ],
  },
  rate: {
    name: '打折',
    about: '9折，满2件8折，88VIP 95折',
    layer: 'shop',
    fields: [fold('打几折'), threshold, minUnits, cap, perUnit('每件单独打折（不勾按整单）'), rounding],
  },
  unitPrice: { name: '活动单价', about: '秒杀价、拼团价、会员价', layer: 'item', fields: [yuan('price', '单价')] },
  unitOff: { name: '单品直降', about: '每件减5', layer: 'item', fields: [yuan('off', '每件减')] },
  nthRate: {
    name: '第N件优惠',
    about: '第2件半价，第2件1元',
    layer: 'count',
    fields: [
      count('n', '第几件'),
      { name: 'bp', label: '打几折', type: 'fold', hint: '半价写 5' },
      { name: 'price', label: '或者：这件多少元', type: 'yuan' },
      { name: 'once', label: '只算一次', type: 'flag' },
      rounding,
    ],
  },
  nthLineRate: {
    name: '第N款打折',
    about: '第2款半价',
    layer: 'count',
    fields: [count('n', '第几款'), fold('打几折'), rounding],
  },
  buyGet: {
    name: '买赠（都在购物车里）',
    about: '买2送1',
    layer: 'count',
    fields: [
      count('buy', '买几件'),
      count('get', '送几件'),
      { name: 'across', label: '不同款一起算，送最便宜的', type: 'flag' },
    ],
  },
  gift: {
    name: '赠品',
    about: '满199送小样',
    layer: 'shop',
    fields: [
      { name: 'title', label: '送什么', type: 'text', needed: true },
      count('count', '送几个'),
      threshold,
      minUnits,
      repeats,
      maxTimes,
    ],
  },
  presale: {
    name: '定金预售',
    about: '定金30抵60，或付定金立减30',
    layer: 'deposit',
    fields: [
      yuan('deposit', '定金'),
      yuan('worth', '膨胀，抵多少', false),
      yuan('off', '或者：付定金立减', false),
      perUnit('按件算（不勾按整单）'),
    ],
  },
  points: {
    name: '积分、淘金币、京豆',
    about: '100个抵1元',
    layer: 'points',
    fields: [
      count('points', '买家有多少'),
      count('perYuan', '多少个抵1元'),
      { name: 'maxBp', label: '最多抵百分之几', type: 'percent' },
      cap,
    ],
  },
  shipping: {
    name: '运费',
    about: '运费6元，满99包邮',
    layer: 'shipping',
    fields: [yuan('fee', '运费'), yuan('freeAt', '满多少包邮', false)],
  },
  shippingOff: { name: '运费券', about: '运费减6元', layer: 'shipping', fields: [yuan('off', '减多少运费')] },
};

export const layerNames: Readonly<Record<Layer, string>> = {
  item: '单品价',
  count: '件数优惠',
  deposit: '定金',
  itemCoupon: '商品券',
  shop: '店铺优惠',
  crossShop: '跨店满减',
  platform: '平台券',
  member: '会员价',
  points: '积分',
  payment: '支付优惠',
  shipping: '运费',
};

export const basisNames = {
  list: '原价（单价×件数）',
  item: '单品价之后、用券之前（平行）',
  current: '前面减完剩下的（递进）',
} as const;

export const bearerNames = { shop: '店铺', platform: '平台', creator: '达人' } as const;

import type { Fen } from '../money';

/** Where a promotion stands by default, first to last: a list of rules is applied in the order in which it is given. */
export const layers = [
  'item',
  'count',
  'deposit',
  'itemCoupon',
  'shop',
  'crossShop',
  'platform',
  'member',
  'points',
  'payment',
  'shipping',
] as const;
export type Layer = (typeof layers)[number];

/**
 * Which amount a rule looks at: `list` price × quantity; `item`, after item prices, counts and deposit benefits and before any
 * coupon (平行); `current`, what is left after the rules before it (递进).
 */
export type Basis = 'list' | 'item' | 'current';

/** Who pays for the discount. */
export type Bearer = 'shop' | 'platform' | 'creator';

/** From the first moment on, up to but without the last: a rule that ends today at 24:00 has tomorrow's 0:00 here. */
export interface Span {
  from?: number;
  to?: number;
}

/** What every promotion has, whatever its kind. Amounts are whole fen, rates basis points (8.6折 = 8600). */
export interface RuleBase extends Span {
  id: string;
  /** As the shop calls it; may be empty, then it is described by what it does. */
  name: string;
  layer: Layer;
  /** Ids of lines or of products. A line that takes no discounts is only covered by its own name. */
  lines: 'all' | readonly string[];
  basis: Basis;
  /** At most one rule of a group applies. */
  group?: string;
  /** Ids of rules it cannot stand with; it is enough that one of the two says so. */
  notWith?: readonly string[];
  firstOrder?: boolean;
  /** Only for members of this: `88VIP`. */
  member?: string;
  /** For one buyer: so many units of a line at an item price (限购), so many uses of anything else (限用). */
  limit?: number;
  bearer?: Bearer;
  /** The buyer has to claim it before ordering (领券). */
  claim?: boolean;
  /** A coupon for the balance of a presale only (尾款券). */
  atBalance?: boolean;
}

/** What has to be reached, and how often it then counts (每满: `repeats`). Thresholds are inclusive. */
export interface Reach {
  threshold?: Fen;
  minUnits?: number;
  repeats?: boolean;
  maxTimes?: number;
}

/** How a fraction of a fen ends: half up to the fen unless the shop says otherwise; to 10 is 角, to 100 yuan. */
export interface Rounding {
  to: 1 | 10 | 100;
  way: 'halfUp' | 'down' | 'up';
}

/** 单品直降, 秒杀, 拼团价, 会员价: a unit price. Several on one line do not add, the lowest counts. */
export interface UnitPrice {
  kind: 'unitPrice';
  price: Fen;
}
/** The same, given as so much off each unit. */
export interface UnitOff {
  kind: 'unitOff';
  off: Fen;
}
/** 折扣券, 官方立减, 满N件M折, 88VIP, 国补. With `per: 'unit'` rounding and cap are a unit's, else the group's. */
export interface Rate {
  kind: 'rate';
  bp: number;
  threshold?: Fen;
  minUnits?: number;
  cap?: Fen;
  per?: 'unit' | 'order';
  rounding?: Rounding;
}
/** 满减, 每满减, coupons, red packets; or a ladder (阶梯满减), of which only the highest rung reached counts. */
export type AmountOff = { kind: 'amountOff' } & (
  | ({ off: Fen; tiers?: undefined } & Reach)
  | { tiers: readonly { threshold: Fen; off: Fen }[] }
);
/** 第2件半价, 第N件X元: every n-th unit of a line, or the first n-th only (`once`). */
export type NthRate = { kind: 'nthRate'; n: number; once?: boolean; rounding?: Rounding } & (
  | { bp: number; price?: undefined }
  | { price: Fen; bp?: undefined }
);
/** 第N款M折: the n-th of the lines covered, lines counted in the order of their ids. */
export interface NthLineRate {
  kind: 'nthLineRate';
  n: number;
  bp: number;
  rounding?: Rounding;
}
/** 买X送Y of what lies in the cart: of each X+Y units of a line the last Y are free; `across` lines, the cheapest. */
export interface BuyGet {
  kind: 'buyGet';
  buy: number;
  get: number;
  across?: boolean;
}
/** 满赠, 买赠 of something not in the cart, 分期免息: a line of the receipt that takes nothing off. */
export interface GiftLine extends Reach {
  kind: 'gift';
  title: string;
  count: number;
}
/** 淘金币, 京豆, 积分: as many as the buyer has, `perYuan` to a yuan, at most `maxBp` of the amount and `cap` in all. */
export interface Points {
  kind: 'points';
  points: number;
  perYuan: number;
  maxBp?: number;
  cap?: Fen;
}
/** 定金预售. `worth`: 定金膨胀, D抵W. `off`: 付定金立减. The deposit is part of the price and no discount touches it. */
export interface Presale {
  kind: 'presale';
  deposit: Fen;
  worth?: Fen;
  off?: Fen;
  per?: 'unit' | 'order';
  /** When the balance is paid; `from` and `to` of the rule are the deposit's. */
  balance?: Span;
}
/** 运费, 满X包邮. */
export interface Shipping {
  kind: 'shipping';
  fee: Fen;
  freeAt?: Fen;
}
/** 运费券. */
export interface ShippingOff {
  kind: 'shippingOff';
  off: Fen;
}

export type Benefit =
  | UnitPrice
  | UnitOff
  | Rate
  | AmountOff
  | NthRate
  | NthLineRate
  | BuyGet
  | GiftLine
  | Points
  | Presale
  | Shipping
  | ShippingOff;

/** One promotion of a shop: plain JSON. */
export type Rule = RuleBase & Benefit;
export type RuleOf<K extends Benefit['kind']> = RuleBase & Extract<Benefit, { kind: K }>;

/** What the agent typed or the console showed; null = not filled in. */
export interface CartLine {
  /** Unique in the cart. A missing fen goes to the line with the lower id, so that moving lines changes nothing. */
  id: string;
  product?: string;
  price: Fen | null;
  quantity: number | null;
  /** False: takes part only in promotions that name it. */
  discountable?: boolean;
}

export interface Buyer {
  firstOrder?: boolean;
  memberships?: readonly string[];
  /** By rule id: units bought at an item price, uses of anything else. */
  used?: Readonly<Record<string, number>>;
  /** The deposit is paid; only the balance is still to come. */
  depositPaid?: boolean;
}

export interface Context {
  /** ms since 1970. */
  now: number;
  buyer?: Buyer;
}

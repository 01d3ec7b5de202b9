/** What a reply must not say, by kind. Order is that of the settings page. */
export const categories = [
  'absolute',
  'medical',
  'offplatform',
  'review',
  'urgency',
  'price',
  'promise',
  'authority',
  'disparage',
  'privacy',
  'abuse',
] as const;
export type Category = (typeof categories)[number];

export const categoryNames: Record<Category, string> = {
  absolute: '极限词',
  medical: '医疗功效',
  offplatform: '引流站外',
  review: '诱导评价',
  urgency: '虚假紧迫',
  price: '价格误导',
  promise: '过度承诺',
  authority: '权威背书',
  disparage: '贬低同行',
  privacy: '索要隐私',
  abuse: '态度辱骂',
};

export const levels = ['warn', 'strong'] as const;
export type Level = (typeof levels)[number];

export const levelNames: Record<Level, string> = { warn: '提醒', strong: '重点提醒' };

/** The platform punishes these, or they hurt a person. */
export const categoryLevels: Record<Category, Level> = {
  absolute: 'warn',
  medical: 'strong',
  offplatform: 'strong',
  review: 'strong',
  urgency: 'warn',
  price: 'warn',
  promise: 'warn',
  authority: 'warn',
  disparage: 'warn',
  privacy: 'strong',
  abuse: 'strong',
};

/** One place of a reply that should be said otherwise. It warns: nothing is blocked and nothing is edited. */
export interface Finding {
  /** Which rule spoke: what the shop mutes or re-levels. */
  rule: string;
  category: Category;
  level: Level;
  /** Where it stands in the text as written, UTF-16, end not included. */
  start: number;
  end: number;
  /** One line. */
  why: string;
  /** One plainer wording. */
  plainer: string;
}

/** A phrase that the shop added to the rules. */
export interface ShopPhrase {
  phrase: string;
  category: Category;
  level?: Level;
  plainer?: string;
}

/** What the shop makes of the rules. Both ids of rules and categories can be re-levelled; a rule's id counts first. */
export interface ShopRules {
  /** Names that may be said though a rule would speak: a brand, a colour, a model. */
  names: readonly string[];
  levels: Readonly<Record<string, Level>>;
  phrases: readonly ShopPhrase[];
}

/** The shop's own say over the rules. Both ids of rules and categories can be muted. */
export interface ComplianceSettings extends ShopRules {
  muted: readonly string[];
}

export const noShopRules: ShopRules = { names: [], levels: {}, phrases: [] };
export const noSettings: ComplianceSettings = { ...noShopRules, muted: [] };

export interface CheckContext {
  /** What the console itself shows: order and tracking numbers, the product's link. They are no contact ways. */
  ids: readonly string[];
  settings: ComplianceSettings;
}

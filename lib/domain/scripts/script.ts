import type { Intent } from '../intents/intents';
import type { StepMarks } from '../playbook/steps';

/** 迎接 探需 引导 异议 确认 告别 订单处理 */
export const stages = ['greet', 'probe', 'guide', 'objection', 'confirm', 'farewell', 'order'] as const;
export type Stage = (typeof stages)[number];

export const stageNames: Record<Stage, string> = {
  greet: '迎接',
  probe: '探需',
  guide: '引导',
  objection: '异议',
  confirm: '确认',
  farewell: '告别',
  order: '订单处理',
};

/** 价格 库存 发货 售后: what a nudge holds out. */
export const benefits = ['price', 'stock', 'dispatch', 'aftersale'] as const;
export type Benefit = (typeof benefits)[number];

/** 亲切 专业 简洁: how a wording sounds. */
export const tones = ['warm', 'pro', 'brief'] as const;
export type Tone = (typeof tones)[number];

export const toneNames: Record<Tone, string> = { warm: '亲切', pro: '专业', brief: '简洁' };

/** 服饰 美妆 食品 数码家电 家居: goods that have wordings of their own. */
export const categories = ['apparel', 'beauty', 'food', 'digital', 'home'] as const;
export type Category = (typeof categories)[number];

export const categoryNames: Record<Category, string> = {
  apparel: '服饰',
  beauty: '美妆',
  food: '食品',
  digital: '数码家电',
  home: '家居',
};

/** One quick phrase (话术). */
export interface Script extends StepMarks {
  /** Never changes once shipped: pins and events refer to it. `objection.price-high.01` */
  id: string;
  /** Null: of no stage, so it is offered by search, code and pin alone. */
  stage: Stage | null;
  /** What the list and the search show: at most 10 characters in the built-in ones. */
  title: string;
  /** What is inserted; slots in double braces: `{{买家}} {{商品}} {{到手价}} {{客服}}`, or any other name the agent fills in. */
  text: string;
  /** Buyer's worries that it answers. */
  intents?: readonly Intent[];
  /** Buyer's words to which this is the very answer, before others of its intents: `运费`. */
  words?: readonly string[];
  /** Offered only where one of `words` was said: an answer about 掉色 is none to other worries. */
  narrow?: true;
  /** Asks what the buyer means: offered first where nobody can be sure. */
  clarifies?: true;
  /** 催拍 / 催付, and what it holds out. */
  nudge?: { to: 'order' | 'pay'; benefit: Benefit };
  /** What has to be true for it to be said: names of `facts/facts.ts`, or, in the shop's own, a sentence that the agent confirms each day. */
  needs?: readonly string[];
  /** The point that an answer to an objection leans on: 价格 库存 发货 售后. */
  benefit?: Benefit;
  /** Absent: any tone. */
  tone?: Tone;
  /** Said to a buyer who is not buying: one friendly line that pushes nothing. */
  letsGo?: true;
  /** The goods it speaks of, and is offered for; absent: all. */
  category?: Category;
  /** A short name typed to have it at once (快捷编码): `tg`. */
  code?: string;
  /** Days of the shop between which it may be said, both included: `2026-11-01`; absent: no bound. */
  from?: string;
  until?: string;
}

import type { Category } from '../scripts/script';

/** The three parts of a selling point: what it is, what that does, what the buyer has of it. */
export const parts = ['feature', 'advantage', 'benefit'] as const;
export type Part = (typeof parts)[number];

/** 特点 优势 好处, as agents are asked for them. */
export const partNames: Readonly<Record<Part, string>> = {
  feature: '特点',
  advantage: '好在哪',
  benefit: '买家得到什么',
};

/** What is known of one material or quality (卖点卡), whatever goods have it. */
export interface Feature {
  /** Never changes once shipped: `apparel.linen`. */
  id: string;
  /** The goods it speaks of; a title that names other goods does not get it. */
  category: Category;
  /** What pages and buyers call it; the first is how lists show it. */
  names: readonly string[];
  /** Fibres by which a composition shows it: `55%亚麻45%棉`. A title counts for nothing where the composition is told. */
  fibres?: readonly string[];
  /** Percent of the composition from which it is worth a word; 30 where absent. */
  leastShare?: number;
  /** Said of the goods after 这款; `{名}` is the name that the page uses: 面料用的是{名}. */
  feature: string;
  advantage: string;
  benefit: string;
  /** Words for where and when it serves: 通勤. */
  scenes: readonly string[];
  /** For whom: 怕热的人. */
  who: readonly string[];
  /** How it is kept; null where nothing is to be minded. */
  care: string | null;
  /** Buyer's words to which it is an answer: 起球. */
  asks: readonly string[];
}

import type { Category, Level } from './finding';

/** Phrases that are wrong for one reason. Written for normalised text: half-width, lower case, simplified, nothing between characters. */
export interface Rule {
  /** `<category>.<name>`; never changes once shipped: the shop's settings refer to it. */
  id: string;
  category: Category;
  /** Only where it differs from its category's. */
  level?: Level;
  /** Sources of regular expressions. */
  patterns: readonly string[];
  /** Somewhere in the same sentence, it makes the phrase a plain one: advice, a warning, a report. */
  unless?: RegExp;
  /** False: `不` before it does not take it back (`不买后悔一辈子`). */
  negatable?: false;
  why: string;
  plainer: string;
}

/** Up to so many characters of the same sentence, none of which takes anything back. */
export const gap = (most: number): string => `[^。!?;\\n不没别勿]{0,${most}}?`;

/** One character of a number, in figures or written out. */
export const digit = '[0-9零〇一二两三四五六七八九十百千万半几]';

/** Words that mark a text as a warning against swindlers. */
export const warning = /冒充|假冒客服|诈骗|谨防|当心|警惕|举报|别信|勿信|不要(?:相)?信|上当受骗|骗子/;

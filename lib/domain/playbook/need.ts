import { type IntentHit, intentNames } from '../intents/intents';
import type { Script } from '../scripts/script';
import type { Drawer } from './drawers';

/** One thing to be said now, and which scripts say it. */
export interface Need {
  /** Where those lie that may fit. */
  drawers: readonly Drawer[];
  fits: (script: Script) => boolean;
  /** Among those that fit, lower first. */
  rank: (script: Script) => number;
  /** On the card of an objection: 0 what comes next, 1 what follows it. Two cards are for the next step, the third shows the way on. */
  distance?: (script: Script) => number;
  /** What a script does on that card: `试探`, `让步 · 多买`. */
  stepName?: (script: Script) => string | null;
  because: IntentHit | null;
  why: string;
}

const longestWords = 16;

export function shortWords(all: readonly string[]): string {
  const words = all.slice(0, 2).join('、');
  return [...words].length > longestWords ? `${[...words].slice(0, longestWords).join('')}…` : words;
}

/** `嫌贵：“太贵了”`. */
export const inWords = ({ intent, words }: IntentHit): string => `${intentNames[intent]}：“${shortWords(words)}”`;

export const isNamedIn = (said: string, { words }: Script): boolean =>
  words?.some((word) => said.includes(word)) ?? false;

/** Product names that a recommendation leaves open: 款式一, 替代款二, 平价款. */
const productSlot = /\{\{((?:款式|推荐款|替代款|平价款)[一二三四五]?)\}\}/g;

/** The products that a text recommends by name; two or three, or it recommends none. */
export const recommendedIn = (text: string): string[] => [
  ...new Set([...text.matchAll(productSlot)].map((found) => found[1] ?? '')),
];

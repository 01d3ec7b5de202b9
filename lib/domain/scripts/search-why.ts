import { intentNames, intents } from '../intents/intents';
import type { Script } from './script';
import type { Found } from './search-find';
import { intentBit, type SearchIndex } from './search-index';
import { type Range, rangeIn, tiers } from './search-rank';
import type { Term } from './search-term';

export interface SearchResult {
  script: Script;
  /** Where the query stands in the title and in the text. */
  title: readonly Range[];
  text: readonly Range[];
  /** Why it is here, in the agent's words: `编码 tg`, `标题`, `答“嫌贵”`, `常用`; empty for a mere list of all. */
  why: string;
}

/** Script `n` with what is to be highlighted, and why it was found. */
export function resultOf(index: SearchIndex, found: readonly Found[], n: number): SearchResult {
  const ranges = (fields: SearchIndex['titles']): Range[] =>
    found
      .map(({ term }) => rangeIn(term, fields, n))
      .filter((range) => range !== null)
      .sort((a, b) => a[0] - b[0]);
  const title = ranges(index.titles);
  const text = title.length < found.length ? ranges(index.texts) : [];
  return {
    script: index.scripts[n] as Script,
    title: disjoint(title),
    text: disjoint(text),
    why: whyOf(index, found, n),
  };
}

/** Two words may stand over each other: what is highlighted must not. */
const disjoint = (ranges: readonly Range[]): Range[] =>
  ranges.filter((range, i) => i === 0 || range[0] >= (ranges[i - 1] as Range)[1]);

/** What the word that stands worst in it says. */
function whyOf(index: SearchIndex, found: readonly Found[], n: number): string {
  const tierOf = ({ tiers: of }: Found): number => of[n] as number;
  const worst = found.reduce((a, b) => (tierOf(b) > tierOf(a) ? b : a));
  const tier = tierOf(worst);
  const script = index.scripts[n] as Script;
  if (tier === tiers.code || tier === tiers.codeBeginning) return `编码 ${script.code}`;
  if (tier <= tiers.middleShort) return isByLetters(tier) ? '标题首字母' : '标题';
  if (tier === tiers.word) return `答“${wordIn(index, worst.term, n)}”`;
  if (tier === tiers.group) return '分组';
  if (tier === tiers.answer || tier === tiers.answerToo) return `答“${namedIn(index, worst.named, n)}”`;
  return tier === tiers.textShort ? '正文首字母' : '正文';
}

const isByLetters = (tier: number): boolean =>
  tier === tiers.wholeShort || tier === tiers.beginningShort || tier === tiers.middleShort;

/** The buyer's words in which the term stands. */
function wordIn({ words, scripts }: SearchIndex, term: Term, n: number): string {
  const [start = 0] = rangeIn(term, words, n) ?? [];
  let end = 0;
  for (const word of scripts[n]?.words ?? []) {
    end += word.length + 1;
    if (end > start) return word;
  }
  return '';
}

/** What a script answers of the intents `named`, as bits. */
export function namedIn({ answers }: SearchIndex, named: number, n: number): string {
  const intent = intents.find((one) => intentBit(one) & named & (answers[n] as number));
  return intent ? intentNames[intent] : '';
}

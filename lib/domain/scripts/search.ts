import { intentNames, intents } from '../intents/intents';
import { recognise } from '../intents/recognise';
import type { Script } from './script';
import { bonusesOf, isFitting, mostBonus, noContext, type OwnUse, type SearchContext } from './search-context';
import { intentBit, type SearchIndex } from './search-index';
import { fieldsWith, intentsNamed, type Range, rangeIn, textTier, tiers, titleTier, worstTier } from './search-rank';
import { createTerm, type Term } from './search-term';

export { noContext, type SearchContext } from './search-context';
export { createSearchIndex, type SearchIndex } from './search-index';
export type { Range } from './search-rank';

export interface SearchResult {
  script: Script;
  /** Where the query stands in the title and in the text. */
  title: readonly Range[];
  text: readonly Range[];
  /** Why it is here, in the agent's words: `编码 tg`, `标题`, `答“嫌贵”`, `常用`; empty for a mere list of all. */
  why: string;
}

export interface SearchOptions {
  /** Most results; 30 unless told. */
  limit?: number;
  /** What may not be said now: it is found, but never first. */
  isBlocked?: (script: Script) => boolean;
}

/** Searches one index, letter after letter: what the former letters have ruled out is not looked at again. */
export type Searcher = (query: string, context?: SearchContext, options?: SearchOptions) => SearchResult[];

const longestQuery = 32;
const mostTerms = 4;
const mostResults = 30;

/** What a word found outside the bodies, and in those that were looked at. */
interface Found {
  word: string;
  term: Term;
  /** A tier for every script. */
  tiers: Uint8Array;
  /** The scripts whose title or words hold it, in order; and all that were found. */
  heads: Uint32Array;
  hits: Uint32Array;
  named: number;
}

/** What is left of a query for the next one. */
interface Memory {
  found: readonly Found[];
  /** All scripts found, where the bodies were looked at too; null where they were not. */
  all: Uint32Array | null;
}

const nothing: Memory = { found: [], all: null };

/** Titles, words, groups, codes and worries: all but the bodies. `among`: scripts outside are known to hold nothing in title or words. */
function findHeads(index: SearchIndex, word: string, forgiving: boolean, among: Uint32Array | null): Found {
  const term = createTerm(index.alphabet, word, forgiving);
  const named = intentsNamed(term, index) | (forgiving ? intentsMeant(word) : 0);
  const found = new Uint8Array(index.scripts.length).fill(tiers.nowhere);
  const count = among?.length ?? index.scripts.length;
  const heads = new Uint32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) {
    const n = among ? (among[i] as number) : i;
    const tier = headTier(index, term, n);
    if (tier === tiers.nowhere) continue;
    found[n] = tier;
    heads[length++] = n;
  }
  const held = heads.subarray(0, length);
  return {
    word,
    term,
    tiers: found,
    heads: held,
    hits: withOthers(held, findBeside(index, term, named, found)),
    named,
  };
}

function headTier({ titles, words }: SearchIndex, term: Term, n: number): number {
  const tier = titleTier(term, titles, n);
  const isWorded = tier > tiers.word && words.starts[n] !== words.starts[n + 1] && rangeIn(term, words, n) !== null;
  return isWorded ? tiers.word : tier;
}

/** Groups, worries and codes, which many scripts share or few have. Gives those that were not found yet. */
function findBeside(index: SearchIndex, term: Term, named: number, found: Uint8Array): number[] {
  const others: number[] = [];
  const put = (n: number, tier: number): void => {
    if (found[n] === tiers.nowhere) others.push(n);
    if (tier < (found[n] as number)) found[n] = tier;
  };
  fieldsWith(term, index.groups).forEach((is, group) => {
    if (is) for (const n of index.byGroup[group] ?? []) put(n, tiers.group);
  });
  for (const [bit, scripts] of index.byIntent) {
    if (bit & named) for (const n of scripts) put(n, index.firstAnswer[n] === bit ? tiers.answer : tiers.answerToo);
  }
  for (const { n, code } of index.coded)
    if (code.startsWith(term.text)) put(n, code.length === term.text.length ? tiers.code : tiers.codeBeginning);
  return others;
}

/** Both, in the library's order. */
function withOthers(some: Uint32Array, others: readonly number[]): Uint32Array {
  if (others.length === 0) return some;
  const both = new Uint32Array(some.length + others.length);
  both.set(some);
  both.set(others, some.length);
  return both.sort();
}

const hanzi = /\p{Script=Han}.*\p{Script=Han}/u;

/** What the agent types may be the buyer's own sentence. */
function intentsMeant(word: string): number {
  if (!hanzi.test(word)) return 0;
  return recognise(word).reduce((bits, { intent }) => bits | (intent === 'other' ? 0 : intentBit(intent)), 0);
}

/** Scripts in which every word stands, the bodies left out. */
function inAll([first, ...others]: readonly Found[]): Uint32Array {
  if (!first) return new Uint32Array();
  if (others.length === 0) return first.hits;
  return first.hits.filter((n) => others.every(({ tiers: of }) => of[n] !== tiers.nowhere));
}

/** Those that are not in the other list, both being in order. */
function newIn(some: Uint32Array, known: Uint32Array): number[] {
  const others: number[] = [];
  let at = 0;
  for (const n of some) {
    while (at < known.length && (known[at] as number) < n) at++;
    if (known[at] !== n) others.push(n);
  }
  return others;
}

/** The same with what is missing looked for in the bodies. `among`: no other can be one. */
function inAllWithTexts(index: SearchIndex, found: readonly Found[], among: Uint32Array): Uint32Array {
  const all = new Uint32Array(among.length);
  let length = 0;
  for (let i = 0; i < among.length; i++) {
    const n = among[i] as number;
    if (standsWithText(index, found, n)) all[length++] = n;
  }
  return all.subarray(0, length);
}

function standsWithText({ texts }: SearchIndex, found: readonly Found[], n: number): boolean {
  for (const { term, tiers: of } of found) {
    if (of[n] === tiers.nowhere) of[n] = textTier(term, texts, n);
    if (of[n] === tiers.nowhere) return false;
  }
  return true;
}

const levels = mostBonus + 1;
/** How many scripts have each rank; kept, for it is needed at every key. */
const counts = new Uint32Array((worstTier * mostTerms + 1) * levels);

/** Those with the best tiers, of equal ones those with the highest bonus, then in the library's order; at most `limit`. */
function bestOf(scripts: Uint32Array, found: readonly Found[], bonuses: Uint8Array, limit: number): number[] {
  counts.fill(0);
  const ranks = new Uint32Array(scripts.length);
  for (let i = 0; i < scripts.length; i++) {
    const n = scripts[i] as number;
    let sum = 0;
    for (const { tiers: of } of found) sum += of[n] as number;
    const rank = sum * levels + mostBonus - (bonuses[n] as number);
    ranks[i] = rank;
    counts[rank] = (counts[rank] as number) + 1;
  }
  let last = 0;
  let before = 0;
  while (last < counts.length - 1 && before + (counts[last] as number) < limit) before += counts[last++] as number;
  const best: { n: number; rank: number }[] = [];
  let atLast = limit - before;
  for (let i = 0; i < scripts.length; i++) {
    const rank = ranks[i] as number;
    if (rank < last || (rank === last && atLast-- > 0)) best.push({ n: scripts[i] as number, rank });
  }
  return best.sort((a, b) => a.rank - b.rank || a.n - b.n).map(({ n }) => n);
}

interface Hits {
  found: readonly Found[];
  hits: Uint32Array;
}

export function createSearcher(index: SearchIndex): Searcher {
  const everyone = Uint32Array.from(index.scripts, (_, n) => n);
  let memory = nothing;
  let former: { context: SearchContext; bonuses: Uint8Array } | null = null;

  function bonuses(context: SearchContext): Uint8Array {
    if (former?.context !== context) former = { context, bonuses: bonusesOf(index, context) };
    return former.bonuses;
  }

  /** Scripts in which every word stands. Where titles give enough, bodies, which come after them, are not looked at. */
  function find(words: readonly string[], limit: number): Hits {
    const goesOn = memory.found.length > 0 && memory.found.every(({ word }, i) => words[i]?.startsWith(word));
    const before = goesOn ? memory : nothing;
    const found = words.map((word, i) => {
      const known = before.found[i];
      return known?.word === word ? known : findHeads(index, word, false, known?.heads ?? null);
    });
    const heads = inAll(found);
    const among = before.all ? withOthers(before.all, newIn(heads, before.all)) : everyone;
    const all = heads.length >= limit ? null : inAllWithTexts(index, found, among);
    memory = { found, all };
    return { found, hits: all ?? heads };
  }

  /** The same with one typo forgiven. */
  function findForgiving(words: readonly string[]): Hits {
    const found = words.map((word) => findHeads(index, word, true, null));
    const heads = inAll(found);
    return { found, hits: heads.length > 0 ? heads : inAllWithTexts(index, found, everyone) };
  }

  function search(words: readonly string[], context: SearchContext, limit: number): SearchResult[] {
    const exact = find(words, limit);
    const { found, hits } = exact.hits.length > 0 ? exact : findForgiving(words);
    return bestOf(hits, found, bonuses(context), limit).map((n) => resultOf(index, found, n));
  }

  return (query, context = noContext, { limit = mostResults, isBlocked } = {}) => {
    const typed = query.slice(0, longestQuery).toLowerCase().replace(/['’]/g, '');
    const words = typed.split(/\s+/).filter(Boolean).slice(0, mostTerms);
    const results = words.length > 0 ? search(words, context, limit) : listed(index, context, bonuses(context), limit);
    return isBlocked ? blockedLast(results, isBlocked) : results;
  };
}

function blockedLast(results: readonly SearchResult[], isBlocked: (script: Script) => boolean): SearchResult[] {
  const blocked = new Set(results.filter(({ script }) => isBlocked(script)));
  return [...results.filter((result) => !blocked.has(result)), ...blocked];
}

function resultOf(index: SearchIndex, found: readonly Found[], n: number): SearchResult {
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

function namedIn({ answers }: SearchIndex, named: number, n: number): string {
  const intent = intents.find((one) => intentBit(one) & named & (answers[n] as number));
  return intent ? intentNames[intent] : '';
}

const mostFitting = 5;
const mostRecent = 5;
const mostOften = 5;

/** Nothing typed: what answers the buyer, what was used last, what is used often, then the library from its beginning. */
function listed(index: SearchIndex, context: SearchContext, bonuses: Uint8Array, limit: number): SearchResult[] {
  const fitting = Uint32Array.from(index.scripts, (_, n) => n).filter((n) => isFitting(bonuses[n] as number));
  const used: { n: number; use: OwnUse }[] = [];
  if (context.uses.size > 0)
    index.scripts.forEach(({ id }, n) => {
      const use = context.uses.get(id);
      if (use) used.push({ n, use });
    });
  const best = bestOf(fitting, [], bonuses, mostFitting);
  const recent = [...used].sort((a, b) => b.use.lastAt - a.use.lastAt).slice(0, mostRecent);
  const often = used.filter(({ use }) => use.count > 1).sort((a, b) => b.use.count - a.use.count || a.n - b.n);
  const why = new Map<number, string>();
  const put = (n: number, line: string): void => void (why.has(n) || why.set(n, line));
  for (const n of best) put(n, `答“${namedIn(index, openBits(context), n)}”`);
  for (const { n } of recent) put(n, '刚用过');
  for (const { n } of often.slice(0, mostOften)) put(n, '常用');
  for (let n = 0; n < index.scripts.length && why.size < limit; n++) put(n, '');
  return [...why].slice(0, limit).map(([n, line]) => ({
    script: index.scripts[n] as Script,
    title: [],
    text: [],
    why: line,
  }));
}

const openBits = ({ intents: open }: SearchContext): number => open.reduce((bits, one) => bits | intentBit(one), 0);

/** One search by itself: of a page that shows all that is found. */
export function searchScripts(index: SearchIndex, query: string, limit = mostResults): SearchResult[] {
  return createSearcher(index)(query, noContext, { limit });
}

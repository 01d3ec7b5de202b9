import { recognise } from '../intents/recognise';
import { intentBit, type SearchIndex } from './search-index';
import { fieldsWith, intentsNamed, rangeIn, textTier, tiers, titleTier } from './search-rank';
import { createTerm, type Term } from './search-term';

/** What a word found outside the bodies, and in those that were looked at. */
export interface Found {
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

/** Scripts in which every word stands. */
export interface Hits {
  found: readonly Found[];
  hits: Uint32Array;
}

/** Finds in one index. It remembers the last query: what the former letters of a word have ruled out is not looked at again. */
export function createFinder(index: SearchIndex): (words: readonly string[], enough: number) => Hits {
  const everyone = Uint32Array.from(index.scripts, (_, n) => n);
  let memory = nothing;

  /** As they stand. Where titles give `enough`, bodies, which come after them, are not looked at. */
  function find(words: readonly string[], enough: number): Hits {
    const goesOn = memory.found.length > 0 && memory.found.every(({ word }, i) => words[i]?.startsWith(word));
    const before = goesOn ? memory : nothing;
    const found = words.map((word, i) => {
      const known = before.found[i];
      return known?.word === word ? known : findHeads(index, word, false, known?.heads ?? null);
    });
    const heads = inAll(found);
    const among = before.all ? withOthers(before.all, newIn(heads, before.all)) : everyone;
    const all = heads.length >= enough ? null : inAllWithTexts(index, found, among);
    memory = { found, all };
    return { found, hits: all ?? heads };
  }

  /** With one typo forgiven in each. */
  function findForgiving(words: readonly string[]): Hits {
    const found = words.map((word) => findHeads(index, word, true, null));
    const heads = inAll(found);
    return { found, hits: heads.length > 0 ? heads : inAllWithTexts(index, found, everyone) };
  }

  return (words, enough) => {
    const exact = find(words, enough);
    return exact.hits.length > 0 ? exact : findForgiving(words);
  };
}

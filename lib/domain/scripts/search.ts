import type { Script } from './script';
import type { SearchIndex } from './search-index';
import { anything, createTerm, type Match, matchAt, type Term } from './search-match';

export { createSearchIndex, type SearchIndex } from './search-index';

/** Start and end (exclusive) in UTF-16 units of what to highlight. */
export type Range = readonly [start: number, end: number];

export interface SearchResult {
  script: Script;
  /** Where the query stands in the title and in the text. */
  title: readonly Range[];
  text: readonly Range[];
}

interface Place {
  rank: number;
  side: 0 | 1;
  range: Range;
  /** Spelt out, or as far as one letter can be. */
  isFull: boolean;
}

const longestQuery = 32;
const mostTerms = 4;

/** What stands in the text comes after what stands in the title. */
const rankOfText = 20;

/** Lower is better: title before text, the whole field before its beginning before its middle, as written before first letters. */
function rankOf(match: Match, start: number, fieldStart: number, fieldEnd: number, side: 0 | 1): number {
  const whole = start === fieldStart && match.end === fieldEnd;
  const place = whole ? 0 : start === fieldStart ? 1 : 2;
  return match.typos * 50 + side * rankOfText + place * 5 + Math.min(match.short, 4);
}

/** Answers what the buyer says, though the words stand nowhere in it. */
const rankOfAnswer = 40;
const nowhere = 0xffff;

/** How the term stands where it begins at unit `at` of its field; null if it does not. */
function placeAt(term: Term, at: number): Place | null {
  const { starts, fieldOf } = term.index;
  const field = fieldOf[at] as number;
  const [from, end] = [starts[field] as number, starts[field + 1] as number];
  const match = matchAt(term, at, end, 0, term.misspellings !== null);
  if (!match) return null;
  const side = field % 2 === 0 ? 0 : 1;
  return {
    rank: rankOf(match, at, from, end, side),
    side,
    range: [at - from, match.end - from],
    isFull: match.short === 0 || term.text.length === 1,
  };
}

/** The first unit from `at` on at which the term may stand; a glance at two characters spares nearly all of the looking. */
function nextBeginning({ index, wanted }: Term, from: number): number {
  const { units, initials } = index;
  const last = units.length - 1;
  for (let at = from; at <= last; at++) {
    const next = wanted[units[at] as number] as number;
    if (next === 0) continue;
    if (next === anything) return at;
    if (at < last && ((initials[units[at + 1] as number] as number) & next) !== 0) return at;
  }
  return units.length;
}

/** The best rank of the term in each script, {@link nowhere} where it does not stand. */
function ranksOf(term: Term, scripts: number): Uint16Array {
  const { fieldOf, starts, units } = term.index;
  const ranks = new Uint16Array(scripts).fill(nowhere);
  for (let at = nextBeginning(term, 0); at < units.length; ) {
    const field = fieldOf[at] as number;
    const known = ranks[field >> 1] as number;
    const place = known < rankOfText && field % 2 === 1 ? null : placeAt(term, at);
    if (place && place.rank < known) ranks[field >> 1] = place.rank;
    // The first place where it stands in full is good enough for this field, and one in the title spares the text.
    const isDone = place ? place.isFull : known < rankOfText && field % 2 === 1;
    at = nextBeginning(term, isDone ? (starts[field + 1] as number) : at + 1);
  }
  return ranks;
}

/** The intents whose phrases hold the word, as bits. A single letter would name them all. */
function intentsNamed({ phrases, phraseBits }: SearchIndex, word: string): number {
  if (/^[a-z]$/.test(word)) return 0;
  let bits = 0;
  const term = createTerm(phrases, word, false);
  for (let at = nextBeginning(term, 0); at < phrases.units.length; at = nextBeginning(term, at + 1)) {
    if (placeAt(term, at)) bits |= phraseBits[phrases.fieldOf[at] as number] as number;
  }
  return bits;
}

/** Numbers of the scripts in which every word stands, or which answer what it names: best first, at most `limit`, in the library's order where equal. */
function find(index: SearchIndex, words: readonly string[], forgiving: boolean, limit: number): number[] {
  const found = words.map((word) => ({
    ranks: ranksOf(createTerm(index.fields, word, forgiving), index.scripts.length),
    named: intentsNamed(index, word),
  }));
  const byRank: number[][] = [];
  for (let script = 0; script < index.scripts.length; script++) {
    let sum = 0;
    for (let word = 0; word < found.length; word++) {
      const { ranks, named } = found[word] as (typeof found)[number];
      const rank = ranks[script] as number;
      sum += rank === nowhere && (index.answers[script] as number) & named ? rankOfAnswer : rank;
    }
    if (sum >= nowhere) continue;
    byRank[sum] ??= [];
    if ((byRank[sum] as number[]).length < limit) (byRank[sum] as number[]).push(script);
  }
  return byRank.flat().slice(0, limit);
}

/** Where the term stands best in one script, to be highlighted. */
function placeIn(term: Term, script: number): Place | null {
  const { starts } = term.index;
  let best: Place | null = null;
  for (let at = starts[2 * script] as number; at < (starts[2 * script + 2] as number); at++) {
    const place = term.wanted[term.index.units[at] as number] === 0 ? null : placeAt(term, at);
    if (place && (!best || place.rank < best.rank)) best = place;
  }
  return best;
}

function rangesIn(places: readonly Place[], side: 0 | 1): Range[] {
  const ranges = places.filter((place) => place.side === side).map(({ range }) => range);
  return ranges.sort((a, b) => a[0] - b[0]);
}

/**
 * Best first; an empty query gives all scripts in their order. `tgl` and `taiguile` both find 太贵了, and what answers it; several words
 * must all stand in it. One misspelt reading is forgiven where nothing else is found.
 */
export function searchScripts(index: SearchIndex, query: string, limit = 30): SearchResult[] {
  const typed = query.slice(0, longestQuery).toLowerCase().replace(/['’]/g, '');
  const words = typed.split(/\s+/).filter(Boolean).slice(0, mostTerms);
  if (words.length === 0) return index.scripts.slice(0, limit).map((script) => ({ script, title: [], text: [] }));
  const exact = find(index, words, false, limit);
  const forgiving = exact.length === 0;
  const found = forgiving ? find(index, words, true, limit) : exact;
  const terms = words.map((word) => createTerm(index.fields, word, forgiving));
  return found.map((number) => {
    const places = terms.map((term) => placeIn(term, number)).filter((place) => place !== null);
    return { script: index.scripts[number] as Script, title: rangesIn(places, 0), text: rangesIn(places, 1) };
  });
}

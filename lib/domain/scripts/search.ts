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
}

interface Found {
  script: Script;
  places: readonly Place[];
}

const longestQuery = 32;
const mostTerms = 4;

/** Lower is better: title before text, the whole field before its beginning before its middle, as written before first letters. */
function rankOf(match: Match, start: number, fieldStart: number, fieldEnd: number, side: 0 | 1): number {
  const whole = start === fieldStart && match.end === fieldEnd;
  const place = whole ? 0 : start === fieldStart ? 1 : 2;
  return match.typos * 50 + side * 20 + place * 5 + Math.min(match.short, 4);
}

/** Where the term stands best in one field; the first place where it stands in full is good enough. */
function placeInField(term: Term, field: number): Place | null {
  const { index, wanted } = term;
  const [from, end] = [index.starts[field] ?? 0, index.starts[field + 1] ?? 0];
  const { units, initials } = index;
  let best: Place | null = null;
  for (let at = from; at < end; at++) {
    const next = wanted[units[at] as number] as number;
    if (
      next === 0 ||
      (next !== anything && (at + 1 === end || ((initials[units[at + 1] as number] as number) & next) === 0))
    )
      continue;
    const match = matchAt(term, at, end, 0, term.misspellings !== null);
    if (!match) continue;
    const side = field % 2 === 0 ? 0 : 1;
    const rank = rankOf(match, at, from, end, side);
    if (!best || rank < best.rank) best = { rank, side, range: [at - from, match.end - from] };
    if (match.short === 0 || term.text.length === 1) break;
  }
  return best;
}

/** Where every term stands in one script, in the title or else in the text; null if one does not. */
function placesIn(terms: readonly Term[], script: number): Place[] | null {
  const places: Place[] = [];
  for (const term of terms) {
    const place = placeInField(term, 2 * script) ?? placeInField(term, 2 * script + 1);
    if (!place) return null;
    places.push(place);
  }
  return places;
}

/** Scripts in which every term stands, best first, in the library's order where equal. */
function find(index: SearchIndex, words: readonly string[], forgiving: boolean): Found[] {
  const terms = words.map((word) => createTerm(index, word, forgiving));
  const byRank: Found[][] = [];
  index.scripts.forEach((script, i) => {
    const places = placesIn(terms, i);
    if (!places) return;
    const rank = places.reduce((sum, place) => sum + place.rank, 0);
    byRank[rank] ??= [];
    byRank[rank].push({ script, places });
  });
  return byRank.flat();
}

function rangesIn(places: readonly Place[], side: 0 | 1): Range[] {
  const ranges = places.filter((place) => place.side === side).map(({ range }) => range);
  return ranges.sort((a, b) => a[0] - b[0]);
}

/**
 * Best first; an empty query gives all scripts in their order. `tgl` and `taiguile` both find 太贵了; several words must all
 * stand in it. One misspelt reading is forgiven where nothing else is found.
 */
export function searchScripts(index: SearchIndex, query: string, limit = 30): SearchResult[] {
  const typed = query.slice(0, longestQuery).toLowerCase().replace(/['’]/g, '');
  const words = typed.split(/\s+/).filter(Boolean).slice(0, mostTerms);
  if (words.length === 0) return index.scripts.slice(0, limit).map((script) => ({ script, title: [], text: [] }));
  const exact = find(index, words, false);
  const found = exact.length > 0 ? exact : find(index, words, true);
  return found
    .slice(0, limit)
    .map(({ script, places }) => ({ script, title: rangesIn(places, 0), text: rangesIn(places, 1) }));
}

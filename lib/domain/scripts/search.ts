import type { Script } from './script';
import { bonusesOf, isFitting, mostBonus, noContext, type OwnUse, type SearchContext } from './search-context';
import { createFinder, type Found } from './search-find';
import { intentBit, type SearchIndex } from './search-index';
import { worstTier } from './search-rank';
import { namedIn, resultOf, type SearchResult } from './search-why';

export { noContext, type SearchContext } from './search-context';
export { createSearchIndex, type SearchIndex } from './search-index';
export type { Range } from './search-rank';
export type { SearchResult } from './search-why';

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

/**
 * Best first. `tgl` and `taiguile` both find 太贵了, and what answers it; several words must all stand in a script. One typo is forgiven
 * where nothing else is found. An empty query lists what is likely to be wanted, then the library.
 */
export function createSearcher(index: SearchIndex): Searcher {
  const find = createFinder(index);
  let former: { context: SearchContext; bonuses: Uint8Array } | null = null;

  function bonuses(context: SearchContext): Uint8Array {
    if (former?.context !== context) former = { context, bonuses: bonusesOf(index, context) };
    return former.bonuses;
  }

  /** `enough` titles spare the bodies. */
  function search(words: readonly string[], context: SearchContext, limit: number, enough: number): SearchResult[] {
    const { found, hits } = find(words, enough);
    return bestOf(hits, found, bonuses(context), limit).map((n) => resultOf(index, found, n));
  }

  return (query, context = noContext, { limit = mostResults, isBlocked } = {}) => {
    const typed = query.slice(0, longestQuery).toLowerCase().replace(/['’]/g, '');
    const words = typed.split(/\s+/).filter(Boolean).slice(0, mostTerms);
    // Twice as many, so that what may not be said does not fill the list.
    const most = isBlocked ? limit * 2 : limit;
    const results =
      words.length > 0 ? search(words, context, most, limit) : listed(index, context, bonuses(context), most);
    return (isBlocked ? blockedLast(results, isBlocked) : results).slice(0, limit);
  };
}

function blockedLast(results: readonly SearchResult[], isBlocked: (script: Script) => boolean): SearchResult[] {
  const blocked = new Set(results.filter(({ script }) => isBlocked(script)));
  return [...results.filter((result) => !blocked.has(result)), ...blocked];
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

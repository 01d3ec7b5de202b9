import type { Fields, SearchIndex } from './search-index';
import { isCut, isShort, lengthOf, type Match, matchAt, nextBeginning, standsIn, type Term } from './search-term';

/** How a word stands in a script, best first: exact, beginning, first letters, middle, then what stands elsewhere, then the body. */
export const tiers = {
  code: 0,
  whole: 1,
  beginning: 2,
  codeBeginning: 3,
  wholeShort: 4,
  beginningShort: 5,
  beginningCut: 6,
  middle: 7,
  middleCut: 8,
  middleShort: 9,
  word: 10,
  group: 11,
  answer: 12,
  answerToo: 13,
  text: 14,
  textCut: 15,
  textShort: 16,
  nowhere: 255,
} as const;

export const worstTier = tiers.textShort;

function tierOfMatch(match: Match, isAtStart: boolean, isToEnd: boolean): number {
  if (isShort(match)) {
    if (!isAtStart) return tiers.middleShort;
    return isToEnd ? tiers.wholeShort : tiers.beginningShort;
  }
  if (isCut(match)) return isAtStart ? tiers.beginningCut : tiers.middleCut;
  if (!isAtStart) return tiers.middle;
  return isToEnd ? tiers.whole : tiers.beginning;
}

/** The best tier of the term in the title of script `n`. */
export function titleTier(term: Term, titles: Fields, n: number): number {
  const start = titles.starts[n] as number;
  const end = titles.starts[n + 1] as number;
  let best: number = tiers.nowhere;
  for (let at = nextBeginning(term, titles, start, end); at < end; at = nextBeginning(term, titles, at + 1, end)) {
    const match = matchAt(term, titles, at, end);
    if (match < 0) continue;
    best = Math.min(best, tierOfMatch(match, at === start, at + lengthOf(match) === end));
    // What comes later stands in the middle.
    if (best <= tiers.middle) break;
  }
  return best;
}

/** The best tier of the term in the text of script `n`. */
export function textTier(term: Term, texts: Fields, n: number): number {
  const end = texts.starts[n + 1] as number;
  let best: number = tiers.nowhere;
  for (
    let at = nextBeginning(term, texts, texts.starts[n] as number, end);
    at < end;
    at = nextBeginning(term, texts, at + 1, end)
  ) {
    const match = matchAt(term, texts, at, end);
    if (match < 0) continue;
    if (!isShort(match) && !isCut(match)) return tiers.text;
    best = Math.min(best, isShort(match) ? tiers.textShort : tiers.textCut);
  }
  return best;
}

/** Which fields hold the term. */
export function fieldsWith(term: Term, fields: Fields): Uint8Array {
  const found = new Uint8Array(fields.starts.length - 1);
  for (let field = 0; field < found.length; field++)
    found[field] = standsIn(term, fields, fields.starts[field] as number, fields.starts[field + 1] as number) ? 1 : 0;
  return found;
}

/** The intents whose phrases hold the term, as bits. A single letter would name them all. */
export function intentsNamed(term: Term, { phrases, phraseBits }: SearchIndex): number {
  if (/^[a-z]$/.test(term.text)) return 0;
  return fieldsWith(term, phrases).reduce((bits, is, phrase) => (is ? bits | (phraseBits[phrase] as number) : bits), 0);
}

/** Start and end (exclusive) in UTF-16 units of what to highlight. */
export type Range = readonly [start: number, end: number];

/** Where the term stands best in one field, spelt out rather than by first letters; null where it does not. */
export function rangeIn(term: Term, fields: Fields, n: number): Range | null {
  const start = fields.starts[n] as number;
  const end = fields.starts[n + 1] as number;
  let best: Range | null = null;
  for (let at = nextBeginning(term, fields, start, end); at < end; at = nextBeginning(term, fields, at + 1, end)) {
    const match = matchAt(term, fields, at, end);
    if (match < 0) continue;
    const range: Range = [at - start, at - start + lengthOf(match)];
    if (!isShort(match)) return range;
    best ??= range;
  }
  return best;
}

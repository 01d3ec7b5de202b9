import type { Range } from '../scripts/search';

/** Where these words stand in the text, touching ones joined, in order: `太贵了` for `['太贵']` → `[[0, 2]]`. */
export function findMarks(text: string, words: readonly string[]): Range[] {
  const found = words.filter((word) => word !== '').flatMap((word) => occurrences(text, word));
  const joined: Range[] = [];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start <= last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

function occurrences(text: string, word: string): Range[] {
  const found: Range[] = [];
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
    found.push([at, at + word.length]);
  }
  return found;
}

/** Characters shown before the first mark where the beginning has to go. */
const lead = 24;

/** At most `limit` characters, cut so that the first mark is among them; marks move along. */
export function excerpt(text: string, marks: readonly Range[], limit: number): { text: string; marks: Range[] } {
  const first = marks[0]?.[0] ?? 0;
  const from = first + lead > limit ? whole(text, Math.max(0, first - lead)) : 0;
  const to = whole(text, from + limit);
  const head = from > 0 ? '…' : '';
  const tail = to < text.length ? '…' : '';
  const shown = text.slice(from, to);
  const move = head.length - from;
  return {
    text: head + shown + tail,
    marks: marks
      .filter(([start]) => start >= from && start < to)
      .map(([start, end]) => [start + move, Math.min(end, to) + move]),
  };
}

/** Not between the two halves of one character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

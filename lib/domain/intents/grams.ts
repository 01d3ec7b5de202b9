import type { Token } from './tokens';

const longest = 4;

/** A run of signs and where it stands. */
export interface Gram {
  name: string;
  start: number;
  end: number;
}

/** Every run of one to four signs, as often as it stands there. */
export function gramsOf(tokens: readonly Token[]): Gram[] {
  const grams: Gram[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const to = Math.min(tokens.length, from + longest);
    const start = tokens[from]?.start ?? 0;
    let name = '';
    for (let at = from; at < to; at++) {
      name += tokens[at]?.sign;
      if (name !== ' ') grams.push({ name, start, end: tokens[at]?.end ?? start });
    }
  }
  return grams;
}

import { tokenKinds } from './token-kinds';

/** One sign of a message as the model sees it, and where it stands. */
export interface Token {
  sign: string;
  start: number;
  end: number;
}

const known = new RegExp(tokenKinds.map(([, words]) => `(${words})`).join('|'), 'g');

function signOf(match: RegExpExecArray): string {
  const kind = match.slice(1).findIndex((group) => group !== undefined);
  return tokenKinds[kind]?.[0] || match[0];
}

/** Signs of normalised text, a blank before and after: `发顺丰吗` → `␣发Ⓒ吗␣`. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [{ sign: ' ', start: 0, end: 0 }];
  const push = (sign: string, start: number, end: number) => {
    if (sign !== ' ' || tokens.at(-1)?.sign !== ' ') tokens.push({ sign, start, end });
  };
  let at = 0;
  const singles = (to: number) => {
    for (; at < to; at++) push(text.charAt(at), at, at + 1);
  };
  for (const match of text.matchAll(known)) {
    singles(match.index);
    at = match.index + match[0].length;
    push(signOf(match), match.index, at);
  }
  singles(text.length);
  push(' ', text.length, text.length);
  return tokens;
}

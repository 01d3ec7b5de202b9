/** Words that say a state of the moment, not what a thing is. */
const state = /^(?:active|selected|current|open|opened|checked|focus|focused|hover|unread|new|last|first|is-.*)$/i;

/**
 * Is this part of a name made up by a build tool? `x7f3a`, `3kXq9`: digits among letters, capitals in the midst, no vowels. What is not
 * sure counts as made up: a name too few costs an alternative, one too many costs the console at its next release.
 */
function isMadeUp(part: string): boolean {
  if (/^\d{1,2}$/.test(part)) return false;
  if (/\d/.test(part)) return !/^[a-z]{2,}\d{1,2}$/i.test(part);
  if (part.length <= 3) return false;
  if (/[a-z][A-Z][A-Z]|[A-Z][A-Z][a-z][A-Z]|[a-z][A-Z]$/.test(part)) return true;
  if (!/[aeiou]/i.test(part)) return true;
  const humps = part.match(/[A-Z]/g)?.length ?? 0;
  return part.length <= 8 && humps > 0 && humps >= part.length / 3;
}

/** What of a class or id name a person wrote: all of it, its beginning (with what parts it from the hash), or nothing. */
export type Written = { whole: string } | { prefix: string } | null;

/** `chat-item` → whole; `nameLine-x7f3a` and `Chat_row__2kXq9` → prefix; `_3kXq9` and `css-1x2y3z` → nothing. */
export function writtenIn(name: string): Written {
  if (!/^[\w-]+$/.test(name) || name.length > 60) return null;
  const parts = name.split(/([-_]+)/);
  const bad = parts.findIndex((part, at) => at % 2 === 0 && part !== '' && isMadeUp(part));
  if (bad < 0) return /[a-z]{2}/i.test(name) ? { whole: name } : null;
  const prefix = parts.slice(0, bad).join('');
  return /[a-z]{3}/i.test(prefix) && !/^(?:css|sc|jss|jsx|emotion|svelte|data-v)[-_]+$/i.test(prefix)
    ? { prefix }
    : null;
}

/** A name that says what a thing is, not how it is now. */
export const isLasting = (name: string): boolean => !name.split(/[-_]+/).some((part) => state.test(part));

/** The selector of a class as far as a person wrote it: `.chat-item`, `[class*="nameLine-"]`; null for a hash. */
export function classSelector(name: string): string | null {
  const written = writtenIn(name);
  if (!written) return null;
  return 'whole' in written ? `.${CSS.escape(written.whole)}` : `[class*="${written.prefix}"]`;
}

/** A value that stands for a kind (`buyer-message`), not for one thing (`m-17327`, a name). */
export const isKindWord = (value: string): boolean =>
  /^[a-z][\w-]{1,39}$/i.test(value) &&
  !/\d/.test(value) &&
  writtenIn(value) !== null &&
  'whole' in (writtenIn(value) ?? {});

import type { ConsoleDefinition } from '../definition';
import { feige } from './feige';
import { pinduoduo } from './pinduoduo';

/** Consoles on the web; the manifest's `matches` come from here. */
export const knownConsoles: readonly ConsoleDefinition[] = [feige, pinduoduo];

export const consoleMatches: readonly string[] = knownConsoles.flatMap((console) => console.matches);

/** A match pattern of the manifest: everything literal but `*`. */
function isMatch(pattern: string, url: string): boolean {
  const literal = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`).test(url);
}

/** The known console that lives at this address. */
export function definitionFor(url: string): ConsoleDefinition | null {
  const address = url.replace(/#.*/s, '');
  return knownConsoles.find(({ matches }) => matches.some((pattern) => isMatch(pattern, address))) ?? null;
}

import type { ConsoleDefinition } from '../definition';
import { feige } from './feige';
import { pinduoduo } from './pinduoduo';

/** Consoles on the web; the manifest's `matches` come from here. */
export const knownConsoles: readonly ConsoleDefinition[] = [feige, pinduoduo];

export const consoleMatches: readonly string[] = knownConsoles.flatMap((console) => console.matches);

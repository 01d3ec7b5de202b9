import { fitsPattern } from '../domain/match-pattern';
import { type ConsoleDefinition, definitionFormat } from './definition';

/**
 * The item of `storage.local` with the consoles that the agent taught or corrected. Only the background writes it, after `parseDefinition` has
 * passed each: the reader, which runs in every console's page, is spared the check.
 */
export const taughtKey = 'consoles.taught';

const isOurs = (value: unknown): value is ConsoleDefinition =>
  typeof value === 'object' && value !== null && (value as ConsoleDefinition).format === definitionFormat;

/** What is kept there. */
export const taughtIn = (kept: unknown): ConsoleDefinition[] => (Array.isArray(kept) ? kept.filter(isOurs) : []);

/** What the agent taught for this address, or corrected of console `known`; null where that is nothing. */
export function taughtFor(kept: unknown, url: string, known: string | undefined): ConsoleDefinition | null {
  const address = url.replace(/#.*/s, '');
  const isMeant = ({ id, matches }: ConsoleDefinition): boolean =>
    id === known || matches.some((pattern) => fitsPattern(pattern, address));
  return taughtIn(kept).find(isMeant) ?? null;
}

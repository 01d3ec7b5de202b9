import type { ConsoleDefinition, TaughtPart } from './definition';

/** `base` with these members of `own`. Those that `own` lacks stay as they are. */
export function withParts(
  base: ConsoleDefinition,
  own: Partial<ConsoleDefinition>,
  parts: readonly TaughtPart[],
): ConsoleDefinition {
  const given = parts.filter((part) => own[part] !== undefined).map((part) => [part, own[part]]);
  return { ...base, ...Object.fromEntries(given) };
}

/**
 * What a definition that the agent keeps means today. A correction of a built-in console holds in what it corrects alone, so that whatever
 * we mend elsewhere in that console with an update reaches the agent too.
 */
export function inForce(kept: ConsoleDefinition, known: readonly ConsoleDefinition[]): ConsoleDefinition {
  const base = kept.corrects && known.find(({ id }) => id === kept.id);
  return base && kept.corrects ? { ...withParts(base, kept, kept.corrects), corrects: kept.corrects } : kept;
}

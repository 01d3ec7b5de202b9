import type { Item } from '../items';
import type { Entry } from './entries';
import type { OwnUse } from './search-context';

/** How often and when last one script went into a reply box. */
export interface ScriptUse extends OwnUse {
  scriptId: string;
}

/** What the log knows of the use of scripts since a moment. */
export interface ScriptUses {
  /** The log is not asked for older uses than of this moment; later than was asked for where there are too many. */
  since: number;
  /** The first use that the log knows of at all; null where it knows none. */
  oldestAt: number | null;
  uses: readonly ScriptUse[];
}

/**
 * The shop's scripts that nobody used since. What was written or changed later has had no time to be used, so it is not among them; neither
 * are untouched built-in ones, of which most are there to be searched for.
 */
export function unusedOf(
  entries: readonly Entry[],
  { since, uses }: ScriptUses,
  itemOf: (scriptId: string) => Item | undefined,
): readonly Entry[] {
  const used = new Set(uses.filter(({ lastAt }) => lastAt >= since).map(({ scriptId }) => scriptId));
  return entries.filter(({ script, own, hidden }) => {
    const at = itemOf(script.id)?.at;
    return own !== null && !hidden && !used.has(script.id) && at !== undefined && at < since;
  });
}

const mostQuick = 3;

/** A few scripts below the pins: those used last, and of the others those used most; pinned ones and those that are gone are left out. */
export function quickOf(
  uses: readonly ScriptUse[],
  isOffered: (scriptId: string) => boolean,
): { recent: readonly string[]; frequent: readonly string[] } {
  const offered = uses.filter(({ scriptId }) => isOffered(scriptId));
  const recent = [...offered].sort((a, b) => b.lastAt - a.lastAt).slice(0, mostQuick);
  const frequent = offered
    .filter((use) => use.count > 1 && !recent.includes(use))
    .sort((a, b) => b.count - a.count || b.lastAt - a.lastAt)
    .slice(0, mostQuick);
  return { recent: recent.map(({ scriptId }) => scriptId), frequent: frequent.map(({ scriptId }) => scriptId) };
}

import { call } from '../messages/client';
import type { OverlayState } from '../state/overlay';

/** What was used longer ago says little of what the agent wants now. */
const usedWithinMs = 30 * 86_400_000;

/** The agent's own use of each script, which orders what a search finds equally: from the log once, then as it happens here. */
export function createUses({ uses }: Pick<OverlayState, 'uses'>, now: () => number) {
  return {
    async load(): Promise<void> {
      try {
        const logged = await call('tally.scriptUses', now() - usedWithinMs);
        const merged = new Map(uses.value);
        for (const { scriptId, count, lastAt } of logged.uses) {
          const here = merged.get(scriptId);
          // What was used here since may stand in the log already, or not yet.
          merged.set(scriptId, {
            count: Math.max(count, here?.count ?? 0),
            lastAt: Math.max(lastAt, here?.lastAt ?? 0),
          });
        }
        uses.value = merged;
      } catch {
        // Without the log the search orders by what is used from now on.
      }
    },
    note(scriptId: string): void {
      const count = (uses.value.get(scriptId)?.count ?? 0) + 1;
      uses.value = new Map(uses.value).set(scriptId, { count, lastAt: now() });
    },
  };
}

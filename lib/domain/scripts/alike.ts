import type { OwnScript } from './own';
import type { Category, Stage, Tone } from './script';

/** What is changed about many scripts at once: null clears, absent leaves as it is. */
export interface Alike {
  stage?: Stage | null;
  tone?: Tone | null;
  category?: Category | null;
  /** A day, `2026-11-01`. */
  from?: string | null;
  until?: string | null;
}

/** The script with these changed: `{ tone: null }` makes it one of any tone. */
export function withAlike(own: OwnScript, alike: Alike): OwnScript {
  const { tone, category, from, until, ...rest } = own;
  const chosen = { tone, category, from, until, ...alike };
  return {
    ...rest,
    stage: chosen.stage === undefined ? own.stage : chosen.stage,
    ...(chosen.tone && { tone: chosen.tone }),
    ...(chosen.category && { category: chosen.category }),
    ...(chosen.from && { from: chosen.from }),
    ...(chosen.until && { until: chosen.until }),
  };
}

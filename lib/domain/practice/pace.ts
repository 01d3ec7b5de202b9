/** How fast the buyers live. What happens to them is planned in their own time, so pausing or speeding up moves no plan. */
export interface Pace {
  running: boolean;
  speed: Speed;
  /** Buyers' time at the moment `since` (ms since 1970). */
  base: number;
  since: number;
}

export const speeds = [1, 4, 20, 60] as const;
export type Speed = (typeof speeds)[number];

/** Buyers' time now: 10 s at 4× are 40 s; while paused it stands. */
export function buyersTime(pace: Pace, now: number): number {
  return pace.base + (pace.running ? (now - pace.since) * pace.speed : 0);
}

/** The same pace from `now` on, with something changed. */
export function changePace(pace: Pace, change: Partial<Pick<Pace, 'running' | 'speed'>>, now: number): Pace {
  return { ...pace, base: buyersTime(pace, now), since: now, ...change };
}

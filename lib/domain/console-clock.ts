/**
 * The time by which a console lives that has one of its own: our practice console, whose buyers live faster than the machine. It is `base` at the
 * machine's `since` and goes on at `speed`, 0 while it stands. All in ms since 1970.
 */
export interface ConsoleClock {
  base: number;
  since: number;
  speed: number;
}

/** 60 after a second of the machine's at 60×; without a clock of its own the machine's time. */
export const timeBy = (clock: ConsoleClock | null, machine: number): number =>
  clock ? Math.floor(clock.base + (machine - clock.since) * clock.speed) : machine;

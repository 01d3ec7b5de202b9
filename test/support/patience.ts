/** How long a test waits for what it expects before it fails: long enough for any machine, since nobody waits where all is well. How fast something is, the bench says. */
export const patienceMs = 15_000;

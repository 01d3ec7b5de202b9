/** For each place in a query: the readings that may be meant there, with how many letters each misspelling takes. */
export type Misspellings = readonly ReadonlyMap<string, readonly number[]>[];

/** One letter missing, too many, wrong, or two swapped. The first letter stands: people know how a word begins. */
function oneApart(sound: string, typed: string): boolean {
  let same = 0;
  while (same < sound.length && sound[same] === typed[same]) same++;
  if (same === 0 || sound === typed) return false;
  const [a, b] = [sound.slice(same), typed.slice(same)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}

function lengthsAt(sound: string, query: string, k: number): number[] {
  return [sound.length - 1, sound.length, sound.length + 1].filter(
    (length) => length > 1 && k + length <= query.length && oneApart(sound, query.slice(k, k + length)),
  );
}

/** Worked out once a query, over the few hundred readings there are, so that the scan only looks it up. */
export function misspellingsOf(query: string, readings: readonly (readonly string[])[]): Misspellings {
  const sounds = new Set(readings.flat().filter((sound) => sound.length > 1));
  return Array.from(query, (letter, k) => {
    const meant = [...sounds].filter((sound) => sound[0] === letter);
    return new Map(
      meant.map((sound) => [sound, lengthsAt(sound, query, k)] as const).filter(([, lengths]) => lengths.length > 0),
    );
  });
}

/** One letter missing, too many, wrong, or two swapped. The first letter stands: people know how a word begins. */
function oneApart(sound: string, typed: string): boolean {
  let same = 0;
  while (same < sound.length && sound[same] === typed[same]) same++;
  if (same === 0 || sound === typed) return false;
  const [a, b] = [sound.slice(same), typed.slice(same)];
  const swapped = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return swapped || a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}

/** Whether one sound can be taken for another: the same, or one letter apart anywhere. `juan` and `quan`: 卷 for 券. */
export function soundsLike(a: string, b: string): boolean {
  return a === b || oneApart(a, b) || (a.length > 2 && a.slice(1) === b.slice(1));
}

const none: readonly number[] = [];

/**
 * How many letters of the query from `k` on may be this sound misspelt: `tui` in `tiuhuo` takes 3. Remembered, for in one query few sounds
 * are asked about often.
 */
export function createMisspellings(query: string): (sound: string, k: number) => readonly number[] {
  const known = new Map<string, readonly number[]>();
  const look = (sound: string, k: number): readonly number[] =>
    [sound.length - 1, sound.length, sound.length + 1].filter(
      (length) => length > 1 && k + length <= query.length && oneApart(sound, query.slice(k, k + length)),
    );
  return (sound, k) => {
    if (sound.length < 2 || sound[0] !== query[k]) return none;
    const key = `${k}${sound}`;
    let lengths = known.get(key);
    if (!lengths) {
      lengths = look(sound, k);
      known.set(key, lengths);
    }
    return lengths;
  };
}

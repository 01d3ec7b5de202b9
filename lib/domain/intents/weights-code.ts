/** The signs that stand for the levels −4…4; a string literal escapes none of them. */
const signs = '012345678';
const top = (signs.length - 1) / 2;

/** Small weights are kept finer than large ones. */
export function encodeWeight(weight: number, largest: number): string {
  const level = Math.round(Math.sqrt(Math.min(1, Math.abs(weight) / largest)) * top) * Math.sign(weight);
  return signs.charAt(level + top);
}

export function decodeWeights(text: string, largest: number): Float32Array {
  const values = new Float32Array(128);
  Array.from(signs).forEach((sign, i) => {
    const level = (i - top) / top;
    values[sign.charCodeAt(0)] = level * Math.abs(level) * largest;
  });
  const decoded = new Float32Array(text.length);
  for (let i = 0; i < text.length; i++) decoded[i] = values[text.charCodeAt(i)] ?? 0;
  return decoded;
}

/** Between feature names; no name holds it. */
const nameBreak = '|';
const mostShared = 9;

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < mostShared && at < one.length && one.charAt(at) === other.charAt(at)) at++;
  return at;
}

/** Sorted names, each as how many characters it shares with the one before, and the rest: `便宜`, `便宜点` → `0便宜|2点`. */
export function encodeNames(names: readonly string[]): string {
  return names
    .map((name, i) => {
      const shared = sharedStart(name, names[i - 1] ?? '');
      return shared + name.slice(shared);
    })
    .join(nameBreak);
}

export function decodeNames(text: string): string[] {
  let before = '';
  return text.split(nameBreak).map((coded) => {
    before = before.slice(0, Number(coded.charAt(0))) + coded.slice(1);
    return before;
  });
}

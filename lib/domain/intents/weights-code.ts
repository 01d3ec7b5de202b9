/** The signs that stand for the levels −8…8; a string literal escapes none of them. */
const signs = '0123456789abcdefg';
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
export const nameBreak = '|';

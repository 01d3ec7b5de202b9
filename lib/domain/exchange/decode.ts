import type { Encoding } from './table';

interface Decoded {
  text: string;
  encoding: Encoding;
  /** How many characters could not be read. */
  broken: number;
}

/** How much of a file is looked at for zero bytes. */
const SAMPLE = 64 * 1024;

const startsWith = (bytes: Uint8Array, mark: readonly number[]): boolean =>
  mark.every((byte, at) => bytes[at] === byte);

/** UTF-16 has a zero byte beside each ASCII character, and separators and line ends are ASCII. Null: none, or on no side. */
function sideOfZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  let [even, odd] = [0, 0];
  const end = Math.min(bytes.length, SAMPLE);
  for (let at = 0; at < end; at++) {
    if (bytes[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  if (odd > 0 && even <= odd / 20) return 'utf-16le';
  return even > 0 && odd <= even / 20 ? 'utf-16be' : null;
}

/** Decodes with a mark for what cannot be read; a character that the file's end cuts in two is none of those. */
const lenient = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * UTF-8 proves itself: text of another encoding is hardly ever valid. One broken byte does not make a UTF-8 file GBK, though GBK reads almost
 * anything. GBK's rare characters that are also valid UTF-8 come out as Latin, Greek or Cyrillic letters, which no Chinese sheet is made of alone.
 */
function utf8OrGbk(bytes: Uint8Array): Encoding {
  const text = lenient(bytes, 'utf-8');
  const foreign = countOf(text, /\P{ASCII}/gu);
  if (foreign === 0) return 'utf-8';
  const broken = countOf(text, /\uFFFD/g);
  const wide = countOf(text, /[\u0800-\uFFFC]/g);
  if (broken > foreign / 10) return 'gb18030';
  return wide === 0 && broken === 0 && !lenient(bytes, 'gb18030').includes('\uFFFD') ? 'gb18030' : 'utf-8';
}

/** How the characters of a text file are written; null where it is no text at all. */
export function sniffEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  if (bytes.subarray(0, SAMPLE).includes(0)) return sideOfZeros(bytes);
  return utf8OrGbk(bytes);
}

/** The text without its mark, by this encoding or the one that it seems to have. Null: no text. */
export function decodeText(bytes: Uint8Array, chosen: Encoding | null = null): Decoded | null {
  const encoding = chosen ?? sniffEncoding(bytes);
  if (encoding === null) return null;
  const text = lenient(bytes, encoding);
  return { text, encoding, broken: countOf(text, /\uFFFD/g) };
}

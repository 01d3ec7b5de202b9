import type { ToPinyin } from './pinyin';

/** Set in `initials` for what a query may pass over: `亲，拍下` is found by `亲拍下`. */
export const passedOver = 1 << 30;

/** The characters of a library, each under a number of its own. It only grows, and may be kept from one index to the next. */
export interface Alphabet {
  toPinyin: ToPinyin;
  /** By UTF-16 unit as written: the number of the character and one; 0 where it stands nowhere. */
  numbers: Uint16Array;
  /** By number, lower case. */
  codes: number[];
  /** By number: readings without tones. */
  sounds: (readonly string[])[];
  /** By number: letters that it can begin with, one bit each ({@link letterBit}), and {@link passedOver}. */
  initials: number[];
  /** The numbers of those that can begin with each letter a–z. */
  byLetter: readonly number[][];
}

/** The number of what parts two texts of one field: no query holds it, and none goes across it. */
export const apart = 0;

const letters = 26;
const between = /[\s\p{P}\p{S}]/u;

/** The bit of a letter a–z; 0 for anything else. */
export function letterBit(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 0;
}

/** Without readings only what is written is found. */
export function createAlphabet(toPinyin: ToPinyin = () => []): Alphabet {
  return {
    toPinyin,
    numbers: new Uint16Array(0x1_0000),
    codes: [-1],
    sounds: [[]],
    initials: [0],
    byLetter: Array.from({ length: letters }, () => []),
  };
}

function add(alphabet: Alphabet, unit: number): number {
  const character = String.fromCharCode(unit);
  const code = character.toLowerCase().charCodeAt(0);
  const sounds = alphabet.toPinyin(character);
  const begins = sounds.reduce((bits, sound) => bits | letterBit(sound.charCodeAt(0)), letterBit(code));
  const number = alphabet.codes.push(code) - 1;
  alphabet.sounds.push(sounds);
  alphabet.initials.push(between.test(character) ? begins | passedOver : begins);
  for (let letter = 0; letter < letters; letter++) if (begins & (1 << letter)) alphabet.byLetter[letter]?.push(number);
  alphabet.numbers[unit] = number + 1;
  return number;
}

/** The number of a character, which it gets where it is new. */
export function numberOf(alphabet: Alphabet, unit: number): number {
  const known = alphabet.numbers[unit] as number;
  return known > 0 ? known - 1 : add(alphabet, unit);
}

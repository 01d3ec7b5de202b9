import type { ToPinyin } from './pinyin';
import type { Script } from './script';

/** One character that stands anywhere in the library. */
export interface Character {
  /** As it stands, lower case: one UTF-16 unit. */
  code: number;
  sounds: readonly string[];
}

/** Titles and texts of all scripts laid end to end, one entry for every UTF-16 unit: a search is one pass over them. */
export interface SearchIndex {
  scripts: readonly Script[];
  /** Which of `characters` stands here. */
  units: Uint16Array;
  characters: readonly Character[];
  /** Letters that each of `characters` can begin with, one bit each ({@link letterBit}), and {@link passedOver}. */
  initials: Uint32Array;
  /** Where the fields begin: title and text of script n at 2n and 2n + 1; the end of all last. */
  starts: Uint32Array;
}

/** Set in `initials` for what a query may pass over: `亲，拍下` is found by `亲拍下`. */
export const passedOver = 1 << 30;

/** The bit of a letter a–z; 0 for anything else. */
export function letterBit(code: number): number {
  return code >= 97 && code <= 122 ? 1 << (code - 97) : 0;
}

const between = /[\s\p{P}\p{S}]/u;

function initialsOf({ code, sounds }: Character): number {
  const letters = sounds.reduce((bits, sound) => bits | letterBit(sound.charCodeAt(0)), letterBit(code));
  return between.test(String.fromCharCode(code)) ? letters | passedOver : letters;
}

function startsOf(fields: readonly string[]): Uint32Array {
  const starts = new Uint32Array(fields.length + 1);
  fields.forEach((field, i) => {
    starts[i + 1] = (starts[i] ?? 0) + field.length;
  });
  return starts;
}

/** Prepares scripts for a search. Without `toPinyin` only what is written is found. */
export function createSearchIndex(scripts: readonly Script[], toPinyin: ToPinyin = () => []): SearchIndex {
  const fields = scripts.flatMap(({ title, text }) => [title, text]);
  const starts = startsOf(fields);
  const units = new Uint16Array(starts[fields.length] ?? 0);
  const characters: Character[] = [];
  const known = new Map<string, number>();
  const learn = (character: string): number => {
    const place = characters.push({ code: character.toLowerCase().charCodeAt(0), sounds: toPinyin(character) }) - 1;
    known.set(character, place);
    return place;
  };
  let at = 0;
  for (const field of fields) {
    for (let i = 0; i < field.length; i++) units[at++] = known.get(field.charAt(i)) ?? learn(field.charAt(i));
  }
  return { scripts, units, characters, initials: Uint32Array.from(characters, initialsOf), starts };
}

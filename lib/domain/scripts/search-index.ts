import { type Intent, intentPhrases, intents } from '../intents/intents';
import type { ToPinyin } from './pinyin';
import type { Script } from './script';

/** One character that stands anywhere in the library. */
export interface Character {
  /** As it stands, lower case: one UTF-16 unit. */
  code: number;
  sounds: readonly string[];
}

/** Fields laid end to end, one entry for every UTF-16 unit: a search is one pass over them. */
export interface FieldIndex {
  /** Which of `characters` stands here. */
  units: Uint16Array;
  characters: readonly Character[];
  /** Letters that each of `characters` can begin with, one bit each ({@link letterBit}), and {@link passedOver}. */
  initials: Int32Array;
  /** Where the fields begin; the end of all last. */
  starts: Uint32Array;
  /** In which field each unit stands. */
  fieldOf: Uint32Array;
}

/** The scripts, their titles and texts as fields 2n and 2n + 1, and what buyers say that they answer. */
export interface SearchIndex {
  scripts: readonly Script[];
  fields: FieldIndex;
  /** What buyers say, and for each phrase the bit of its intent. */
  phrases: FieldIndex;
  phraseBits: Uint16Array;
  /** The intents that each script answers, as bits. */
  answers: Uint16Array;
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

function createFieldIndex(fields: readonly string[], toPinyin: ToPinyin): FieldIndex {
  const starts = startsOf(fields);
  const units = new Uint16Array(starts[fields.length] ?? 0);
  const fieldOf = new Uint32Array(units.length);
  const characters: Character[] = [];
  const known = new Map<string, number>();
  const learn = (character: string): number => {
    const place = characters.push({ code: character.toLowerCase().charCodeAt(0), sounds: toPinyin(character) }) - 1;
    known.set(character, place);
    return place;
  };
  let at = 0;
  fields.forEach((field, number) => {
    fieldOf.fill(number, at, at + field.length);
    for (let i = 0; i < field.length; i++) units[at++] = known.get(field.charAt(i)) ?? learn(field.charAt(i));
  });
  const initials = Int32Array.from(characters, initialsOf);
  return { units, characters, initials, starts, fieldOf };
}

const bitOf = (intent: Intent): number => 1 << intents.indexOf(intent);

/** Prepares scripts for a search. Without `toPinyin` only what is written is found. */
export function createSearchIndex(scripts: readonly Script[], toPinyin: ToPinyin = () => []): SearchIndex {
  const phrases = intents.flatMap((intent) => intentPhrases[intent].map((text) => ({ text, bit: bitOf(intent) })));
  return {
    scripts,
    fields: createFieldIndex(
      scripts.flatMap(({ title, text }) => [title, text]),
      toPinyin,
    ),
    phrases: createFieldIndex(
      phrases.map(({ text }) => text),
      toPinyin,
    ),
    phraseBits: Uint16Array.from(phrases, ({ bit }) => bit),
    answers: Uint16Array.from(scripts, (script) =>
      (script.intents ?? []).reduce((bits, intent) => bits | bitOf(intent), 0),
    ),
  };
}

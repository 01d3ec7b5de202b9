import { type Alphabet, letterBit, passedOver } from './search-alphabet';
import type { Fields } from './search-index';
import { createMisspellings, soundsLike } from './search-typo';

/** One word that is looked for. */
export interface Term {
  alphabet: Alphabet;
  text: string;
  /** What may be wrong in it; null forgives nothing. */
  wrong: WrongHanzi | null;
  /** For each character: what the next one has to begin with if the term begins here; 0 where it cannot begin. */
  wanted: Int32Array;
  /** For each letter of the term and each character: where in `steps` its ways to go on stand, and one; 0: not worked out yet. */
  stepsAt: Int32Array;
  /** Ways to go on ({@link Step}), each list ended by 0. */
  steps: number[];
  /** What each character can take from the letter `k` on. */
  stepsOf: (number: number, k: number) => Iterable<number>;
}

/**
 * One way in which a character takes letters of the term, as a number: the letter after those taken, ×8; 4: the term ends within its sound;
 * 2: only the first letter of its sound; 1: misspelt.
 */
type Step = number;

/** In `wanted`: the term may be complete here, or goes on with what is no letter. */
const anything = -1;
/** Shorter ones would be found everywhere with a letter changed. */
const shortestWithTypo = 4;
/** The same for hanzi, of which one says more. */
const shortestWithWrongHanzi = 3;
/** Steps taken before a place is given up: texts that fit in countless ways are nobody's scripts. */
const patience = 2_000;

const flags = { typo: 1, short: 2, cut: 4 };
const step = (to: number, flag = 0): Step => to * 8 + flag;
const toOf = (taken: Step): number => taken >> 3;

/** A sound is spelt out, cut off by the end, or only begun: by its first letter, zh, ch, sh being one. */
function addSound(steps: Set<Step>, sound: string, text: string, k: number): void {
  if (sound.charCodeAt(0) !== text.charCodeAt(k)) return;
  if (text.startsWith(sound, k)) steps.add(step(k + sound.length));
  else if (text.length - k > 1 && sound.startsWith(text.slice(k))) steps.add(step(text.length, flags.cut));
  if (sound[1] === 'h' && text[k + 1] === 'h') steps.add(step(k + 2, flags.short));
  if (sound.length > 1) steps.add(step(k + 1, flags.short));
}

/** Hanzi that may be meant otherwise than they stand. */
interface WrongHanzi {
  /** Whether a character of these sounds may stand for the one at `k`: one that sounds like it, or within the word any. */
  mayBe: (sounds: readonly string[], k: number) => boolean;
  /** The word is long enough for one hanzi too many or too few. */
  isLong: boolean;
}

function createWrongHanzi(text: string, { toPinyin }: Alphabet): WrongHanzi {
  const meant = Array.from({ length: text.length }, (_, k) => toPinyin(text.charAt(k)));
  const isLong = meant.filter((sounds) => sounds.length > 0).length >= shortestWithWrongHanzi;
  return {
    isLong,
    mayBe: (sounds, k) => {
      const written = meant[k] ?? [];
      if (written.length === 0 || sounds.length === 0) return false;
      if (isLong && k > 0 && k < text.length - 1) return true;
      return sounds.some((sound) => written.some((one) => (isLong ? soundsLike(one, sound) : one === sound)));
    },
  };
}

function createStepsOf(alphabet: Alphabet, text: string, wrong: WrongHanzi | null): Term['stepsOf'] {
  const misspelt = wrong && text.length >= shortestWithTypo ? createMisspellings(text) : null;
  return (number, k) => {
    const sounds = alphabet.sounds[number] ?? [];
    const code = alphabet.codes[number];
    const steps = new Set<Step>();
    if (code === text.charCodeAt(k)) steps.add(step(k + 1));
    for (const sound of sounds) addSound(steps, sound, text, k);
    for (const sound of misspelt ? sounds : [])
      for (const length of misspelt?.(sound, k) ?? []) steps.add(step(k + length, flags.typo));
    if (wrong?.isLong && k === 0 && sounds.length > 0 && code === text.charCodeAt(1)) steps.add(step(2, flags.typo));
    if (steps.size === 0 && wrong?.mayBe(sounds, k)) steps.add(step(k + 1, flags.typo));
    return steps;
  };
}

/** The characters with which the term may begin. */
function beginnings(
  { byLetter, numbers, sounds, toPinyin }: Alphabet,
  text: string,
  wrong: WrongHanzi | null,
): number[] {
  const code = text.charCodeAt(0);
  if (letterBit(code)) return byLetter[code - 97] ?? [];
  const written = (wrong?.isLong ? [0, 1] : [0]).map((k) => (numbers[text.charCodeAt(k)] ?? 0) - 1);
  const meant = wrong ? toPinyin(text.charAt(0)) : [];
  const alike = new Set(meant.flatMap((sound) => byLetter[sound.charCodeAt(0) - 97] ?? []));
  const heard = [...alike].filter((number) => sounds[number]?.some((sound) => meant.includes(sound)));
  return [...written.filter((number) => number >= 0), ...heard];
}

/** Makes ready what the scan looks up: a glance at two characters spares nearly all of the looking. */
export function createTerm(alphabet: Alphabet, text: string, forgiving: boolean): Term {
  const count = alphabet.codes.length;
  const wrong = forgiving ? createWrongHanzi(text, alphabet) : null;
  const term: Term = {
    alphabet,
    text,
    wrong,
    wanted: new Int32Array(count),
    stepsAt: new Int32Array(count * text.length),
    steps: [],
    stepsOf: createStepsOf(alphabet, text, wrong),
  };
  for (const number of beginnings(alphabet, text, wrong)) {
    let wanted = 0;
    for (let at = stepsFrom(term, number, 0); (term.steps[at] as number) > 0; at++) {
      const to = toOf(term.steps[at] as number);
      wanted |= passedOver | ((to < text.length && letterBit(text.charCodeAt(to))) || anything);
    }
    term.wanted[number] = wanted;
  }
  return term;
}

/** Where in `steps` the ways of a character stand. */
function stepsFrom(term: Term, number: number, k: number): number {
  const slot = k * term.alphabet.codes.length + number;
  const known = term.stepsAt[slot] as number;
  if (known > 0) return known - 1;
  const at = term.steps.length;
  term.steps.push(...term.stepsOf(number, k), 0);
  term.stepsAt[slot] = at + 1;
  return at;
}

/**
 * Where a term stands: units taken ×1024, characters met only by their first letter ×16, 8 where it ends within a sound, 1 for a typo.
 * −1: nowhere.
 */
export type Match = number;
const oneUnit = 1024;
const oneShort = 16;
const cutOff = 8;
export const lengthOf = (match: Match): number => match >> 10;
export const isShort = (match: Match): boolean => (match & (oneUnit - oneShort)) > 0;
export const isCut = (match: Match): boolean => (match & cutOff) > 0;

const costOf = (taken: Step): number =>
  (taken & flags.short ? oneShort : 0) + (taken & flags.cut ? cutOff : 0) + (taken & flags.typo);

let left = 0;

function matchFrom(term: Term, units: Uint16Array, at: number, end: number, k: number, mayErr: boolean): Match {
  if (k === term.text.length) return 0;
  if (at >= end || left-- < 0) return -1;
  const number = units[at] as number;
  for (let i = stepsFrom(term, number, k); (term.steps[i] as number) > 0; i++) {
    const taken = term.steps[i] as number;
    if (taken & flags.typo && !mayErr) continue;
    const rest = matchFrom(term, units, at + 1, end, toOf(taken), mayErr && (taken & flags.typo) === 0);
    if (rest >= 0) return rest + oneUnit + costOf(taken);
  }
  if (k === 0) return -1;
  if ((term.alphabet.initials[number] as number) & passedOver) {
    const rest = matchFrom(term, units, at + 1, end, k, mayErr);
    if (rest >= 0) return rest + oneUnit;
  }
  return mayErr && term.wrong?.isLong ? matchMisplaced(term, units, at, end, k) : -1;
}

/** With one hanzi more than the term has, or one less. */
function matchMisplaced(term: Term, units: Uint16Array, at: number, end: number, k: number): Match {
  if (term.alphabet.toPinyin(term.text.charAt(k)).length === 0) return -1;
  const longer = matchFrom(term, units, at + 1, end, k, false);
  if (longer >= 0) return longer + oneUnit + flags.typo;
  const shorter = k < term.text.length - 1 ? matchFrom(term, units, at, end, k + 1, false) : -1;
  return shorter >= 0 ? shorter + flags.typo : -1;
}

/** Whether the term stands at unit `at` of a field that ends at `end`; one misspelt reading or wrong hanzi at most. */
export function matchAt(term: Term, { units }: Fields, at: number, end: number): Match {
  left = patience;
  return matchFrom(term, units, at, end, 0, term.wrong !== null);
}

/** The first unit from `from` on, before `end`, at which the term may stand; `end` where there is none. */
export function nextBeginning(
  { wanted, alphabet: { initials } }: Term,
  { units }: Fields,
  from: number,
  end: number,
): number {
  for (let at = from; at < end; at++) {
    const next = wanted[units[at] as number] as number;
    if (next === 0) continue;
    if (next === anything) return at;
    if (at + 1 < end && ((initials[units[at + 1] as number] as number) & next) !== 0) return at;
  }
  return end;
}

/** Whether the term stands anywhere in the field from `start` to `end`. */
export function standsIn(term: Term, fields: Fields, start: number, end: number): boolean {
  for (let at = nextBeginning(term, fields, start, end); at < end; at = nextBeginning(term, fields, at + 1, end))
    if (matchAt(term, fields, at, end) >= 0) return true;
  return false;
}

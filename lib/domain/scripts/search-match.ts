import { type Character, type FieldIndex, letterBit, passedOver } from './search-index';
import { type Misspellings, misspellingsOf } from './search-typo';

export interface Match {
  /** After the last unit. */
  end: number;
  /** Characters met only by their first letter. */
  short: number;
  typos: number;
}

/** One way in which a character takes letters of the term. */
interface Step {
  /** The letter after those taken. */
  to: number;
  short: 0 | 1;
  typo: 0 | 1;
}

/** One word that is looked for. */
export interface Term {
  index: FieldIndex;
  text: string;
  /** Which readings may be misspelt where; null forgives nothing. */
  misspellings: Misspellings | null;
  /** What each character can take from each letter on, worked out when first met. */
  steps: (readonly Step[] | undefined)[];
  /** For each character: what the next one has to begin with if the term begins here; 0 where it cannot begin. */
  wanted: Int32Array;
}

/** In `wanted`: the term may be complete here, or goes on with what is no letter. */
export const anything = -1;
/** Shorter ones would be found everywhere with a letter changed. */
const shortestWithTypo = 4;

/** A sound is spelt out, cut off by the end, or only begun: by its first letter, zh, ch, sh being one. */
function stepsOfSound(sound: string, text: string, k: number): Step[] {
  if (sound.charCodeAt(0) !== text.charCodeAt(k)) return [];
  const steps: Step[] = [];
  if (text.startsWith(sound, k)) steps.push({ to: k + sound.length, short: 0, typo: 0 });
  else if (sound.startsWith(text.slice(k)))
    steps.push({ to: text.length, short: text.length - k > 1 ? 0 : 1, typo: 0 });
  if (sound[1] === 'h' && text[k + 1] === 'h') steps.push({ to: k + 2, short: 1, typo: 0 });
  if (sound.length > 1) steps.push({ to: k + 1, short: 1, typo: 0 });
  return steps;
}

function stepsOf({ code, sounds }: Character, text: string, misspellings: Misspellings | null, k: number): Step[] {
  const steps = sounds.flatMap((sound) => stepsOfSound(sound, text, k));
  const misspelt = sounds.flatMap((sound) => misspellings?.[k]?.get(sound) ?? []);
  const forgiven = misspelt.map((length): Step => ({ to: k + length, short: 0, typo: 1 }));
  const written: Step[] = code === text.charCodeAt(k) ? [{ to: k + 1, short: 0, typo: 0 }] : [];
  return [...written, ...steps, ...forgiven];
}

function wantedAfter(steps: readonly Step[], text: string): number {
  const letters = steps.map(({ to }) => (to < text.length && letterBit(text.charCodeAt(to))) || anything);
  return letters.reduce((bits, letter) => bits | letter, steps.length > 0 ? passedOver : 0);
}

/** Makes ready what the scan looks up: a glance at two characters spares nearly all of the looking. */
export function createTerm(index: FieldIndex, text: string, forgiving: boolean): Term {
  const sounds = index.characters.map((character) => character.sounds);
  const misspellings = forgiving && text.length >= shortestWithTypo ? misspellingsOf(text, sounds) : null;
  const steps = index.characters.map((character) => stepsOf(character, text, misspellings, 0));
  const wanted = Int32Array.from(steps, (first) => wantedAfter(first, text));
  return { index, text, misspellings, steps, wanted };
}

function stepsAt({ index, text, misspellings, steps }: Term, place: number, k: number): readonly Step[] {
  const known = k * index.characters.length + place;
  const character = index.characters[place];
  steps[known] ??= character ? stepsOf(character, text, misspellings, k) : [];
  return steps[known];
}

/** Whether the term, from its letter `k`, stands at unit `at` of a field that ends at `end`; one misspelt reading at most. */
export function matchAt(term: Term, at: number, end: number, k: number, mayErr: boolean): Match | null {
  if (k === term.text.length) return { end: at, short: 0, typos: 0 };
  if (at >= end) return null;
  const place = term.index.units[at] ?? 0;
  for (const { to, short, typo } of stepsAt(term, place, k)) {
    const match = typo && !mayErr ? null : matchAt(term, at + 1, end, to, mayErr && !typo);
    if (!match) continue;
    match.short += short;
    match.typos += typo;
    return match;
  }
  const skipped = k > 0 && ((term.index.initials[place] ?? 0) & passedOver) !== 0;
  return skipped ? matchAt(term, at + 1, end, k, mayErr) : null;
}

import { type Intent, intentPhrases, intents } from '../intents/intents';
import type { ToPinyin } from './pinyin';
import type { Script } from './script';
import { type Alphabet, apart, createAlphabet, numberOf } from './search-alphabet';
import { placesNamed } from './search-context';

/** Texts laid end to end, a number of the alphabet for every UTF-16 unit: a search is one pass over them. */
export interface Fields {
  units: Uint16Array;
  /** Where each field begins; the end of all last. */
  starts: Uint32Array;
}

/** Scripts made ready for a search; script `n` has field `n` of each kind. */
export interface SearchIndex {
  alphabet: Alphabet;
  scripts: readonly Script[];
  titles: Fields;
  texts: Fields;
  /** Buyers' words to which a script is the very answer, with {@link apart} between them. */
  words: Fields;
  /** The scripts that have a short name, and that name in lower case. */
  coded: readonly { n: number; code: string }[];
  /** Names of groups, and which scripts stand in each. */
  groups: Fields;
  byGroup: readonly (readonly number[])[];
  /** What buyers say, and for each phrase the bit of its intent. */
  phrases: Fields;
  phraseBits: Uint16Array;
  /** The scripts that answer each intent, by its bit. */
  byIntent: readonly (readonly [bit: number, scripts: readonly number[]])[];
  /** The intents that each script answers, as bits, and the one before all. */
  answers: Uint16Array;
  firstAnswer: Uint16Array;
  /** The consoles that each script speaks of ({@link placesNamed}). */
  places: Uint8Array;
}

/** How many scripts are read between two chances to stop. */
const atOnce = 16;

export const intentBit = (intent: Intent): number => 1 << intents.indexOf(intent);

const bitsOf = ({ intents: answered }: Script): number =>
  (answered ?? []).reduce((bits, intent) => bits | intentBit(intent), 0);

function createFields(count: number) {
  let units = new Uint16Array(1024);
  let length = 0;
  let field = 0;
  const starts = new Uint32Array(count + 1);
  return {
    add(alphabet: Alphabet, ...texts: readonly string[]): void {
      const needed = texts.reduce((sum, text) => sum + text.length + 1, length);
      if (needed > units.length) {
        const larger = new Uint16Array(needed * 2);
        larger.set(units);
        units = larger;
      }
      texts.forEach((text, i) => {
        if (i > 0) units[length++] = apart;
        for (let at = 0; at < text.length; at++) units[length++] = numberOf(alphabet, text.charCodeAt(at));
      });
      starts[++field] = length;
    },
    done: (): Fields => ({ units: units.subarray(0, length), starts }),
  };
}

function fieldsOf(alphabet: Alphabet, texts: readonly string[]): Fields {
  const fields = createFields(texts.length);
  for (const text of texts) fields.add(alphabet, text);
  return fields.done();
}

/** The path of the group that a script stands in, `售后/退换`; empty where it stands in none. */
export type GroupOf = (script: Script) => string;

/** Makes an index step by step, so that whoever asks for it can rest in between: nobody waits while 50,000 scripts are read. */
export function* buildSearchIndex(
  scripts: readonly Script[],
  alphabet: Alphabet,
  groupPathOf: GroupOf = () => '',
): Generator<undefined, SearchIndex> {
  const count = scripts.length;
  const [titles, texts, words] = [createFields(count), createFields(count), createFields(count)];
  const [answers, places] = [new Uint16Array(count), new Uint8Array(count)];
  const firstAnswer = new Uint16Array(count);
  const coded: { n: number; code: string }[] = [];
  const groups = new Map<string, number[]>();
  const byIntent = intents.map((intent) => [intentBit(intent), [] as number[]] as const);
  for (let n = 0; n < count; n++) {
    const script = scripts[n] as Script;
    const path = groupPathOf(script);
    titles.add(alphabet, script.title);
    texts.add(alphabet, script.text);
    words.add(alphabet, ...(script.words ?? []));
    if (script.code) coded.push({ n, code: script.code.toLowerCase() });
    if (path !== '') groups.set(path, groups.get(path) ?? []);
    groups.get(path)?.push(n);
    answers[n] = bitsOf(script);
    firstAnswer[n] = script.intents?.[0] ? intentBit(script.intents[0]) : 0;
    for (const [bit, answering] of byIntent) if ((answers[n] as number) & bit) answering.push(n);
    places[n] = placesNamed(path, script);
    if (n % atOnce === atOnce - 1) yield;
  }
  const phrases = intents.flatMap((intent) => intentPhrases[intent].map((text) => ({ text, bit: intentBit(intent) })));
  return {
    alphabet,
    scripts,
    titles: titles.done(),
    texts: texts.done(),
    words: words.done(),
    coded,
    groups: fieldsOf(alphabet, [...groups.keys()]),
    byGroup: [...groups.values()],
    byIntent,
    phrases: fieldsOf(
      alphabet,
      phrases.map(({ text }) => text),
    ),
    phraseBits: Uint16Array.from(phrases, ({ bit }) => bit),
    answers,
    firstAnswer,
    places,
  };
}

/** Prepares scripts for a search at one go. Without `toPinyin` only what is written is found. */
export function createSearchIndex(scripts: readonly Script[], toPinyin?: ToPinyin, groupPathOf?: GroupOf): SearchIndex {
  const building = buildSearchIndex(scripts, createAlphabet(toPinyin), groupPathOf);
  for (;;) {
    const step = building.next();
    if (step.done) return step.value;
  }
}

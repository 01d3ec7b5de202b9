import type { Script } from '../scripts/script';
import type { Step } from './steps';

/** The steps for which the agent writes a text of his own, in their order. */
export const ownSteps = ['ack', 'test', 'value', 'rung', 'close'] as const satisfies readonly Step[];
export type OwnStep = (typeof ownSteps)[number];

/** A class of objections that the agent made: an item of the kind {@link objectionKind}. */
export interface OwnObjection {
  id: string;
  name: string;
  /** Any of them in the buyer's words shows it. */
  words: readonly string[];
  /** What is said at each step; one without a text is left out. */
  texts: Readonly<Partial<Record<OwnStep, string>>>;
}

export const objectionKind = 'objection';

export const mostWords = 30;
export const longestName = 10;
const longestWord = 20;
export const longestText = 300;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest;

/** Null for what is no objection: without a name or a cue word it could never be met. */
export function parseOwnObjection(value: unknown, id: string): OwnObjection | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, words, texts } = value as Record<string, unknown>;
  if (!isText(name, longestName) || !Array.isArray(words)) return null;
  const cues = words.filter((word): word is string => isText(word, longestWord)).slice(0, mostWords);
  if (cues.length === 0) return null;
  const written = typeof texts === 'object' && texts !== null ? (texts as Record<string, unknown>) : {};
  const kept = ownSteps.flatMap((step) => {
    const text = written[step];
    return isText(text, longestText) ? [[step, text.trim()] as const] : [];
  });
  return { id, name: name.trim(), words: cues.map((word) => word.trim()), texts: Object.fromEntries(kept) };
}

/** `鞋底硬、 硌脚，磨脚` → three cue words, each once. */
export function readCueWords(typed: string): string[] {
  const words = typed.split(/[\s,，、;；/|]+/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

/** What is wrong with one, by field, in words beside it; empty where nothing is. `others`: the names that are taken. */
export function ownObjectionProblems(
  name: string,
  words: readonly string[],
  texts: OwnObjection['texts'],
  others: readonly string[],
): { name?: string; words?: string; texts?: string } {
  const length = [...name.trim()].length;
  return {
    ...(length === 0 && { name: '给它起个名字' }),
    ...(length > longestName && { name: `最多 ${longestName} 个字` }),
    ...(others.includes(name.trim()) && { name: '已有同名的异议' }),
    ...(words.length === 0 && { words: '写几个买家会说的词，用空格或逗号隔开' }),
    ...(words.length > mostWords && { words: `最多 ${mostWords} 个词` }),
    ...(words.some((word) => word.length > longestWord) && { words: `每个词最多 ${longestWord} 个字` }),
    ...(words.some((word) => [...word].length < 2) && { words: '一个字容易认错，每个词至少两个字' }),
    ...(Object.values(texts).every((text) => text.trim() === '') && { texts: '至少写一步要说的话' }),
  };
}

/** The texts of one's own classes as scripts of the library; their ids stay the same while the class does. */
export function ownScripts(own: readonly OwnObjection[]): Script[] {
  return own.flatMap(({ id, name, words, texts }) =>
    ownSteps.flatMap((step): Script[] => {
      const text = texts[step];
      return text
        ? [{ id: `own.${id}.${step}`, stage: 'objection', title: name, text, words, of: id, steps: [step] }]
        : [];
    }),
  );
}

import { ConverterBuilder } from 'opencc-js/core';
import * as preset from 'opencc-js/preset/cn2t';
import { scripts } from '../../lib/catalog';
import { features } from '../../lib/catalog/fab';
import { createTaiwan, type Dictionary } from '../../lib/domain/scripts/taiwan';

/** All that we say to buyers, for which the words of the dictionary are chosen. */
export const corpus: readonly string[] = [
  ...scripts.flatMap(({ title, text }) => [title, text]),
  ...features.flatMap(({ feature, advantage, benefit, care }) => [feature, advantage, benefit, care ?? '']),
];

type Word = readonly [from: string, to: string];

const openCc = ConverterBuilder(preset)({ from: 'cn', to: 'tw' });
const entries: readonly string[] = [...(preset.from.cn ?? []), ...(preset.to.tw ?? [])]
  .flat()
  .flatMap((dictionary) => (typeof dictionary === 'string' ? dictionary.split('|') : dictionary.map(([from]) => from)))
  .map((entry) => entry.split(' ')[0] ?? '');

/** Where OpenCC's standard is not what agents type: 臺, 溼. */
const typed: Readonly<Record<string, string>> = { 臺: '台', 溼: '濕', 裏: '裡' };
/** Alone, what is said of goods is dry (乾) and rinsed (沖); 幹 and 衝 stand in words of their own. */
const alone: Readonly<Record<string, string>> = { 干: '乾', 冲: '沖' };
const convert = (from: string): string =>
  alone[from] ?? [...openCc(from)].map((character) => typed[character] ?? character).join('');

/** Every single character that is written otherwise. */
function charactersOf(): string {
  const single = [...new Set(entries.filter((entry) => entry.length === 1))].sort();
  return single
    .map((from) => [from, convert(from)] as const)
    .filter(([from, to]) => from !== to && to.length === 1)
    .flat()
    .join('');
}

/** Of OpenCC's words those that occur in our texts and say something else than their characters do. */
function phrasesOf(characters: string): Word[] {
  const byCharacter = createTaiwan({ characters, words: [] });
  const all = corpus.join('\n');
  return [...new Set(entries)]
    .filter((entry) => entry.length > 1 && all.includes(entry))
    .map((from): Word => [from, convert(from)])
    .filter(([from, to]) => byCharacter(from) !== to)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** What `npm run taiwan` writes: reproducible, and checked by a test to be what is in the repository. */
export function makeDictionary(): Dictionary {
  const characters = charactersOf();
  return { characters, words: phrasesOf(characters) };
}

export function moduleOf({ characters, words: found }: Dictionary): string {
  return `/** Made by \`npm run taiwan\` of OpenCC's dictionaries (Apache-2.0) and our own texts, never by hand; words.ts is. */
export const characters =
  '${characters}';
export const phrases =
  '${found.map((word) => word.join(' ')).join('|')}';
`;
}

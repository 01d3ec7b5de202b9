import { type Category, categories, type Level, levels, type ShopPhrase, type ShopRules } from './finding';
import { normalise } from './normalise';
import { rules } from './rules';

/** Most phrases and names that are kept; every one is looked for at each key. */
export const mostShopRules = 200;
const longestPhrase = 30;
const longestPlainer = 100;

const text = (value: unknown, most: number): string => (typeof value === 'string' ? value.trim().slice(0, most) : '');
const oneOf = <T>(known: readonly T[], value: unknown): T | undefined => known.find((name) => name === value);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsePhrase(value: unknown): ShopPhrase | null {
  if (!isObject(value)) return null;
  const [phrase, plainer] = [text(value.phrase, longestPhrase), text(value.plainer, longestPlainer)];
  const [category, level] = [oneOf(categories, value.category), oneOf(levels, value.level)];
  if (!category || normalise(phrase).text === '') return null;
  return { phrase, category, ...(level && { level }), ...(plainer && { plainer }) };
}

const isLevelled = (name: string): boolean =>
  categories.includes(name as Category) || rules.some(({ id }) => id === name);

function parseLevels(value: unknown): Record<string, Level> {
  const entries = isObject(value) ? Object.entries(value) : [];
  return Object.fromEntries(
    entries.flatMap(([name, level]) => {
      const known = oneOf(levels, level);
      return known && isLevelled(name) ? [[name, known] as const] : [];
    }),
  );
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value.slice(0, mostShopRules) : []);

/** What was kept of the shop's rules; null for what is none. What does not parse in them is left out. */
export function parseShopRules(value: unknown): ShopRules | null {
  if (!isObject(value)) return null;
  const names = listOf(value.names).map((name) => text(name, longestPhrase));
  return {
    names: [...new Set(names)].filter((name) => name.length > 1),
    levels: parseLevels(value.levels),
    phrases: listOf(value.phrases).flatMap((phrase) => parsePhrase(phrase) ?? []),
  };
}

/** Why this phrase cannot be added, as the agent would say it; null where it can. */
export function phraseProblem({ phrases }: ShopRules, phrase: string): string | null {
  const plain = normalise(phrase).text;
  if (plain === '') return '先写要提醒的说法';
  if ([...plain].length < 2) return '一个字太短，到处都会提醒';
  if (phrase.trim().length > longestPhrase) return `最多 ${longestPhrase} 个字`;
  if (phrases.some((other) => normalise(other.phrase).text === plain)) return '已经有这一条了';
  return phrases.length >= mostShopRules ? `最多 ${mostShopRules} 条，先删掉不用的` : null;
}

/** Why this name cannot be allowed; null where it can. */
export function nameProblem({ names }: ShopRules, name: string): string | null {
  if (name.trim().length < 2) return '至少两个字';
  if (name.trim().length > longestPhrase) return `最多 ${longestPhrase} 个字`;
  if (names.includes(name.trim())) return '已经有这一个了';
  return names.length >= mostShopRules ? `最多 ${mostShopRules} 个，先删掉不用的` : null;
}

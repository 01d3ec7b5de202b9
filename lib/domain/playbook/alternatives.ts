/** What the shop offers instead of a product that is out: an item of the kind {@link alternativesKind}. */
export interface Alternatives {
  id: string;
  /** The product's id or title as the console shows it. */
  product: string;
  /** As the buyer is told them, the nearest first. */
  titles: readonly string[];
}

export const alternativesKind = 'alternatives';

export const mostAlternatives = 6;
const longestTitle = 30;
const longestProduct = 100;

const textOf = (value: unknown, longest: number): string | null =>
  typeof value === 'string' && value.trim() !== '' && value.length <= longest ? value.trim() : null;

/** Null for what is no such list. */
export function parseAlternatives(value: unknown, id: string): Alternatives | null {
  if (typeof value !== 'object' || value === null) return null;
  const { product, titles } = value as Record<string, unknown>;
  const name = textOf(product, longestProduct);
  if (name === null || !Array.isArray(titles)) return null;
  const kept = titles.map((title) => textOf(title, longestTitle)).filter((title) => title !== null);
  return kept.length > 0 ? { id, product: name, titles: [...new Set(kept)].slice(0, mostAlternatives) } : null;
}

/** One a line, as typed: `低帮帆布鞋 雾蓝` … */
export const readTitles = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
];

/** What is wrong with a list, in words for the field. A recommendation has two or three, so a list has at least two. */
export function alternativesProblem(product: string, titles: readonly string[]): { product?: string; titles?: string } {
  return {
    ...(product.trim() === '' && { product: '写商品的标题或编号，和聊天台里显示的一样' }),
    ...(product.length > longestProduct && { product: `最多 ${longestProduct} 个字` }),
    ...(titles.length < 2 && { titles: '至少写两款，一行一款：推荐总给买家两三款挑' }),
    ...(titles.length > mostAlternatives && { titles: `最多 ${mostAlternatives} 款` }),
    ...(titles.some((title) => title.length > longestTitle) && { titles: `每款最多 ${longestTitle} 个字` }),
  };
}

/** The list of this product, by id or else by title. */
export function alternativesFor(
  lists: readonly Alternatives[],
  product: { id: string | null; title: string | null } | null,
): readonly string[] {
  const by = (name: string | null | undefined) =>
    name ? lists.find((list) => list.product === name.trim()) : undefined;
  return (by(product?.id) ?? by(product?.title))?.titles ?? [];
}

const numerals = ['一', '二', '三'] as const;

/** `替代款一` … `替代款三`: never more than three are offered at once. */
export const alternativeSlots = (titles: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(titles.slice(0, numerals.length).map((title, at) => [`替代款${numerals[at]}`, title]));

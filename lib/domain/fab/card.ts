import type { Product } from '../conversation';
import { type Category, categories } from '../scripts/script';
import { type Feature, type Part, parts } from './feature';
import { parseSizeTable, type SizeTable } from './size/table';

/** Kinds of items in which the shop keeps these. */
export const productCardKind = 'fab-card';
export const featureKind = 'fab-feature';

/** One selling point as the shop wrote it. Parts may be empty; an empty `feature` is what the page says under this name. */
export interface OwnPoint {
  id: string;
  name: string;
  feature: string;
  advantage: string;
  benefit: string;
  asks: readonly string[];
  skipped: readonly Part[];
}

/** What the shop knows of one product (商品卡). */
export interface ProductCard {
  id: string;
  title: string;
  /** The console's own number of the product; empty where unknown. */
  productId: string;
  link: string;
  points: readonly OwnPoint[];
  scenes: readonly string[];
  who: readonly string[];
  care: string;
  sizes: SizeTable | null;
  /** Kept, but matched with nothing. */
  archived: boolean;
}

/** A built-in selling point as the shop would rather say it, or one of the shop's own. `off`: never offered. */
export interface OwnFeature extends Feature {
  off: boolean;
}

type Read = Record<string, unknown>;
const isRead = (value: unknown): value is Read => typeof value === 'object' && value !== null && !Array.isArray(value);

/** One line without what a slot or markup is made of; empty for what is no text. */
const line = (value: unknown, longest: number): string =>
  typeof value === 'string'
    ? [
        ...value
          .slice(0, 2_000)
          .replace(/[{}<>]/g, '')
          .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
          .trim(),
      ]
        .slice(0, longest)
        .join('')
    : '';
const lines = (value: unknown, longest: number, most: number): string[] =>
  Array.isArray(value)
    ? [...new Set(value.map((each) => line(each, longest)).filter((each) => each !== ''))].slice(0, most)
    : [];

/** The name's place is the one thing in braces that may stand there. */
const lineWithName = (value: unknown): string =>
  typeof value === 'string'
    ? value
        .slice(0, 100)
        .split('{名}')
        .map((part) => line(part, 60))
        .join('{名}')
    : '';

function parsePoint(value: unknown): OwnPoint | null {
  if (!isRead(value)) return null;
  const [id, name] = [line(value.id, 60), line(value.name, 20)];
  if (id === '' || name === '') return null;
  return {
    id,
    name,
    feature: line(value.feature, 60),
    advantage: line(value.advantage, 60),
    benefit: line(value.benefit, 60),
    asks: lines(value.asks, 12, 30),
    skipped: parts.filter((part) => Array.isArray(value.skipped) && value.skipped.includes(part)),
  };
}

/** Null for what is no card. `parseProductCard({ title: '亚麻衬衫', points: [] }, 'c1')`. */
export function parseProductCard(value: unknown, id: string): ProductCard | null {
  if (!isRead(value)) return null;
  const card = {
    id,
    title: line(value.title, 120),
    productId: line(value.productId, 40),
    link: line(value.link, 500),
    points: (Array.isArray(value.points) ? value.points.slice(0, 40) : []).flatMap((point) => parsePoint(point) ?? []),
    scenes: lines(value.scenes, 12, 12),
    who: lines(value.who, 20, 12),
    care: line(value.care, 80),
    sizes: parseSizeTable(value.sizes),
    archived: value.archived === true,
  };
  return card.title || card.productId || card.link ? card : null;
}

/** Null for what is no selling point: it needs goods, a name and the three parts. */
export function parseOwnFeature(value: unknown, id: string): OwnFeature | null {
  if (!isRead(value)) return null;
  const category = categories.find((each): each is Category => each === value.category);
  const names = lines(value.names, 20, 12);
  const [feature, advantage, benefit] = [
    lineWithName(value.feature),
    line(value.advantage, 60),
    line(value.benefit, 60),
  ];
  if (!category || names.length === 0 || !feature || !advantage || !benefit) return null;
  const fibres = lines(value.fibres, 12, 12);
  const share = typeof value.leastShare === 'number' && value.leastShare > 0 ? value.leastShare : null;
  return {
    id,
    category,
    names,
    ...(fibres.length > 0 && { fibres }),
    ...(share !== null && { leastShare: share }),
    feature,
    advantage,
    benefit,
    scenes: lines(value.scenes, 12, 12),
    who: lines(value.who, 20, 12),
    care: line(value.care, 80) || null,
    asks: lines(value.asks, 12, 30),
    off: value.off === true,
  };
}

/** The shop's wording over the built-in one, its own cards first; what is switched off is left out. */
export function mergeFeatures(builtIn: readonly Feature[], own: readonly OwnFeature[]): Feature[] {
  const byId = new Map(own.map((feature) => [feature.id, feature]));
  const known = new Set(builtIn.map(({ id }) => id));
  const all = [...own.filter(({ id }) => !known.has(id)), ...builtIn.map((feature) => byId.get(feature.id) ?? feature)];
  return all.filter((feature) => !('off' in feature && feature.off));
}

const bareTitle = (title: string): string =>
  title.toLowerCase().replace(/[【[（(][^】\]）)]*[】\]）)]|[^\p{L}\p{N}]+/gu, '');

/** A link without what changes from click to click: host, path and the number of the product. */
function linkKey(link: string): string | null {
  try {
    const { host, pathname, searchParams } = new URL(link.startsWith('//') ? `https:${link}` : link);
    const number = ['id', 'goods_id', 'item_id', 'itemId', 'skuId', 'product_id']
      .map((name) => searchParams.get(name))
      .find(Boolean);
    return `${host}${pathname}${number ? `#${number}` : ''}`;
  } catch {
    return null;
  }
}

/** From how many letters on a part of a title is enough: 亚麻衬衫 alone would be every linen shirt of the shop. */
const leastTitle = 6;

function titleFit(card: string, product: string): number {
  const [a, b] = [bareTitle(card), bareTitle(product)];
  if (a === '' || b === '') return 0;
  if (a === b) return 1_000;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= leastTitle && long.includes(short) ? short.length : 0;
}

/** The card of this product: by number, else by link, else by title. Null where none fits; two equal titles are no matter, the first counts. */
export function matchCard(product: Product, cards: readonly ProductCard[]): ProductCard | null {
  const kept = cards.filter(({ archived }) => !archived);
  const byId = product.id ? kept.find(({ productId }) => productId === product.id) : undefined;
  if (byId) return byId;
  const link = product.link && linkKey(product.link);
  const byLink = link ? kept.find((card) => card.link && linkKey(card.link) === link) : undefined;
  if (byLink) return byLink;
  // A card that names another number is another product, however alike the titles are.
  const nameless = kept.filter(({ productId }) => !productId || !product.id);
  const fits = nameless
    .map((card) => ({ card, fit: titleFit(card.title, product.title ?? '') }))
    .filter(({ fit }) => fit > 0);
  return fits.sort((a, b) => b.fit - a.fit)[0]?.card ?? null;
}

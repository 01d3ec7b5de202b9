import type { Attribute, Product } from '../domain/conversation';
import { parsePrice } from '../domain/money';
import { keyOnSite } from './buyer';
import type { CardLocator, ConsoleDefinition } from './definition';
import { isFragment } from './fragment';
import { findCards, findLastCard, locateLine } from './locate';
import type { Memory } from './memory';
import { onOneLine, textOf } from './page-text';
import { isVisible, queryAll } from './query';

type ProductRules = NonNullable<ConsoleDefinition['product']>;

const coupon = /满\s*[¥￥]?\s*\d.*[减送]|立减|\d\s*元.*券|券.*\d|\d\s*折/;

export interface FoundProduct {
  element: Element;
  product: Product;
}

function readCoupons(card: Element, css: string): string[] {
  const found = queryAll(card, css).flatMap((element) => {
    const line = isVisible(element) ? onOneLine(textOf(element)) : '';
    return line.length <= 20 && coupon.test(line) ? [{ element, line }] : [];
  });
  const isPiece = (one: Element): boolean =>
    isFragment(one) && found.some(({ element }) => element === one.parentElement);
  return [...new Set(found.flatMap(({ element, line }) => (isPiece(element) ? [] : [line])))];
}

const nothing: Product = {
  title: null,
  price: null,
  priceIsFloor: false,
  id: null,
  link: null,
  coupons: [],
  attributes: [],
};

function readCard(card: Element, rules: ProductRules): Product | null {
  const title = locateLine(card, rules.title);
  const price = parsePrice(locateLine(card, rules.price) ?? '');
  const id = locateLine(card, rules.id);
  if (title === null && price === null && id === null) return null;
  return {
    ...nothing,
    title,
    price: price?.price ?? null,
    priceIsFloor: price?.isFloor ?? false,
    id,
    link: locateLine(card, rules.link),
    coupons: rules.coupons === undefined ? [] : readCoupons(card, rules.coupons),
  };
}

const mostAttributes = 24;
const longestName = 20;
const longestValue = 80;

interface AttributeList {
  of: string | null;
  attributes: readonly Attribute[];
}

function readAttributeList(panel: Element, rules: NonNullable<ProductRules['attributes']>): AttributeList | null {
  const list = queryAll(panel, rules.list).find(isVisible);
  if (!list) return null;
  const rows = queryAll(list, rules.row).slice(0, mostAttributes).filter(isVisible);
  const attributes = rows.flatMap((row) => {
    const [name, value] = [locateLine(row, rules.name), locateLine(row, rules.value)];
    if (!name || !value || name.length > longestName || value.length > longestValue) return [];
    return { name, value };
  });
  return { of: locateLine(list, rules.of), attributes };
}

/** The product with what the panel says of it; nothing of what it says of another. */
export function withAttributes(
  product: Product,
  { product: rules }: ConsoleDefinition,
  panel: Element | null,
  memory: Memory,
): Product {
  const where = rules?.attributes;
  const list = panel && where && memory.of(panel, 'attributes', () => readAttributeList(panel, where));
  return list && list.of !== null && list.of === product.id ? { ...product, attributes: list.attributes } : product;
}

function readIn(part: Element, locator: CardLocator, rules: ProductRules, memory: Memory): FoundProduct | null {
  const element = locator.pick === 'last' ? findLastCard(part, locator, memory) : findCards(part, locator)[0];
  const product = element && memory.of(element, 'product', () => readCard(element, rules));
  return element && product ? { element, product } : null;
}

/** The product that the address names, as long as the buyer is open who came from it. The address stays when the agent opens another. */
export function readAddressed(definition: ConsoleDefinition, document: Document, key: string) {
  const address = definition.product?.address;
  const id = locateLine(document, address?.id);
  const of = decoded(locateLine(document, address?.of) ?? '');
  if (id === null || !of || keyOnSite(definition, document, of) !== key) return null;
  return { element: document.documentElement, product: { ...nothing, id } };
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** Where products are looked for; null where the page shows no such part. */
export type ProductParts = Readonly<Record<'transcript' | 'panel', Element | null>>;

/** The product in talk: of the first kind of card that the page shows and that says something. */
export function readProduct({ product: rules }: ConsoleDefinition, parts: ProductParts, memory: Memory) {
  for (const locator of rules?.card ?? []) {
    const part = parts[locator.within];
    if (!part || !rules) continue;
    const found = memory.of(part, `product ${locator.css}`, () => readIn(part, locator, rules, memory));
    if (found) return found;
  }
  return null;
}

import type { Product } from '../domain/conversation';
import { parsePrice } from '../domain/money';
import type { CardLocator, ConsoleDefinition } from './definition';
import { findCards, isVisible, locateLine, queryAll } from './locate';
import type { Memory } from './memory';
import { onOneLine, textOf } from './page-text';

type ProductRules = NonNullable<ConsoleDefinition['product']>;

const coupon = /满\s*[¥￥]?\s*\d.*[减送]|立减|\d\s*元.*券|券.*\d|\d\s*折/;

export interface FoundProduct {
  element: Element;
  product: Product;
}

function readCoupons(card: Element, css: string): string[] {
  const lines = queryAll(card, css)
    .filter(isVisible)
    .map((element) => onOneLine(textOf(element)));
  return [...new Set(lines.filter((line) => line.length <= 20 && coupon.test(line)))];
}

function readCard(card: Element, rules: ProductRules): Product | null {
  const title = locateLine(card, rules.title);
  const price = parsePrice(locateLine(card, rules.price) ?? '');
  const id = locateLine(card, rules.id);
  if (title === null && price === null && id === null) return null;
  return {
    title,
    price: price?.price ?? null,
    priceIsFloor: price?.isFloor ?? false,
    id,
    link: locateLine(card, rules.link),
    coupons: rules.coupons === undefined ? [] : readCoupons(card, rules.coupons),
  };
}

function readIn(part: Element, locator: CardLocator, rules: ProductRules, memory: Memory): FoundProduct | null {
  const element = findCards(part, locator).at(locator.pick === 'last' ? -1 : 0);
  const product = element && memory.of(element, 'product', () => readCard(element, rules));
  return element && product ? { element, product } : null;
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

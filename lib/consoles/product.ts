import type { Product } from '../domain/conversation';
import { parsePrice } from '../domain/money';
import type { ConsoleDefinition } from './definition';
import { findCards, isVisible, locateLine, queryAll } from './locate';
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

/** The product in talk: of the first kind of card that the page shows and that says something. */
export function readProduct({ product: rules }: ConsoleDefinition, document: Document): FoundProduct | null {
  for (const locator of rules?.card ?? []) {
    const element = findCards(document, locator).at(locator.pick === 'last' ? -1 : 0);
    const product = element && rules ? readCard(element, rules) : null;
    if (element && product) return { element, product };
  }
  return null;
}

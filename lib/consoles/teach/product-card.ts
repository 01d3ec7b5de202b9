import type { CardLocator, ConsoleDefinition, Locator } from '../definition';
import { findCards } from '../locate';
import { textOf } from '../page-text';
import { isInside } from './composed';
import { leavesIn } from './leaves';
import { innerSelectors } from './rows';
import { marksOf, pathWithin } from './selectors';
import { idAttributes, pricePattern, wholePrice } from './values';

const hasPrice = (element: Element): boolean => new RegExp(pricePattern).test(textOf(element));
const coupon = /满\s*[¥￥]?\s*\d.*[减送]|立减|\d\s*元.*券|券.*\d|\d\s*折/;

/** A part of a price is no title: `1299` beside its sign. */
const isNamed = (leaf: Element): boolean => /\p{L}{2}/u.test(textOf(leaf));

const titleIn = (card: Element): Element | undefined =>
  leavesIn(card)
    .filter((leaf) => textOf(leaf).length >= 4 && isNamed(leaf) && !hasPrice(leaf) && !coupon.test(textOf(leaf)))
    .toSorted((a, b) => textOf(b).length - textOf(a).length)[0];

/** The smallest element around that has a price and a title; with the coupons, where they stand right beside these. */
export function cardAround(inner: Element, limit: Element | null): Element {
  let at: Element | null = inner;
  for (let up = 0; at && at !== limit && up < 6 && !(hasPrice(at) && titleIn(at)); up++) at = at.parentElement;
  if (!at || at === limit || !hasPrice(at) || !titleIn(at)) return inner;
  const card = at;
  for (let up = 0; at && at !== limit && up < 3; up++, at = at.parentElement)
    if (leavesIn(at).some((leaf) => coupon.test(textOf(leaf)))) return at;
  return card;
}

/** The price with its sign and its fen, though they stand in nodes of their own. */
function priceIn(card: Element): Element | null {
  const priced = [...card.querySelectorAll('*')].filter(hasPrice);
  let price = priced.find((element, at) => !element.contains(priced[at + 1] ?? null)) ?? null;
  while (price?.parentElement && price.parentElement !== card && wholePrice.test(textOf(price.parentElement)))
    price = price.parentElement;
  return price;
}

const inside = (card: Element, inner: Element | null | undefined): Locator[] =>
  inner ? innerSelectors([{ row: card, inner }]).map((css) => ({ css })) : [];

/** The column that the card stands in, as far up as it holds neither the messages nor the reply box. */
export function panelAround(card: Element, others: readonly Element[]): Element {
  let at = card;
  while (at.parentElement && !others.some((other) => isInside(at.parentElement, other))) at = at.parentElement;
  return at;
}

/** By what the card is made of, whatever stands between its parts; nothing where in `scope` something is made alike that is no card. */
function built(card: Element, scope: Element): string[] {
  const tags = [titleIn(card), priceIn(card)].flatMap((part) => (part ? [part.localName] : []));
  const css = `${card.localName}${[...new Set(tags)].map((tag) => `:has(${tag})`).join('')}`;
  const found = findCards(scope, { css, text: pricePattern });
  const isCard = (one: Element) => titleIn(one) !== undefined && priceIn(one) !== null;
  return new Set(tags).size > 1 && found.includes(card) && found.every(isCard) ? [css] : [];
}

interface Where {
  /** The transcript. */
  list: Element;
  /** The message row that the card stands in; null in the panel. */
  row: Element | null;
  /** The column where a card stands that is in no message. */
  panel: Element;
}

/** What is learnt of a product from one of its cards. */
export function productRules(picked: Element, { list, row, panel }: Where): NonNullable<ConsoleDefinition['product']> {
  const card = cardAround(picked, row ?? list.parentElement);
  const marks = marksOf(card).filter((mark) => mark !== card.localName);
  const within = row ? 'transcript' : 'panel';
  const pick = row ? ('last' as const) : ('first' as const);
  const path = pathWithin(row ?? panel, card) || card.localName;
  const ways: CardLocator[] = [
    ...marks.slice(0, 2).map((css) => ({ css })),
    { css: path, text: pricePattern },
    ...built(card, row ? list : panel).map((css) => ({ css, text: pricePattern })),
  ];
  const finding = ways.filter((way) => findCards(row ? list : panel, way).includes(card));
  const cards = (finding.length > 0 ? finding : ways).map((way) => ({ within, ...way, pick }) as const);
  const coupons = leavesIn(card).find((leaf) => coupon.test(textOf(leaf)));
  const [id] = idAttributes(card, [card]);
  return {
    card: cards,
    title: [...inside(card, titleIn(card)), { css: '*', pick: 'longest' }],
    price: [...inside(card, priceIn(card)), { text: pricePattern }],
    ...(id === undefined ? {} : { id: [{ attr: id }] }),
    ...(coupons ? { coupons: marksOf(coupons)[0] ?? coupons.localName } : {}),
  };
}

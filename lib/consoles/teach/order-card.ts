import { parsePrice } from '../../domain/money';
import type { CardLocator, ConsoleDefinition, Locator } from '../definition';
import { locateLine } from '../locate';
import { parseStatus, readOrders } from '../orders';
import { onOneLine, textOf } from '../page-text';
import { firstMatch } from '../query';
import { type Lack, lack, type ToldStatus } from './lacks';
import { leavesIn } from './leaves';
import { innerSelectors } from './rows';
import { marksOf } from './selectors';
import { cardPatterns, literally, orderAmount, orderNumber, pricePattern, statusWords } from './values';

type Orders = NonNullable<ConsoleDefinition['orders']>;
const taking = (patterns: readonly string[]): Locator[] => patterns.map((match) => ({ match }));
const numberIn = (element: Element): string | null => locateLine(element, taking(orderNumber));

/** All words for each status, what the agent told first. */
function wordsWith(word: string, told: ToldStatus): NonNullable<Orders['words']> {
  if (!told) return statusWords;
  return { ...statusWords, [told]: `${literally(word)}|${statusWords[told]}` };
}

/** The smallest element around the status that has an order's number, and the price where that stands not much further up. */
function cardAround(status: Element, panel: Element): Element | null {
  let numbered: Element | null = null;
  for (let at: Element | null = status; at && panel.contains(at); at = at.parentElement) {
    const number = numberIn(at);
    if (numbered === null && number === null) continue;
    // Further up stand other orders too.
    if (numbered && (textOf(at).match(/\d{12,}/g) ?? []).length > (textOf(numbered).match(/\d{12,}/g) ?? []).length)
      break;
    numbered ??= at;
    if (firstMatch(textOf(at), pricePattern) !== null) return at;
  }
  return numbered;
}

/** Which element of the card says how the order stands: what was pointed at, or where that is the card, what reads like it. */
function statusIn(picked: Element): Element {
  const leaves = leavesIn(picked);
  const telling = leaves.find(
    (leaf) => textOf(leaf).length <= 12 && parseStatus(textOf(leaf), statusWords) !== 'unknown',
  );
  return telling ?? (leaves.length === 1 && leaves[0] ? leaves[0] : picked);
}

/** Ways to find the cards, those first that outlive a redesign: by what is written in them, then by their marks. */
function cardsLike(card: Element, written: readonly string[]): CardLocator[] {
  const marks = marksOf(card).filter((mark) => mark !== card.localName);
  const byMarks = orderNumber.map((text) => ({ css: marks.slice(0, 2).join(', '), text }));
  const byText = (css: string) => written.map((text) => ({ css, text }));
  return [...byText('*'), ...(marks.length > 0 ? byMarks : []), ...byText(card.localName)];
}

/** What is learnt of orders from the status on one order's card. */
export function orderRules(picked: Element, panel: Element, told: ToldStatus): Orders | Lack {
  const status = statusIn(picked);
  const word = onOneLine(textOf(status));
  const card = cardAround(status, panel);
  const id = card && numberIn(card);
  if (!card || id === null) return lack('orders', '这里没找到订单号：请指带订单号的那张订单卡上的状态');
  if (word.length > 12) return lack('orders', '请指订单的状态那几个字，比如“待付款”“已发货”');
  const words = wordsWith(word, told);
  if (parseStatus(word, words) === 'unknown') return { ...lack('orders', `“${word}”算哪一种？`), word };
  const inner = innerSelectors([{ row: card, inner: status }]).map((css) => ({ css }));
  const price = parsePrice(locateLine(card, taking(orderAmount)) ?? '')?.price ?? null;
  const rest = {
    id: taking(orderNumber),
    status: [...inner, {}],
    ...(price === null ? {} : { amount: taking(orderAmount) }),
    words,
  };
  const isRead = (orders: Orders): boolean =>
    readOrders({ orders } as ConsoleDefinition, panel).some(
      (order) => order.id === id && order.status === parseStatus(word, words) && order.amount === price,
    );
  const written = cardPatterns(textOf(card), word, told && literally(word));
  const found = cardsLike(card, written).find((locator) => isRead({ card: locator, ...rest }));
  if (!found) return lack('orders', '这张订单卡读不全，请换一张指');
  return { card: found, ...rest };
}

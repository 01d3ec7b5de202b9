import type { Product } from '../conversation';
import { dayBounds, dayOf } from '../tally/day';
import { type FactId, factOf } from './facts';
import { phaseOf, type ShopFact, type ShopFactId, shapeOfShopFact } from './shop-fact';

/** The agent said yes to a fact: of whom and of what, and until when, ms. */
export interface Tick {
  need: string;
  conversation: string | null;
  product: string | null;
  until: number;
}

/** What is known at one moment about one conversation. */
export interface Known {
  /** ms since 1970. */
  now: number;
  /** When the shop's day begins, ms after midnight in Shanghai. */
  dayStartMs: number;
  conversation: string | null;
  product: Product | null;
  shop: readonly ShopFact[];
  ticks: readonly Tick[];
  /** The page or the shop offers something that counts for what the buyer asks about. */
  hasOffer: boolean;
}

/** Where nothing is known yet. */
export const nothingKnown: Known = {
  now: 0,
  dayStartMs: 0,
  conversation: null,
  product: null,
  shop: [],
  ticks: [],
  hasOffer: false,
};

/** Tells one product of the page from another; null where it shows none. */
const productKey = (product: Product | null): string | null => product && (product.id ?? product.link ?? product.title);

const speaksOf = ({ about }: ShopFact, product: Product | null): boolean =>
  about === '' || about.split(/\s+/).every((word) => (product?.title ?? '').includes(word));

/** What the shop keeps that holds today for this product: what is about it before what is about everything. */
export function shopFactsNow({ shop, product, now, dayStartMs }: Known): ShopFact[] {
  const today = dayOf(now, dayStartMs);
  return shop
    .filter((fact) => speaksOf(fact, product) && phaseOf(fact, today) === 'now')
    .sort((a, b) => b.about.length - a.about.length);
}

/** Of one kind the one that counts. */
export function shopFactNow(known: Known, fact: ShopFactId): ShopFact | null {
  return shopFactsNow(known).find((one) => one.fact === fact) ?? null;
}

/** Today's cut-off hour (截单), ms; null where the shop set none. By the clock, whenever the shop's day begins. */
function cutoffToday(known: Known): { at: number; text: string } | null {
  const fact = shopFactNow(known, 'cutoff');
  const [, hours, minutes] = /^(\d+)[:：](\d+)$/.exec(fact?.value ?? '') ?? [];
  if (!fact || hours === undefined) return null;
  const at = dayBounds(dayOf(known.now)).start + (Number(hours) * 60 + Number(minutes)) * 60_000;
  return { at, text: fact.value.replace('：', ':') };
}

/** Whether something is so. `false`: it is known not to be, and why. Null: nobody knows, the agent has to say. */
export type Answer = { is: true } | { is: false; why: string } | null;

const yes: Answer = { is: true };

/** Goods that the page calls 预售, which leave no sooner than they are there; a stock of none that it shows. Any other number speaks of all sizes together and proves nothing of one. */
function onPage(need: string, product: Product | null): Answer {
  const isPresold = /预售/.test(product?.title ?? '');
  if (need === 'presale') return isPresold ? yes : null;
  if (need === 'dispatch-today' && isPresold) return { is: false, why: '页面写的是预售' };
  if (need !== 'in-stock' && need !== 'sold-out') return null;
  const stock = product?.attributes.find(({ name }) => /^(?:库存|剩余库存|现货)$/.test(name))?.value.trim() ?? '';
  if (!/^(?:0\s*件?|无货|售罄|缺货)$/.test(stock)) return null;
  return need === 'sold-out' ? yes : { is: false, why: '页面显示没货了' };
}

/** 优惠 that the calculator counts is on; goods that have one are not without. */
function byOffer(need: string, { hasOffer }: Known): Answer {
  if (!hasOffer) return null;
  if (need === 'no-promotion') return { is: false, why: '现在有用得上的优惠' };
  return need === 'promotion-on' ? yes : null;
}

function byShop(need: string, known: Known): Answer {
  if (need === 'dispatch-today') {
    const cutoff = cutoffToday(known);
    if (!cutoff) return null;
    return known.now < cutoff.at ? yes : { is: false, why: `今天 ${cutoff.text} 已截单` };
  }
  return shopFactsNow(known).some(({ fact }) => shapeOfShopFact(fact).proves === need) ? yes : null;
}

function isTicked(need: string, { ticks, now, conversation, product }: Known): boolean {
  const key = productKey(product);
  return ticks.some(
    (tick) =>
      tick.need === need &&
      now < tick.until &&
      (tick.conversation === null || tick.conversation === conversation) &&
      (tick.product === null || tick.product === key),
  );
}

/** What the agent said yes to that counts here and now. */
export function ticksNow(known: Known): Tick[] {
  return known.ticks.filter((tick) => isTicked(tick.need, { ...known, ticks: [tick] }));
}

/** Read on the page, else set by the shop, else ticked by the agent. */
export function answerTo(need: string, known: Known): Answer {
  const { not } = factOf(need);
  if (not && isTicked(not, known)) return null;
  return (
    onPage(need, known.product) ?? byOffer(need, known) ?? byShop(need, known) ?? (isTicked(need, known) ? yes : null)
  );
}

/** The agent's yes, now: `in-stock` of these goods for this buyer, for four hours, and not beyond the shop's day. */
export function tickFor(need: string, { now, dayStartMs, conversation, product }: Known): Tick {
  const { reach, hours } = factOf(need);
  const { end } = dayBounds(dayOf(now, dayStartMs), dayStartMs);
  return {
    need,
    conversation: reach === 'product' || reach === 'shop' ? null : conversation,
    product: reach === 'buyer' || reach === 'shop' ? null : productKey(product),
    until: hours === undefined ? end : Math.min(end, now + hours * 3_600_000),
  };
}

/** The ticks once the agent has said yes or taken it back: what contradicts goes, and what has ended. */
export function ticked(known: Known, need: string, yes: boolean): Tick[] {
  const gone: readonly (FactId | string | undefined)[] = [need, factOf(need).not];
  const concerns = (tick: Tick): boolean =>
    gone.includes(tick.need) && isTicked(tick.need, { ...known, ticks: [tick] });
  const others = known.ticks.filter((tick) => known.now < tick.until && !concerns(tick));
  return yes ? [...others, tickFor(need, known)] : others;
}

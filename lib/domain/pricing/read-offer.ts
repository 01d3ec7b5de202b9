import { type Fen, parsePrice } from '../money';
import type { Benefit, Rule, RuleBase } from './types';

const amount = '¥?(\\d{1,9}(?:\\.\\d{1,2})?万?)[元块]?';
const units = '(\\d{1,3}|[两二三四五六七八九十])[件盒瓶袋包份双套个]';
const fold = '(\\d{1,3}(?:\\.\\d{1,3})?)折';

const digits = '一二三四五六七八九十';
const numberOf = (text: string): number => (text === '两' ? 2 : digits.indexOf(text) + 1 || Number(text));

function fenOf(text = ''): Fen {
  return parsePrice(text)?.price ?? Number.NaN;
}

/** `8.5` and `85` are both 8500; `10` is no discount at all. By the digits, never through floating point. */
export function basisPoints(text: string): number {
  const [whole = '', decimals] = text.split('.');
  if (decimals !== undefined) return Number(whole + decimals.padEnd(3, '0'));
  return Number(whole) * (whole.length === 1 || whole === '10' ? 1000 : 100);
}

type Reading = Partial<RuleBase> & Benefit;
type Reader = [shape: RegExp, read: (parts: readonly string[]) => Reading];

/** A 满减 and its rungs stand in one group, of which the best one counts. */
const threshold = { layer: 'shop', group: 'threshold' } as const;
/** One shop coupon for an order, and the buyer has to claim it. */
const coupon = { layer: 'shop', group: 'coupon', claim: true } as const;
const coupons = '(?:优惠|满减|店铺|商品|代金|抵用)?券';

const readers: readonly Reader[] = [
  [
    new RegExp(`^每满${amount}[可立]?减${amount}$`),
    ([from, off]) => ({ kind: 'amountOff', threshold: fenOf(from), off: fenOf(off), repeats: true, ...threshold }),
  ],
  [
    new RegExp(`^满?${amount}[可立]?减${amount}$`),
    ([from, off]) => ({ kind: 'amountOff', threshold: fenOf(from), off: fenOf(off), ...threshold }),
  ],
  [
    new RegExp(`^满?${units}[可立]?减${amount}$`),
    ([from = '', off]) => ({ kind: 'amountOff', minUnits: numberOf(from), off: fenOf(off), ...threshold }),
  ],
  [
    new RegExp(`^满?${amount}(?:[可立]?减|可?用)${amount}${coupons}$`),
    ([from, off]) => ({ kind: 'amountOff', threshold: fenOf(from), off: fenOf(off), ...coupon }),
  ],
  [
    new RegExp(`^(?:无门槛)?${amount}(?:无门槛)?尾款券$|^尾款券${amount}$`),
    ([before, after]) => ({ kind: 'amountOff', off: fenOf(before ?? after), ...coupon, atBalance: true }),
  ],
  [
    new RegExp(`^(?:无门槛)?${amount}(?:无门槛)?${coupons}$|^(?:无门槛)?${coupons}${amount}$`),
    ([before, after]) => ({ kind: 'amountOff', off: fenOf(before ?? after), ...coupon }),
  ],
  [
    new RegExp(`^(?:下单|拍下)?[立再]减${amount}$`),
    ([off]) => ({ kind: 'amountOff', off: fenOf(off), layer: 'shop', group: 'instant' }),
  ],
  [
    new RegExp(`^[每单]件(?:立|直)?[减降]${amount}$|^直降${amount}$`),
    ([each, straight]) => ({ kind: 'unitOff', off: fenOf(each ?? straight), layer: 'item' }),
  ],
  [new RegExp(`^打?${fold}$`), ([bp = '']) => ({ kind: 'rate', bp: basisPoints(bp), layer: 'item' })],
  [new RegExp(`^${fold}${coupons}$`), ([bp = '']) => ({ kind: 'rate', bp: basisPoints(bp), ...coupon })],
  [
    new RegExp(`^满${amount}[打享]?${fold}$`),
    ([from, bp = '']) => ({ kind: 'rate', threshold: fenOf(from), bp: basisPoints(bp), ...threshold }),
  ],
  [
    new RegExp(`^满?${units}[打享]?${fold}$`),
    ([from = '', bp = '']) => ({ kind: 'rate', minUnits: numberOf(from), bp: basisPoints(bp), layer: 'count' }),
  ],
  [
    new RegExp(`^第${units}(?:半价|[打享]?${fold})$`),
    ([n = '', bp = '5']) => ({ kind: 'nthRate', n: numberOf(n), bp: basisPoints(bp), layer: 'count' }),
  ],
  [
    new RegExp(`^第${units}(?!0)${amount}$`),
    ([n = '', price]) => ({ kind: 'nthRate', n: numberOf(n), price: fenOf(price), layer: 'count' }),
  ],
];

/** `满200减20,满300减40`: a ladder, of which the highest rung reached counts. */
function readLadder(text: string): Reading | null {
  const rungs = text.split(/[,;、/]/).map((part) => new RegExp(`^满${amount}[可立]?减${amount}$`).exec(part));
  if (rungs.length < 2 || rungs.some((rung) => rung === null)) return null;
  const tiers = rungs.map((rung) => ({ threshold: fenOf(rung?.[1]), off: fenOf(rung?.[2]) }));
  return { kind: 'amountOff', tiers, ...threshold };
}

/** Words that only say whose offer it is. */
const decoration = /^(?:(?:店铺|全店|本店|商品|限时|活动|优惠|领券|享):?)+(?=[\d¥满每第立直打无券])/;

/**
 * A promotion as it stands on a card or as an agent types it: `满300减30`, `立减20`, `10元券`, `8.5折`, `第2件半价`. Null where it
 * does not say it all: 买2送1 (in the cart or on top?), 最高减50, 新人立减 (for whom?). The amount may still be nonsense: `checkRule`
 * says so.
 */
export function readOffer(text: string, id: string): Rule | null {
  const plain = text
    .slice(0, 60)
    .normalize('NFKC')
    .replace(/[\s【】[\]]/g, '')
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const worded = plain.replace(decoration, '');
  const base = { id, name: worded, lines: 'all' } as const;
  const reading = readLadder(worded) ?? readOne(worded);
  if (!reading) return null;
  const layer = reading.layer ?? 'shop';
  // Item prices come one after the other; coupons all look at the same amount (平行).
  return { ...base, layer, basis: layer === 'shop' ? 'item' : 'current', ...reading };
}

function readOne(text: string): Reading | null {
  for (const [shape, read] of readers) {
    const found = shape.exec(text);
    if (found) return read(found.slice(1));
  }
  return null;
}

/** An offer that takes off more than has to be reached is a slip of the hand: `满30减300`. */
export function isUpsideDown(rule: Rule): boolean {
  if (rule.kind !== 'amountOff') return false;
  const rungs = rule.tiers ?? [{ threshold: rule.threshold ?? 0, off: rule.off }];
  return rungs.some(({ threshold: from, off }) => from > 0 && off > from);
}

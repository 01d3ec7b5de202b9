import { yuan } from '../../money';
import { best } from '../best';
import { nameOf } from '../describe';
import type { ShopFloor } from '../floor';
import type { Receipt } from '../receipt';
import type { Context, Rule } from '../types';
import type { Conflict } from './conflict';
import { contextsOf, unitsOf } from './trials';

const MOST_UNITS = 99;
const LEAST_UNITS = 10;

/** So many units meet every condition of these rules once; more of them only repeats what was tried. */
function mostUnits(rules: readonly Rule[], price: number): number {
  const thresholds = rules.flatMap((rule) => {
    if (rule.kind === 'amountOff' && rule.tiers) return rule.tiers.map(({ threshold }) => threshold);
    return 'threshold' in rule && rule.threshold ? [rule.threshold] : [];
  });
  const units = thresholds.map((threshold) => Math.ceil(threshold / price));
  return Math.min(MOST_UNITS, Math.max(LEAST_UNITS, ...units.map((n) => n + 1), ...rules.map(unitsOf)));
}

const covers = ({ lines }: Rule, product: string | null): boolean =>
  lines === 'all' || (product !== null && lines.includes(product));

interface Found {
  receipt: Receipt;
  context: Context;
  short: number;
  quantity: number;
}

/**
 * The order that goes furthest below the floor, if any does: every number of units up to where nothing new happens, at every moment,
 * each at its cheapest. A step at a time.
 */
export function* belowFloor(floor: ShopFloor, all: readonly Rule[], now: number): Generator<void, Conflict | null> {
  const { price, product } = floor;
  if (!price) return null;
  const rules = all.filter((rule) => covers(rule, product));
  const id = product ?? 'any';
  let worst: Found | null = null;
  for (const context of contextsOf(rules, now)) {
    for (let quantity = 1; quantity <= mostUnits(rules, price); quantity++) {
      const receipt = best([{ id, price, quantity }], rules, context);
      yield;
      // A deposit that is dearer than so little of it is no order at all; too many offers are told once.
      if (!receipt.ok && receipt.field === 'rules') return unchecked(floor, rules);
      if (!receipt.ok) continue;
      const short = floor.floor * (floor.per === 'unit' ? quantity : 1) - receipt.goods;
      if (short > (worst?.short ?? 0)) worst = { receipt, context, short, quantity };
    }
  }
  return worst && told(floor, rules, worst);
}

const nameOfFloor = ({ product }: ShopFloor): string => (product === null ? '全店底价' : `“${product}”的底价`);

function unchecked(floor: ShopFloor, rules: readonly Rule[]): Conflict {
  const line = `能用在一起的优惠太多，${nameOfFloor(floor)}没法全部试完，先归档几个`;
  return { kind: 'unchecked', rules: rules.map(({ id }) => id), line, shown: null };
}

function told(floor: ShopFloor, rules: readonly Rule[], { receipt, context, short, quantity }: Found): Conflict {
  const used = rules.filter(({ id }) => receipt.steps.some(({ rule, off }) => rule === id && off > 0));
  const names = used.map((rule) => `「${nameOf(rule)}」`).join('+');
  const line = `${nameOfFloor(floor)}守不住：拍 ${quantity} 件，${names || '不用优惠'}，实付 ${yuan(receipt.goods)}，低了 ${yuan(short)}`;
  const cart = [{ id: floor.product ?? 'any', price: floor.price ?? null, quantity }];
  const shown = { cart, rules, context, total: receipt.total };
  return { kind: 'below-floor', rules: used.map(({ id }) => id), line, shown };
}

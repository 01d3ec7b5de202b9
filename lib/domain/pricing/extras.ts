import { type Fen, yuan } from '../money';
import type { ShopAddOn } from './add-on';
import { best } from './best';
import type { PriceDraft } from './draft';
import { gapLine } from './reasons';
import type { Quote, Receipt } from './receipt';
import { splitUnits, type UnitSplit } from './split-units';
import { caveat } from './text';
import { eachTopUp, extraWords, type Wanted, wantedOf } from './top-up';
import type { CartLine, Rule } from './types';
import { type Cart, cartOf } from './work-out';

/** One way to reach what is just out of reach: more of the same, or add-ons. */
export interface Way {
  /** `再拍 1 件`, `加 棉袜 ¥9.90`. */
  words: string;
  total: Fen;
  /** `total` less the total now: below 0 the buyer pays less than now and has more. */
  extra: Fen;
  /** Ready for the reply box. */
  text: string;
}

/** An offer that does not count yet, or could count once more. */
export interface OutOfReach {
  rule: string;
  name: string;
  gap: string;
  ways: readonly Way[];
}

/** What is told beside a price; it may come a moment later than the price. */
export interface Extras {
  outOfReach: readonly OutOfReach[];
  split: UnitSplit | null;
}

const MOST_ADD_ONS = 3;
const MOST_MORE_UNITS = 10;

function tell(action: string, name: string, total: Fen, extra: Fen, links: readonly string[] = []): string {
  const told = `亲，${action}就能用上「${name}」，一共 ${yuan(total)}，${extraWords(extra)}。${caveat}哦`;
  return [told, ...links].join('\n');
}

/** Just out of reach: at most as much again as lies in the cart already. */
function isNear({ gap }: Wanted, { goods, lines }: Receipt): boolean {
  if ('fen' in gap) return gap.fen <= goods;
  return gap.units <= lines.reduce((sum, { quantity }) => sum + quantity, 0);
}

/** The fewest units more with which `want` is missing nothing to the same rung. */
function moreUnits(
  line: CartLine,
  want: Wanted,
  now: Receipt,
  price: (cart: readonly CartLine[]) => Quote,
  unit: string,
): Way | null {
  const quantity = line.quantity ?? 0;
  const least =
    'units' in want.gap ? want.gap.units : Math.max(1, Math.floor(want.gap.fen / Math.max(1, line.price ?? 1)));
  for (let more = least; more < least + 3 && more <= MOST_MORE_UNITS; more++) {
    const receipt = price([{ ...line, quantity: quantity + more }]);
    if (!receipt.ok) return null;
    const still = wantedOf(receipt).find(({ rule, gap }) => rule === want.rule && gap.to <= want.gap.to);
    if (still || !receipt.steps.some(({ rule }) => rule === want.rule)) continue;
    const extra = receipt.total - now.total;
    const words = `再拍 ${more} ${unit}`;
    const text = tell(`再拍 ${more} ${unit}，共 ${quantity + more} ${unit}`, want.name, receipt.total, extra);
    return { words, total: receipt.total, extra, text };
  }
  return null;
}

function* reach(cart: Cart, now: Receipt, addOns: readonly ShopAddOn[], unit: string): Generator<void, OutOfReach[]> {
  const { line, rules, context } = cart;
  const price = (lines: readonly CartLine[]) => best(lines, rules, context);
  const found: OutOfReach[] = [];
  for (const want of wantedOf(now).filter((one) => isNear(one, now))) {
    const more = moreUnits(line, want, now, price, unit);
    yield;
    const topUp = yield* eachTopUp({ cart: [line], rules, price, addOns, now, mostItems: MOST_ADD_ONS }, want);
    const ways = more ? [more] : [];
    if (topUp) {
      const items = topUp.items.flatMap(({ id }) => addOns.find((one) => one.id === id) ?? []);
      const list = items.map(({ title, price: each }) => `${title} ${yuan(each)}`).join(' + ');
      const links = items.flatMap(({ link }) => (link ? [link] : []));
      const action = `带上${items.map(({ title, price: each }) => `「${title}」${yuan(each)}`).join('、')}`;
      const { total, extra } = topUp;
      ways.push({ words: `加 ${list}`, total, extra, text: tell(action, want.name, total, extra, links) });
    }
    if (ways.length > 0) found.push({ rule: want.rule, name: want.name, gap: gapLine(want.gap), ways });
    yield;
  }
  return found.toSorted(
    (a, b) => Math.min(...a.ways.map(({ extra }) => extra)) - Math.min(...b.ways.map(({ extra }) => extra)),
  );
}

/**
 * What would close the gaps of a price, and whether several orders are cheaper. A step at a time, none of them long: the keyboard
 * never waits for it.
 */
export function* workOutExtras(
  draft: PriceDraft,
  promotions: readonly Rule[],
  addOns: readonly ShopAddOn[],
): Generator<void, Extras> {
  const cart = cartOf(draft, promotions);
  const now = best([cart.line], cart.rules, cart.context);
  yield;
  if (!now.ok) return { outOfReach: [], split: null };
  const outOfReach = yield* reach(cart, now, addOns, draft.unit);
  const split = yield* splitUnits(cart.line, cart.rules, cart.context);
  return { outOfReach, split };
}

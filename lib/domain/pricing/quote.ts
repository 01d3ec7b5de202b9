import type { Fen } from '../money';
import { livePresale } from './eligible';
import type { SoundLine } from './prepare';
import type { Deposit, Quote, Receipt, ReceiptLine, Step } from './receipt';
import { type Result, ready, run } from './run';
import { type Bearer, type CartLine, type Context, layers, type Rule } from './types';

/** A 运费券 takes from a fee that is there already. */
const isFeeOff = ({ kind }: Rule): number => (kind === 'shippingOff' ? 1 : 0);

/** The order in which platforms count by default; within a layer the shop's own. */
export function inLayerOrder(rules: readonly Rule[]): Rule[] {
  return rules.toSorted((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || isFeeOff(a) - isFeeOff(b));
}

function lineOf({ id, price, quantity }: SoundLine, steps: readonly Step[]): ReceiptLine {
  const list = price * quantity;
  const off = steps.reduce((sum, step) => sum + (step.shares[id] ?? 0), 0);
  const net = list - off;
  return { id, quantity, price, list, off, net, unitFloor: Math.floor(net / quantity), remainder: net % quantity };
}

function borneBy({ applied, steps }: Result): Record<Bearer, Fen> {
  const borne: Record<Bearer, Fen> = { shop: 0, platform: 0, creator: 0 };
  applied.forEach((rule, i) => {
    borne[rule.bearer ?? 'shop'] += steps[i]?.off ?? 0;
  });
  return borne;
}

function depositOf({ state, applied }: Result, total: Fen, context: Context): Deposit | null {
  const presale = livePresale(applied, context);
  if (presale?.kind !== 'presale') return null;
  return {
    deposit: state.deposit,
    balance: total - state.deposit,
    depositSpan: { from: presale.from, to: presale.to },
    balanceSpan: presale.balance ?? {},
    paid: context.buyer?.depositPaid ?? false,
  };
}

/** The price that a result comes to, its lines in the order of the cart. */
export function receiptOf(result: Result, lines: readonly SoundLine[], context: Context): Receipt {
  const { state, steps, skipped, gifts } = result;
  const list = state.list.reduce((sum, amount) => sum + amount, 0);
  const total = state.goods + state.shipping;
  const borne = borneBy(result);
  return {
    ok: true,
    list,
    discount: list - state.goods,
    goods: state.goods,
    shipping: state.shipping,
    total,
    received: total + borne.platform + borne.creator,
    borne,
    lines: lines.map((line) => lineOf(line, steps)),
    steps,
    skipped,
    gifts,
    presale: depositOf(result, total, context),
  };
}

/**
 * The price with these rules, in this order: 79.00 × 3 with 定金 30, 立减 30 and a coupon of 78 is 129.00, of which 30.00 are
 * paid first and 99.00 later. Whatever does not apply is listed with its reason; a slip of the hand is a `Problem`.
 */
export function quote(cart: readonly CartLine[], rules: readonly Rule[], context: Context): Quote {
  const checked = ready(cart, rules, context);
  if (!checked.ok) return checked;
  return receiptOf(run(checked), cart as readonly SoundLine[], context);
}

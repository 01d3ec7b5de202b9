import { readFile } from 'node:fs/promises';
import { best } from '../../lib/domain/pricing/best';
import { cheapestBundles } from '../../lib/domain/pricing/bundles';
import { roomToConcede } from '../../lib/domain/pricing/floor';
import { quote } from '../../lib/domain/pricing/quote';
import type { Quote, Receipt } from '../../lib/domain/pricing/receipt';
import { refundLines, refundRequested } from '../../lib/domain/pricing/refund';
import { type SplitInput, split } from '../../lib/domain/pricing/split';
import { topUp } from '../../lib/domain/pricing/top-up';
import type { RuleOf } from '../../lib/domain/pricing/types';
import { type Cart, type Example, toCart, toRule, withExclusive } from './pricing-case';
import type { Outcome } from './subject';

type Got = Record<string, unknown>;

/** The examples know no dates. */
const context = { now: 0 };

function sound<T extends Quote>(result: T): Extract<T, { ok: true }> {
  if (!result.ok) throw new Error(`${result.field}：${result.line}`);
  return result as Extract<T, { ok: true }>;
}

function refundOf(receipt: Receipt, { lines, requested }: { lines?: string[]; requested?: number }, cart: Cart) {
  if (requested !== undefined) return refundRequested(receipt, requested);
  const ids = receipt.lines.map((line) => line.id).filter((id) => lines?.includes(cart.nameOf(id)));
  return refundLines(receipt, ids);
}

function figuresOf(receipt: Receipt, example: Example, cart: Cart): Got {
  const byLine = (member: 'off' | 'net' | 'unitFloor' | 'remainder') =>
    Object.fromEntries(receipt.lines.map((line) => [cart.nameOf(line.id), line[member]]));
  const one = (byName: Record<string, number>) => (receipt.lines.length === 1 ? Object.values(byName)[0] : byName);
  return {
    total: receipt.total,
    discount: receipt.discount,
    deposit: receipt.presale?.deposit ?? 0,
    balance: receipt.presale?.balance ?? receipt.total,
    shares: byLine('off'),
    share_set: Object.values(byLine('off')).toSorted((a, b) => a - b),
    net: byLine('net'),
    unit_floor: one(byLine('unitFloor')),
    remainder: one(byLine('remainder')),
    by_step: Object.fromEntries(receipt.steps.map((step) => [step.rule, step.off])),
    merchant_receives: receipt.received,
    refund: example.refund ? refundOf(receipt, example.refund, cart) : null,
  };
}

/** What the engine says of one example, by the names of its `expected`. */
const modes: Readonly<Record<string, (example: Example) => Got>> = {
  price(example) {
    const cart = toCart(example.cart ?? []);
    return figuresOf(sound(quote(cart.lines, (example.steps ?? []).map(toRule), context)), example, cart);
  },
  optimise(example) {
    const cart = toCart(example.cart ?? []);
    const rules = withExclusive((example.offers ?? []).map(toRule), example.exclusive ?? []);
    const order = example.order === 'any' ? 'any' : 'given';
    const result = sound(best(cart.lines, rules, context, { most: example.max_offers, order }));
    return { ...figuresOf(result, example, cart), chosen: result.chosen };
  },
  bundles: ({ prices, bundles = [], needs = [] }) => ({
    total: cheapestBundles(prices as number[], bundles, needs)?.total,
  }),
  topup(example) {
    const rule = toRule({ op: 'amount_off', ...example.rule }, 0) as RuleOf<'amountOff'>;
    const { add, items, total, extra } = topUp(example.subtotal ?? 0, rule, example.addons ?? []) ?? {};
    return { add, total, extra, chosen: items?.map((item) => item.id) };
  },
  split({ prices, per_order, tickets = [] }) {
    const items = Object.entries(prices as Record<string, number>).map(([id, price]) => ({ id, price }));
    const perOrder = per_order && (toRule({ op: 'amount_off', ...per_order }, 0) as RuleOf<'amountOff'>);
    const input: SplitInput = { items, tickets: tickets.map(([threshold, off]) => ({ threshold, off })) };
    const result = split(perOrder && !perOrder.tiers ? { ...input, perOrder } : input);
    return { total: result?.total, one_order: result?.oneOrder };
  },
  floor: ({ price = 0, floor = 0, max_concession = 0 }) => ({
    max_off: roomToConcede(price, 1, { floor, mostConcession: max_concession, per: 'order' }),
  }),
};

/** Objects are compared by the members that are expected, sets of ids in any order. */
function isSame(expected: unknown, got: unknown, name: string): boolean {
  if (name === 'chosen')
    return JSON.stringify([...(expected as string[])].sort()) === JSON.stringify([...((got ?? []) as string[])].sort());
  if (Array.isArray(expected)) return JSON.stringify(expected) === JSON.stringify(got);
  if (expected === null || typeof expected !== 'object') return expected === got;
  const members = (got ?? {}) as Got;
  return Object.entries(expected).every(
    ([member, value]) => value === (members[member] ?? (name === 'by_step' ? 0 : undefined)),
  );
}

function missesOf(example: Example): string[] {
  const mode = Object.hasOwn(modes, example.mode) ? modes[example.mode] : undefined;
  if (!mode) return [`${example.id} 不认识的 mode：${example.mode}`];
  try {
    const got = mode(example);
    return Object.entries(example.expected)
      .filter(([name, value]) => !isSame(value, got[name], name))
      .map(([name, value]) => `${example.id} ${name}：${JSON.stringify(got[name])}，应为 ${JSON.stringify(value)}`);
  } catch (error) {
    return [`${example.id} ${error instanceof Error ? error.message : error}`];
  }
}

/** Worked price examples, to the fen. */
export async function run(file: string): Promise<Outcome> {
  const { examples } = JSON.parse(await readFile(file, 'utf8')) as { examples: Example[] };
  const results = examples.map((example) => ({ id: example.id, misses: missesOf(example) }));
  const failed = results.filter((result) => result.misses.length > 0).length;
  const passed = results.length - failed;
  return { passed, failed, lines: results.flatMap((result) => result.misses), json: { passed, failed, results } };
}

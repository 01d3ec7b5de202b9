import { parsePrice } from '../money';
import { type Best, best } from './best';
import { inLayerOrder } from './quote';
import type { Problem } from './receipt';
import { readMoment } from './rule-form';
import type { CartLine, Rule } from './types';

/** One row of the cart beside the editor, as typed. */
export interface TryLine {
  /** Id or title; empty: any goods. */
  product: string;
  price: string;
  quantity: string;
}

/** A cart to try promotions on. */
export interface TryCart {
  lines: readonly TryLine[];
  /** The moment it is bought, as in the browser's field; empty: now. */
  at: string;
  firstOrder: boolean;
  /** Memberships of the buyer, parted by commas. */
  members: string;
  /** The deposit is paid already. */
  depositPaid: boolean;
}

export const emptyTryCart: TryCart = {
  lines: [{ product: '', price: '100', quantity: '1' }],
  at: '',
  firstOrder: false,
  members: '',
  depositPaid: false,
};

function readPrice(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  const parsed = parsePrice(plain.replace(/^-/, ''));
  if (plain === '' || !parsed || parsed.isFloor) return plain === '' ? null : Number.NaN;
  return plain.startsWith('-') ? -parsed.price : parsed.price;
}

function readQuantity(typed: string): number | null {
  const plain = typed.normalize('NFKC').trim();
  if (plain === '') return null;
  return /^-?\d+$/.test(plain) ? Number(plain) : Number.NaN;
}

/** Id of the row: its place. */
const lineOf = ({ product, price, quantity }: TryLine, at: number): CartLine => ({
  id: `row.${at}`,
  ...(product.trim() && { product: product.trim() }),
  price: readPrice(price),
  quantity: readQuantity(quantity),
});

/** Rules that have to do with something in the cart: a presale of other goods is no business of this order. */
function concerns({ lines: goods }: Rule, lines: readonly CartLine[]): boolean {
  return goods === 'all' || lines.some(({ product }) => product !== undefined && goods.includes(product));
}

/** The cheapest price of the cart with these rules; a slip of the hand is a `Problem` whose `of` is `row.0`, `row.1`… */
export function tryOut(cart: TryCart, rules: readonly Rule[], now: number): Best | Problem {
  const lines = cart.lines.map(lineOf);
  const at = cart.at === '' ? now : readMoment(cart.at);
  if (at === null) return { ok: false, field: 'at', of: null, line: '日期不完整' };
  const memberships = cart.members.split(/[,，、\s]+/).filter(Boolean);
  const { firstOrder, depositPaid } = cart;
  const concerned = inLayerOrder(rules.filter((rule) => concerns(rule, lines)));
  return best(lines, concerned, { now: at, buyer: { firstOrder, memberships, depositPaid } });
}

import type { Fen } from '../money';
import type { Bearer, Span } from './types';

/** A slip of the hand, to be shown at its field. */
export interface Problem {
  ok: false;
  /** The member's name in its line or rule: `price`, `quantity`, `deposit`, `bp`… */
  field: string;
  /** Id of the cart line or rule; null for the whole. */
  of: string | null;
  /** What is wrong, in one Chinese line. */
  line: string;
}

/** One rule that changed something. */
export interface Step {
  rule: string;
  name: string;
  /** The amount it looked at, how much it took off, and the goods' price then. */
  on: Fen;
  off: Fen;
  left: Fen;
  /** By line id; adds up to `off`. */
  shares: Readonly<Record<string, Fen>>;
  /** What is missing to its next rung or repetition. */
  next?: Gap;
  points?: number;
}

/** So much on the rule's basis, or so many units, would reach `to`. */
export type Gap = { fen: Fen; to: Fen } | { units: number; to: number };

export type SkipCode =
  | 'expired'
  | 'notStarted'
  | 'balanceOnly'
  | 'firstOrder'
  | 'member'
  | 'limit'
  | 'noLines'
  | 'exclusive'
  | 'short'
  | 'deposit'
  | 'nothing'
  | 'notBetter';

/** One rule that changed nothing, and why. */
export interface Skipped {
  rule: string;
  name: string;
  code: SkipCode;
  /** The reason in Chinese: `差 ¥12.10 到满 ¥300`. */
  line: string;
  gap?: Gap;
}

export interface ReceiptLine {
  id: string;
  quantity: number;
  price: Fen;
  list: Fen;
  off: Fen;
  net: Fen;
  /** 每件合: floor, and the fen that do not divide. */
  unitFloor: Fen;
  remainder: Fen;
}

export interface Deposit {
  deposit: Fen;
  /** Everything that is paid later, shipping included. */
  balance: Fen;
  /** When each is paid, as far as the rule says. */
  depositSpan: Span;
  balanceSpan: Span;
  paid: boolean;
}

export interface Gift {
  rule: string;
  title: string;
  count: number;
}

/** A price with its working. `list - discount = goods`, `goods + shipping = total`: what the buyer pays in all. */
export interface Receipt {
  ok: true;
  list: Fen;
  discount: Fen;
  goods: Fen;
  shipping: Fen;
  total: Fen;
  /** What reaches the shop: the total and all that others bear. */
  received: Fen;
  borne: Readonly<Record<Bearer, Fen>>;
  lines: readonly ReceiptLine[];
  steps: readonly Step[];
  skipped: readonly Skipped[];
  gifts: readonly Gift[];
  presale: Deposit | null;
}

export type Quote = Receipt | Problem;

import type { Fen } from '../money';
import type { Gap, SkipCode } from './receipt';

/** The lines that one rule covers, in the order of their ids, as the rule finds them. */
export interface View {
  quantities: readonly number[];
  /** List price of a unit. */
  prices: readonly Fen[];
  /** Amount of each line on the rule's basis, and their sum. */
  amounts: readonly Fen[];
  base: Fen;
  /** Units in all. */
  units: number;
  /** What an item price has taken off each line so far. */
  saved: readonly Fen[];
  /** Units or uses this buyer may still have. */
  allowance: number;
}

/** Why a rule changes nothing in this cart. */
export interface Refusal {
  refused: SkipCode;
  gap?: Gap;
}

/** What a rule takes off each line it covers. The engine stops at zero and at the deposit; what is over is lost. */
export interface Taken {
  refused?: undefined;
  shares: readonly Fen[];
  next?: Gap;
  deposit?: Fen;
  gifts?: number;
  fee?: Fen;
  feeOff?: Fen;
}

export const nothing: Refusal = { refused: 'nothing' };

/** `shares`, or a refusal where there is nothing in them. */
export function takenOf(shares: readonly Fen[], next?: Gap): Taken | Refusal {
  for (let i = 0; i < shares.length; i++) if ((shares[i] as number) > 0) return { shares, next };
  return nothing;
}

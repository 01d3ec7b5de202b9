import type { Fen } from '../../money';
import type { CartLine, Context, Rule } from '../types';

/** A cart that shows what was found, priced as cheaply as its rules allow. */
export interface Shown {
  cart: readonly CartLine[];
  rules: readonly Rule[];
  context: Context;
  total: Fen;
}

export interface Conflict {
  /** `unchecked`: there is too much to try. */
  kind: 'below-floor' | 'out-of-reach' | 'never-both' | 'unchecked';
  /** Ids of the rules that it is about. */
  rules: readonly string[];
  /** What is wrong, and why, in one Chinese line. */
  line: string;
  /** Null where the line says it all. */
  shown: Shown | null;
}

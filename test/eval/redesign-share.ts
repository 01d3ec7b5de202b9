import type { Strength } from '../consoles/redesign/design';
import type { Field } from './redesign-compare';

/** Shares of fields read right, below which the run fails. */
const leastRight: Readonly<Record<Strength, number>> = { 1: 0.99, 2: 0.95, 3: 0.8 };
/** Share of fields read wrong instead of being said to be missing. */
const mostWrong = 0.01;

export interface Share {
  all: number;
  right: number;
  wrong: number;
  missing: number;
  wrongKeys: number;
}

export function shareOf(fields: readonly Field[]): Share {
  const count = (wanted: (field: Field) => boolean) => fields.filter(wanted).length;
  return {
    all: fields.length,
    right: count(({ verdict }) => verdict === 'right'),
    wrong: count(({ verdict }) => verdict === 'wrong'),
    missing: count(({ verdict }) => verdict === 'missing'),
    wrongKeys: count(({ name, verdict }) => name === 'buyer.key' && verdict === 'wrong'),
  };
}

export const isInside = ({ all, right, wrong, wrongKeys }: Share, strength: Strength): boolean =>
  all > 0 && right >= leastRight[strength] * all && wrong <= mostWrong * all && wrongKeys === 0;

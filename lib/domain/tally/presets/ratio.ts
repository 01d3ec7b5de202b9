import type { Fen } from '../../money';
import type { Rate } from '../figures';
import { fraction } from './fraction';
import { type BandItem, exampleSheet, pointsOf } from './kpi';

export interface RatioInput {
  agentSales: Fen;
  agentPaid: number;
  shopSales: Fen;
  shopPaid: number;
}

export interface Ratio {
  preset: 'ratio';
  agentAverage: Rate | null;
  shopAverage: Rate | null;
  /** The agent's average over the shop's. */
  ratio: Rate | null;
  /** Points on the score sheet. */
  score: number;
}

const rateOf = (over: number, under: number): Rate | null => (under === 0 ? null : { over, under });

/**
 * 落实客单价比, several pages (B): the agent's average order over the shop's. 120.00 over 110.00 shows as 1.09; the band is read with the exact
 * quotient.
 */
export function ratio(input: RatioInput, item: BandItem = exampleSheet.averageOrder): Ratio {
  const { agentSales, agentPaid, shopSales, shopPaid } = input;
  const exact = agentPaid === 0 ? null : rateOf(agentSales * shopPaid, agentPaid * shopSales);
  return {
    preset: 'ratio',
    agentAverage: rateOf(agentSales, agentPaid),
    shopAverage: rateOf(shopSales, shopPaid),
    ratio: shopPaid === 0 ? null : exact,
    score: pointsOf(item, exact && shopPaid > 0 ? fraction(exact.over, exact.under) : null),
  };
}

import type { Fen } from '../money';

/** How far the shop lets an agent go. For each unit or for the whole order, as the shop says. */
export interface Floor {
  floor: Fen;
  mostConcession: Fen;
  per: 'unit' | 'order';
}

/**
 * Room left to concede on `price`, the price in all after every other offer: 66.00 with floor 59.00 and at most 10.00 leaves
 * 7.00. For the agent's eyes: the floor itself goes into no text.
 */
export function roomToConcede(price: Fen, units: number, { floor, mostConcession, per }: Floor): Fen {
  const times = per === 'unit' ? units : 1;
  return Math.max(0, Math.min(mostConcession * times, price - floor * times));
}

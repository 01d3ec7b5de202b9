import type { Fen } from '../money';
import { isFen, isMembers } from './shape';

/** How far the shop lets an agent go. For each unit or for the whole order, as the shop says. */
export interface Floor {
  floor: Fen;
  mostConcession: Fen;
  per: 'unit' | 'order';
}

/** Of the item that keeps a floor. */
export const floorKind = 'floor';

/** A floor as the shop set it: for one product, or for all that have none of their own. */
export interface ShopFloor extends Floor {
  id: string;
  scope: 'shop' | 'product';
  /** The product's id or title as the console shows it; null for the whole shop. */
  product: string | null;
  /** What one of it usually costs, where the shop said so: with it the shop's promotions are tried against the floor. */
  price?: Fen;
}

/**
 * Room left to concede on `price`, the price in all after every other offer: 66.00 with floor 59.00 and at most 10.00 leaves
 * 7.00. For the agent's eyes: the floor itself goes into no text.
 */
export function roomToConcede(price: Fen, units: number, { floor, mostConcession, per }: Floor): Fen {
  const times = per === 'unit' ? units : 1;
  return Math.max(0, Math.min(mostConcession * times, price - floor * times));
}

/**
 * The value of an item of kind `floor`: `{ scope: 'product', product: '880101', per: 'unit', floor: 5900, mostConcession: 1000 }`. Without
 * `mostConcession` only the floor counts. Null where it is none: a broken floor allows nothing.
 */
export function parseFloor(value: unknown, id: string): ShopFloor | null {
  if (!isMembers(value)) return null;
  const { scope, product, per, floor, mostConcession = Number.POSITIVE_INFINITY, price } = value;
  if ((per !== 'unit' && per !== 'order') || !isFen(floor) || (price !== undefined && !isFen(price))) return null;
  if (mostConcession !== Number.POSITIVE_INFINITY && !isFen(mostConcession)) return null;
  const kept = {
    id,
    per,
    floor,
    mostConcession: mostConcession as Fen,
    ...(price !== undefined && { price }),
  } as const;
  if (scope === 'shop') return { ...kept, scope, product: null };
  if (scope !== 'product' || typeof product !== 'string' || product.trim() === '') return null;
  return { ...kept, scope, product: product.trim() };
}

/** The floor that holds for a product: its own, by id or else by title, before the shop's. Null: the shop set none, nothing may be conceded. */
export function floorFor(
  floors: readonly ShopFloor[],
  product: { id: string | null; title: string | null } | null,
): ShopFloor | null {
  const own = (name: string | null | undefined) =>
    name ? floors.find((floor) => floor.scope === 'product' && floor.product === name.trim()) : undefined;
  return own(product?.id) ?? own(product?.title) ?? floors.find(({ scope }) => scope === 'shop') ?? null;
}

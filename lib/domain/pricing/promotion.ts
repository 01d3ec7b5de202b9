import type { Item } from '../items';
import { parseRule } from './parse-rule';
import { inLayerOrder } from './quote';
import { isFlag, isMembers, isNumber, isText, optional, shapeOf } from './shape';
import type { Rule } from './types';

/** Of the item that keeps a promotion. */
export const promotionKind = 'promotion';

/** A promotion of the shop, as it is kept. */
export interface Promotion {
  /** Its id is the item's. */
  rule: Rule;
  /** Out of use, kept for the next time. */
  archived: boolean;
  /** Within its layer the lower comes first. */
  place: number;
  /** The ready-made list that it was begun from, with its year: a starting point, until the shop has looked at it. */
  origin: string | null;
}

const isAbout = shapeOf({ archived: optional(isFlag), place: optional(isNumber), origin: optional(isText) });

/** The value of an item of kind `promotion`; null where the engine could not count with it. */
export function parsePromotion(value: unknown, id: string): Promotion | null {
  if (!isMembers(value) || !isAbout(value) || !isMembers(value.rule)) return null;
  const rule = parseRule({ ...value.rule, id });
  if (!rule) return null;
  const { archived = false, place = 0, origin = null } = value as Partial<Promotion>;
  return { rule, archived, place, origin };
}

/** What is written of it. */
export function promotionItem({ rule, archived, place, origin }: Promotion, at: number): Item {
  const value = { rule, archived, place, ...(origin !== null && { origin }) };
  return { kind: promotionKind, id: rule.id, value, at, deletedAt: null };
}

/** As the list shows them and the engine applies them: by layer, within a layer as the shop put them. */
export function inShopOrder(promotions: readonly Promotion[]): Promotion[] {
  const placed = promotions.toSorted((a, b) => a.place - b.place);
  const order = inLayerOrder(placed.map(({ rule }) => rule));
  return placed.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule));
}

/** The rules in use, in their order. */
export function rulesOf(promotions: readonly Promotion[]): Rule[] {
  return inShopOrder(promotions.filter(({ archived }) => !archived)).map(({ rule }) => rule);
}

/**
 * Promotions as the first version kept them, one list among the switches, as items of today. What does not parse is kept as it
 * was and left out by whoever reads it. Any later change is newer than these.
 */
export function promotionItemsOf(kept: unknown): Item[] {
  if (!Array.isArray(kept)) return [];
  return kept.slice(0, 500).map((rule: unknown, place) => {
    const own = isMembers(rule) ? rule.id : undefined;
    const id = typeof own === 'string' && own !== '' && own.length <= 200 ? own : `kept.${place}`;
    return { kind: promotionKind, id, value: { rule, archived: false, place }, at: 1, deletedAt: null };
  });
}

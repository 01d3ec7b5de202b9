import type { Fen } from '../money';
import type { PriceDraft } from './draft';
import { floorFor, roomToConcede, type ShopFloor } from './floor';
import type { Rule } from './types';
import { workOut } from './work-out';

/** What the agent may still give. For the agent's eyes: none of it goes into a text. */
export interface Concession {
  /** In all, before the agent gave anything. */
  room: Fen;
  /** What the agent's own offers of this conversation take off already. */
  given: Fen;
  /** Below 0: more was given than the shop allows. */
  left: Fen;
}

/** An offer that the agent typed and the buyer need not claim is a concession: 立减5, 直降. A coupon that was typed is the shop's. */
function isConcession(rule: Rule): boolean {
  if (rule.claim) return false;
  if (rule.kind === 'unitOff' || rule.kind === 'unitPrice') return true;
  if (rule.kind !== 'rate' && (rule.kind !== 'amountOff' || rule.tiers)) return false;
  return rule.threshold === undefined && rule.minUnits === undefined;
}

/** Null where the shop set no floor for this product, or there is no price yet. */
export function concessionOf(
  draft: PriceDraft,
  promotions: readonly Rule[],
  floors: readonly ShopFloor[],
): Concession | null {
  const floor = floorFor(floors, { id: draft.productId, title: draft.title });
  const now = floor && workOut(draft, promotions).receipt;
  if (!floor || !now) return null;
  const own = draft.own.filter(isConcession).map(({ id }) => id);
  const before =
    own.length === 0 ? now : workOut({ ...draft, unticked: [...draft.unticked, ...own] }, promotions).receipt;
  if (!before) return null;
  const units = now.lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const room = roomToConcede(before.goods, units, floor);
  const given = before.goods - now.goods;
  return { room, given, left: room - given };
}

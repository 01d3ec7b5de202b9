import { type ShopFact, type ShopFactDraft, shopFactItem } from '../domain/facts/shop-fact';
import { writeItems } from '../messages/items';
import type { WorkbenchState } from '../state/workbench';
import { kept } from './attempt';

interface Ports {
  now: () => number;
  newId: () => string;
}

/** What the agent can do with the shop's facts. What could not be kept is said in `state.notice`. */
export function createShopFactActions({ notice }: Pick<WorkbenchState, 'notice'>, { now, newId }: Ports) {
  const write = (fact: ShopFact, deletedAt: number | null): Promise<boolean> =>
    kept(notice, writeItems([{ ...shopFactItem(fact, now()), deletedAt }]));
  return {
    /** A new one, or the one with this id as it is now. False where it could not be kept. */
    saveFact: (draft: ShopFactDraft, id: string | null) => write({ ...draft, id: id ?? newId() }, null),
    /** Into the trash, from where `saveFact` with its id brings it back. */
    removeFact: (fact: ShopFact) => write(fact, now()),
  };
}

import type { Fen } from '../money';
import { isFen, isMembers, isName, isText, shapeOf } from './shape';

/** Of the item that keeps an add-on. */
export const addOnKind = 'add-on';

/** Something small of the shop's that closes a gap (凑单). */
export interface ShopAddOn {
  id: string;
  title: string;
  price: Fen;
  /** Its page, to be sent to the buyer; empty where the shop gave none. */
  link: string;
}

const isAddOn = shapeOf({ title: isName, price: (value) => isFen(value) && value !== 0, link: isText });

/** Only addresses of the web: a link goes into a text for the buyer. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/?#]+\.[^\s]+$/i.test(text);
}

/** The value of an item of kind `add-on`; null where it is none. */
export function parseAddOn(value: unknown, id: string): ShopAddOn | null {
  if (!isMembers(value) || !isAddOn(value)) return null;
  const { title, price, link } = value as unknown as ShopAddOn;
  return { id, title, price, link: isWebAddress(link) ? link : '' };
}

import type { Message, Product } from '../../../lib/domain/conversation';
import { type ProductCard, parseProductCard } from '../../../lib/domain/fab/card';

/** A product whose page says this of it. */
export function aProduct(title: string, attributes: Readonly<Record<string, string>> = {}): Product {
  const listed = Object.entries(attributes).map(([name, value]) => ({ name, value }));
  return { title, price: null, priceIsFloor: false, id: '880502', link: null, coupons: [], attributes: listed };
}

/** Lines of a talk, oldest first: `买：` or `客：` before each. */
export function aTalk(...lines: string[]): Message[] {
  return lines.map((line, place) => ({
    id: String(place),
    side: line.startsWith('买') ? 'buyer' : 'agent',
    kind: 'text',
    text: line.slice(2),
    at: place,
  }));
}

export function aCard(value: object): ProductCard {
  const card = parseProductCard({ title: '亚麻衬衫', ...value }, 'c1');
  if (!card) throw new Error('no card');
  return card;
}

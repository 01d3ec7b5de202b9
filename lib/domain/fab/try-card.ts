import type { Message, Product } from '../conversation';
import { choosePoints } from './answer';
import type { ProductCard } from './card';
import type { Feature } from './feature';
import { findPoints } from './find';
import { phrase } from './phrase';
import { buyerMeasures, sizeText } from './size/advice';

const mostAnswers = 4;

/** What would be said for this product to a buyer who asks so, best first: name and sentence. */
export function tryCard(
  card: ProductCard,
  features: readonly Feature[],
  question: string,
): { name: string; text: string }[] {
  const { title, productId, link, sizes } = card;
  const product: Product = {
    title,
    price: null,
    priceIsFloor: false,
    id: productId || null,
    link: link || null,
    coupons: [],
    attributes: [],
  };
  const asked: Message = { id: 'try', side: 'buyer', kind: 'text', text: question, at: null };
  const choices = choosePoints(findPoints(product, features, card), [asked]);
  const told = choices.flatMap((choice) => {
    const [first] = phrase(choice);
    return first ? [{ name: choice.point.name, text: first.text }] : [];
  });
  const size = sizes ? [{ name: '尺码', text: sizeText(sizes, buyerMeasures([asked])).line }] : [];
  return [...size, ...told].slice(0, mostAnswers);
}

import type { Fen } from '../money';
import { type Refusal, type Taken, takenOf, type View } from './view';

/** Item prices do not add: of a line's reductions the largest counts, so a rule takes only what is not taken yet. */
export function takeItemPrice(offOf: (price: Fen) => Fen, view: View): Taken | Refusal {
  const shares = view.prices.map((price, i) => {
    const units = Math.min(view.quantities[i] as number, view.allowance);
    return Math.max(0, offOf(price) * units - (view.saved[i] as number));
  });
  return takenOf(shares);
}
